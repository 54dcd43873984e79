"""Draws `campaign.png`: a campaign as its operator sees it, from a real run of the bot.

The bot is a process of its own, and the Bot API server is the one of the tests.

.venv/bin/python -m docs.campaign          # needs an index, chromium, a CJK font and an emoji font
"""

import asyncio
import html
import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.assistant.texts.campaigns import ZH
from bot.settings import Settings
from bot.storage.chats.chats import Chats
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import open_database
from docs.picture import draw, said
from tests.botapi import BotApiServer, Message, PrivateChat
from tests.e2e.process import BotProcess

OUT = Path(__file__).with_name("campaign.png")
HEIGHT = 1520
OPERATOR = 7001
READERS, BLOCKED = range(1, 301), (40, 80, 120)
BOLD = "社区没有这项活动"
TEXT = (
    "今天有人冒充社区工作人员上门送米送油，叫大家扫码进群领。\n"
    f"{BOLD}：请别扫码，也别填身份证号和银行卡号。已经转了钱的，马上打 110。"
)
DRAFT = f"{TEXT}\n[按钮] 看社区的通知 https://example.org/notice"
PATIENCE = 60.0  # seconds
STYLE = """<style>
.row { margin-bottom: 4px; } .last { margin-bottom: 10px; }
.told { color: #fff; background: #6d8c6dcc; border-radius: 12px; padding: 2px 12px; margin: 8px auto;
  width: fit-content; font-size: 14px; }
.quoted { border-left: 3px solid #7aa7d9; padding-left: 8px; color: #667; font-size: 14px; margin-bottom: 6px; }
.edited { color: #99a; font-size: 12px; float: right; margin-left: 10px; }
</style>"""


@dataclass(frozen=True)
class Shown:
    """What the bot's side showed, one after another; from `panel` on it is one message."""

    asked: Message
    preview: Message
    panel: Message
    confirming: Message
    progress: tuple[Message, ...]

    @property
    def half_way(self) -> Message:
        """The edit in the middle of those that tell the rate."""
        pace = ZH.pace.partition("{")[0]
        telling = [each for each in self.progress if pace in each.text]
        return telling[(len(telling) - 1) // 2]


def run(server: BotApiServer, folder: Path, knowledge: Path) -> Shown:
    """Have a campaign written, confirmed and sent, with some readers who blocked the bot."""
    server.private_chats(READERS)
    for reader in BLOCKED:
        server.private_chat(reader).block(update=False)
    bot = BotProcess(server, folder, knowledge, FANZHA_ADMIN_IDS=str(OPERATOR)).start()
    try:
        return converse(server.private_chat(OPERATOR, first_name="民警"))
    finally:
        bot.stop()


def converse(operator: PrivateChat) -> Shown:
    operator.send("/broadcast")
    asked = operator.wait_for_reply(PATIENCE)
    bold = {"type": "bold", "offset": DRAFT.index(BOLD), "length": len(BOLD)}
    operator.send(DRAFT, reply_to=asked, entities=[bold])
    preview, panel = operator.wait_for_reply(PATIENCE), operator.wait_for_reply(PATIENCE)
    operator.press(panel, ZH.send)
    confirming = operator.wait_for_reply(PATIENCE)
    operator.press(confirming, confirming.buttons[0])
    progress = [operator.wait_for_reply(PATIENCE)]
    while ZH.states["done"] not in progress[-1].text:
        progress.append(operator.wait_for_reply(PATIENCE))
    return Shown(asked, preview, panel, confirming, tuple(progress))


async def subscribe(folder: Path) -> None:
    """Let the readers have asked for messages before."""
    now = datetime.now(UTC)
    database = await open_database(f"sqlite+aiosqlite:///{folder / 'fanzha.db'}")
    await Chats(database).bring(((each, "private", None) for each in READERS), now)
    await Subscriptions(database).put(*(Subscription(each) for each in READERS))
    await database.close()


def bubble(message: Message, quoted: str = "") -> str:
    text = html.escape(message.text)
    for part in map(html.escape, message.marked("bold")):
        text = text.replace(part, f"<b>{part}</b>", 1)
    above = f'<div class="quoted">{html.escape(quoted)}</div>' if quoted else ""
    below = '<span class="edited">已编辑</span>' if message.edited else ""
    rows = [
        "".join(f'<span class="key">{html.escape(each["text"])}</span>' for each in row)
        for row in message.rows
    ]
    keys = "".join(f'<div class="keys row">{row}</div>' for row in rows)
    return f'<div class="bot">{above}{text}{below}</div>{keys}<div class="last"></div>'


def told(what: str) -> str:
    return f'<div class="told">{html.escape(what)}</div>'


def page(shown: Shown) -> str:
    parts = (
        STYLE,
        said("/broadcast"),
        bubble(shown.asked),
        said(DRAFT).replace(BOLD, f"<b>{BOLD}</b>").replace("\n", "<br>"),
        bubble(shown.preview),
        bubble(shown.panel, quoted=TEXT[:24] + "…"),
        told(f"按「{ZH.send}」，同一条消息变成："),
        bubble(shown.confirming),
        told(f"按「{shown.confirming.buttons[0]}」，发送途中："),
        bubble(shown.half_way),
        told("最后："),
        bubble(shown.progress[-1]),
    )
    return "".join(parts)


def main() -> int:
    knowledge = Settings.load().data_dir.resolve()
    with tempfile.TemporaryDirectory() as name, BotApiServer() as server:
        folder = Path(name)
        asyncio.run(subscribe(folder))
        shown = run(server, folder, knowledge)
    draw(page(shown), OUT, HEIGHT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
