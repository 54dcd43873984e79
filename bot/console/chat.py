"""`python -m bot chat`: the conversation of the bot in a terminal, or over a pipe."""

import sys
import time
from collections.abc import Iterable

from rich.console import Console
from rich.prompt import Prompt
from rich.text import Text

from bot.assistant.assistant import MAX_LENGTH, Assistant
from bot.assistant.reply import Reply, Style
from bot.assistant.texts import ZH
from bot.assistant.turns.followup import Shown, remember

HOW_TO_CONNECT = (
    "没有设置 FANZHA_TELEGRAM_TOKEN，先在终端里聊。想接入 Telegram：在 Telegram 里找 @BotFather，"
    "发 /newbot，把得到的 token 写进 .env 的 FANZHA_TELEGRAM_TOKEN=… 一行，再运行一次。"
)
_LOOK = {
    Style.PLAIN: "",
    Style.TITLE: "bold",
    Style.QUOTE: "italic",
    Style.FOLDED: "italic",
    Style.SOURCE: "dim",
}


def chat(assistant: Assistant, *, hint: bool) -> int:
    """Talk until end of input. Over a pipe each line is answered and nothing else is printed."""
    console = Console(highlight=False)
    if hint:
        print(HOW_TO_CONNECT, file=sys.stderr)
    if not sys.stdin.isatty():
        _answer_all(assistant, sys.stdin, console)
        return 0
    console.print(ZH.start, markup=False)
    _answer_all(assistant, _typed(console), console)
    return 0


def _typed(console: Console) -> Iterable[str]:
    while True:
        try:
            yield Prompt.ask("\n您", console=console)
        except (EOFError, KeyboardInterrupt):
            console.print(ZH.bye)
            return


def _answer_all(assistant: Assistant, lines: Iterable[str], console: Console) -> None:
    shown: Shown | None = None
    for line in lines:
        text = line.strip()[: MAX_LENGTH + 1]
        if text:
            now = time.monotonic()
            reply = assistant.reply(text, shown if shown and shown.fresh(now) else None)
            shown = remember(text, reply, shown, now)
            draw(reply, console)


def draw(reply: Reply, console: Console) -> None:
    """Print a reply; its buttons become a list of what else can be asked."""
    for paragraph in reply.paragraphs:
        console.print(Text(paragraph.text, style=_LOOK[paragraph.style]), soft_wrap=True)
        console.print()
    if reply.suggestions:
        console.print(
            Text("还可以问：" + "  ".join(reply.suggestions), style="dim"), soft_wrap=True
        )
        console.print()
