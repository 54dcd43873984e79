"""Draws a real conversation and a real verdict as pages, then as PNG by headless Chromium.

.venv/bin/python docs/picture.py          # needs an index, chromium and a CJK font
"""

import html
import subprocess
import sys
import tempfile
from pathlib import Path

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Reply, Style
from bot.settings import Settings
from bot.wiring import open_assistant
from index.script import Script

TURNS = ("我把银行卡借给朋友会坐牢吗", "刚给客服转了两万，对方不见了", "明天会下雨吗")
MESSAGE = (
    "您好，这里是京东金融客服，您大学时开过校园贷账户，按国家规定今天必须注销，否则影响个人征信。"
    "请下载会议软件，打开屏幕共享，把各平台的额度提出来转到银保监会对接账户，全程不要挂电话"
)
FOLDER = Path(__file__).parent
PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; padding: 18px 16px; width: 620px; background: #cfe0cf; font: 16px/1.5 "Noto Sans CJK SC"; }}
.me, .bot {{ border-radius: 12px; padding: 8px 12px; margin: 6px 0; max-width: 500px; width: fit-content; }}
.me {{ background: #e3fcc9; margin-left: auto; }}
.bot {{ background: #fff; white-space: pre-wrap; }}
.quote {{ border-left: 3px solid #7aa7d9; padding-left: 8px; background: #f1f6fb; }}
.source {{ font-style: italic; color: #667; }}
.keys {{ display: flex; flex-wrap: wrap; gap: 4px; max-width: 524px; margin-bottom: 10px; }}
.key {{ flex: 1 0 28%; background: #6d8c6dcc; color: #fff; border-radius: 8px; padding: 5px; text-align: center; font-size: 14px; }}
p {{ margin: 0 0 8px; }} p:last-child {{ margin: 0; }}
</style>{body}"""
_TAGS = {Style.TITLE: ("<b>", "</b>"), Style.PLAIN: ("", "")}


def bubble(reply: Reply) -> str:
    lines = []
    for paragraph in reply.paragraphs:
        before, after = _TAGS.get(paragraph.style, ("", ""))
        text = before + html.escape(paragraph.text) + after
        lines.append(f'<p class="{paragraph.style}">{text}</p>')
    keys = "".join(
        f'<span class="key">{html.escape(button.label)}</span>'
        for row in reply.buttons
        for button in row
    )
    return f'<div class="bot">{"".join(lines)}</div><div class="keys">{keys}</div>'


def said(text: str) -> str:
    return f'<div class="me">{html.escape(text)}</div>'


def conversation(assistant: Assistant) -> str:
    return "".join(said(text) + bubble(assistant.reply(text)) for text in TURNS)


def verdict(assistant: Assistant) -> str:
    """A forwarded message, what it is found to be, and the answer to the button 为什么."""
    why = assistant.why(assistant.verdict(MESSAGE), Script.HANS)
    return said(MESSAGE) + bubble(assistant.check(MESSAGE)) + said("为什么？") + bubble(why)


def draw(body: str, out: Path, height: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(PAGE.format(body=body), encoding="utf-8")
        subprocess.run(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--disable-background-networking", f"--window-size=652,{height}",
                f"--user-data-dir={folder}/profile", f"--screenshot={out}", page.as_uri(),
            ],
            check=True,
            capture_output=True,
        )  # fmt: skip


def main() -> int:
    assistant = open_assistant(Settings.load())
    draw(conversation(assistant), FOLDER / "conversation.png", 1420)
    draw(verdict(assistant), FOLDER / "verdict.png", 1015)
    return 0


if __name__ == "__main__":
    sys.exit(main())
