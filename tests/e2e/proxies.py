"""Two small proxies on loopback: HTTP (forwarding, and CONNECT) and SOCKS5. Both count."""

import contextlib
import selectors
import socket
import socketserver
import struct
import threading
from collections.abc import Iterator
from typing import cast
from urllib.parse import urlsplit

BUFFER = 65_536


class Proxy(socketserver.ThreadingTCPServer):
    """Listens on a port of its own; `reached` are the addresses that it was asked for."""

    daemon_threads = True

    def __init__(self, handler: type[socketserver.StreamRequestHandler], scheme: str) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.reached: list[tuple[str, int]] = []
        self.url = f"{scheme}://127.0.0.1:{self.server_address[1]}"


class Handler(socketserver.StreamRequestHandler):
    def reach(self, host: str, port: int) -> socket.socket:
        cast(Proxy, self.server).reached.append((host, port))
        return socket.create_connection((host, port))

    def relay(self, upstream: socket.socket) -> None:
        """Pass bytes both ways until one side ends.

        select() knows numbers of files below 1,024 only, which many tests in one process pass.
        """
        with upstream, selectors.DefaultSelector() as both, contextlib.suppress(OSError):
            both.register(self.connection, selectors.EVENT_READ, upstream)
            both.register(upstream, selectors.EVENT_READ, self.connection)
            while True:
                for ready, _ in both.select():
                    chunk = cast(socket.socket, ready.fileobj).recv(BUFFER)
                    if not chunk:
                        return
                    ready.data.sendall(chunk)


class HttpHandler(Handler):
    """One connection: CONNECT opens a tunnel, anything else is forwarded to the host it names."""

    def handle(self) -> None:
        first = self.rfile.readline().decode()
        if not first.strip():
            return
        method, target, version = first.split()
        if method == "CONNECT":
            host, _, port = target.partition(":")
            while self.rfile.readline().strip():
                pass
            self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
            self.relay(self.reach(host, int(port)))
            return
        address = urlsplit(target)
        upstream = self.reach(str(address.hostname), address.port or 80)
        path = f"{address.path}?{address.query}" if address.query else address.path
        upstream.sendall(f"{method} {path} {version}\r\n".encode())
        # Every request of the connection names the host again, so one is served and it closes.
        length = 0
        while (line := self.rfile.readline()).strip():
            name, _, value = line.decode().partition(":")
            if name.lower() == "content-length":
                length = int(value)
            if name.lower() != "connection":
                upstream.sendall(line)
        upstream.sendall(b"Connection: close\r\n\r\n" + self.rfile.read(length))
        with upstream, contextlib.suppress(OSError):
            while chunk := upstream.recv(BUFFER):
                self.connection.sendall(chunk)


class SocksHandler(Handler):
    """SOCKS5 without a password: the greeting, one CONNECT, then bytes both ways."""

    def handle(self) -> None:
        greeting = self.rfile.read(2)
        if len(greeting) < 2:
            return
        self.rfile.read(greeting[1])
        self.wfile.write(b"\x05\x00")
        _, _, _, kind = self.rfile.read(4)
        if kind == 1:
            host = socket.inet_ntoa(self.rfile.read(4))
        else:
            host = self.rfile.read(self.rfile.read(1)[0]).decode()
        (port,) = struct.unpack(">H", self.rfile.read(2))
        upstream = self.reach(host, port)
        self.wfile.write(b"\x05\x00\x00\x01" + bytes(6))
        self.relay(upstream)


@contextlib.contextmanager
def proxy(scheme: str) -> Iterator[Proxy]:
    """A running proxy: `http` or `socks5`."""
    server = Proxy(HttpHandler if scheme == "http" else SocksHandler, scheme)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
