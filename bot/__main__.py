"""`python -m bot`: run the Telegram bot, talk in the terminal, ask and check from the shell."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.settings import Settings, SettingsError
from index.errors import KnowledgeError

USAGE_ERROR = 2


def _run(_: argparse.Namespace, settings: Settings) -> int:
    if settings.telegram_token is None:
        raise SettingsError(
            "FANZHA_TELEGRAM_TOKEN: not set; get a token from @BotFather in Telegram, "
            "or talk in the terminal: python -m bot chat"
        )
    from bot.telegram.application import run
    from bot.wiring import open_assistant

    return run(settings, open_assistant(settings))


def _chat(args: argparse.Namespace, settings: Settings) -> int:
    from bot.console.chat import chat
    from bot.wiring import open_assistant

    return chat(open_assistant(settings), hint=args.hint)


def _start(args: argparse.Namespace, settings: Settings) -> int:
    if settings.telegram_token is not None:
        return _run(args, settings)
    args.hint = True
    return _chat(args, settings)


def _ask(args: argparse.Namespace, settings: Settings) -> int:
    from bot.console.ask import answer_last, run_lines
    from bot.wiring import open_assistant

    assistant = open_assistant(settings)
    lines = sys.stdin if args.text == "-" else [json.dumps(args.text)]
    return run_lines(
        lines, lambda texts: answer_last(assistant, texts), sys.stdout, as_json=args.json
    )


def _evaluate(args: argparse.Namespace, settings: Settings) -> int:
    from bot.console import evaluate
    from bot.wiring import open_assistant
    from index.evaluate import render
    from index.plots import draw
    from index.progress import bar
    from index.questions import read_questions

    folder = settings.corpus_dir / "questions"
    assistant = open_assistant(settings)
    questions = [
        each for each in read_questions(folder, *args.table) if args.part in {each.part, "all"}
    ]
    outcomes = evaluate.replies(assistant, questions, bar)
    print(render(outcomes))
    print(evaluate.render_alarms(evaluate.alarms(assistant, folder)))
    if args.plots is not None:
        print(*draw(outcomes, args.plots), sep="\n")
    return 0


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", help="run the Telegram bot")
    run.set_defaults(run=_run)

    chat = commands.add_parser("chat", help="the same conversation in the terminal")
    chat.set_defaults(run=_chat, hint=False)

    start = commands.add_parser("start", help="run with a token, chat without one")
    start.set_defaults(run=_start)

    ask = commands.add_parser("ask", help="answer one question, or each line of standard input")
    ask.add_argument("text", metavar="TEXT", help="the question, or - for standard input")
    ask.add_argument("--json", action="store_true", help="one JSON object a line")
    ask.set_defaults(run=_ask)

    evaluate = commands.add_parser("evaluate", help="print how often whole replies are right")
    evaluate.add_argument(
        "--table",
        nargs="+",
        default=["answer.tsv", "out-of-scope.tsv"],
        metavar="FILE",
        help="tables below corpus/questions/",
    )
    evaluate.add_argument("--part", choices=["tune", "held", "all"], default="tune")
    evaluate.add_argument("--plots", type=Path, metavar="FOLDER", help="draw two diagrams there")
    evaluate.set_defaults(run=_evaluate)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    args = parser().parse_args(arguments)
    try:
        return int(args.run(args, Settings.load()))
    except SettingsError as error:
        print(error, file=sys.stderr)
        return USAGE_ERROR
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader has gone; Python would complain again while flushing at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
