"""Draws the README's picture: a real conversation, as a page, then as PNG by headless Chromium.

.venv/bin/python docs/picture.py          # needs an index, chromium and a CJK font
"""

import html
import subprocess
import sys
import tempfile
from pathlib import Path

from bot.assistant.reply import Reply, Style
from bot.settings import Settings
from bot.wiring import open_assistant

TURNS = ("我把银行卡借给朋友会坐牢吗", "刚给客服转了两万，对方不见了", "明天会下雨吗")
OUT = Path(__file__).with_name("conversation.png")
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


def main() -> int:
    assistant = open_assistant(Settings.load())
    body = "".join(
        f'<div class="me">{html.escape(text)}</div>{bubble(assistant.reply(text))}'
        for text in TURNS
    )
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(PAGE.format(body=body), encoding="utf-8")
        subprocess.run(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--disable-background-networking", "--window-size=652,1420",
                f"--user-data-dir={folder}/profile", f"--screenshot={OUT}", page.as_uri(),
            ],
            check=True,
            capture_output=True,
        )  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
