"""Listening for HTTP where the settings say."""

import socket

from tornado.httpserver import HTTPServer
from tornado.web import RequestHandler

from bot.settings import SettingsError


def listen(server: HTTPServer, address: str, port: int, setting: str) -> None:
    """Let a server listen; `setting` is the name of the port's setting, for a SettingsError."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        listening = socket.create_server((address, port), family=family)
    except OSError as error:
        raise SettingsError(f"{setting}: cannot listen there: {error.strerror}") from None
    listening.setblocking(False)
    server.add_socket(listening)


def say_nothing(_: RequestHandler) -> None:
    """Keep tornado from logging each request; an answer such as "not ready" is no error."""
