"""A local server that speaks Telegram's Bot API well enough to test a real bot end to end.

with BotApiServer() as server:
    chat = server.private_chat(first_name="王阿姨")
    ...  # start the bot with server.token and server.base_url
    chat.send("一键查卡是什么")
    reply = chat.wait_for_reply()
    chat.press(reply, reply.buttons[0])
"""

from . import faults
from .compose import Content
from .conversation import Conversation, PrivateChat
from .errors import ApiError
from .faults import Fault
from .groups import Channel, Group
from .limits import Limits, Violation, Window
from .messages import Message, Pushed
from .server import BotApiServer
from .state import Action, Call, Delivery, User
from .waiting import Answer, aside

__all__ = [
    "Action",
    "Answer",
    "ApiError",
    "BotApiServer",
    "Call",
    "Channel",
    "Content",
    "Conversation",
    "Delivery",
    "Fault",
    "Group",
    "Limits",
    "Message",
    "PrivateChat",
    "Pushed",
    "User",
    "Violation",
    "Window",
    "aside",
    "faults",
]
