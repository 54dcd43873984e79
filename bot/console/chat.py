"""`python -m bot chat`: the conversation of the bot in a terminal, or over a pipe."""

import sys
import time
from collections.abc import Iterable

from rich.console import Console
from rich.prompt import Prompt
from rich.text import Text

from bot.assistant.assistant import Assistant
from bot.assistant.language.lengths import MAX_LENGTH
from bot.assistant.reply import Reply, Style
from bot.assistant.texts import ZH
from bot.assistant.turns.shown import Shown, remember
from bot.console.standard_input import LineError, plain, standard_input
from bot.console.texts import HOW_TO_CONNECT, YOU, also_ask
from index.asked_in import script_of
from index.script import Script

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
    lines = standard_input()
    if not lines.isatty():
        _answer_all(assistant, lines, console)
        return 0
    console.print(ZH.start, markup=False)
    _answer_all(assistant, _typed(console), console)
    return 0


def _typed(console: Console) -> Iterable[str]:
    while True:
        try:
            yield Prompt.ask(f"\n{YOU}", console=console)
        except (EOFError, KeyboardInterrupt):
            console.print(ZH.bye)
            return


def _answer_all(assistant: Assistant, lines: Iterable[str], console: Console) -> None:
    shown: Shown | None = None
    for line in lines:
        try:
            text = plain(line)[: MAX_LENGTH + 1]
        except LineError as error:
            print(error, file=sys.stderr)
            continue
        if text:
            now = time.monotonic()
            reply = assistant.reply(text, None if shown is None else shown.recalled(now))
            shown = remember(text, reply, shown, now)
            draw(reply, console, script_of(text))


def draw(reply: Reply, console: Console, script: Script) -> None:
    """Print a reply; its buttons become a list of what else can be asked, told in `script`."""
    for paragraph in reply.paragraphs:
        console.print(Text(paragraph.text, style=_LOOK[paragraph.style]), soft_wrap=True)
        console.print()
    if reply.suggestions:
        questions = also_ask("  ".join(reply.suggestions), script)
        console.print(Text(questions, style="dim"), soft_wrap=True)
        console.print()
