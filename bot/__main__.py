"""`python -m bot`: run the bot, talk in the terminal, ask and check from the shell, broadcast."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.broadcast.audience import AUDIENCES
from bot.console.insight_options import add_insight
from bot.console.topics import CHOICES
from bot.secrecy import forbid_core_dumps
from bot.settings import Settings, SettingsError
from index.errors import USAGE_ERROR, KnowledgeError
from index.evaluate import options
from index.output import finished, silence
from index.version import ShowVersion


def _need_token(settings: Settings) -> None:
    if settings.telegram_token is None:
        raise SettingsError(
            "FANZHA_TELEGRAM_TOKEN: not set; get a token from @BotFather in Telegram, "
            "or talk in the terminal: python -m bot chat"
        )


def _run(_: argparse.Namespace, settings: Settings) -> int:
    _need_token(settings)
    from bot.telegram.process.application import run
    from bot.telegram.questions.encoding import BatchingEncoder
    from bot.wiring import Opening

    opening = Opening(settings, BatchingEncoder)
    return run(settings, opening.later(), opening.now)


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
    from bot.console.standard_input import standard_input
    from bot.wiring import open_assistant

    assistant = open_assistant(settings)
    lines = standard_input() if args.text == "-" else [json.dumps(args.text)]
    return run_lines(
        lines, lambda texts: answer_last(assistant, texts), sys.stdout, as_json=args.json
    )


def _check(args: argparse.Namespace, settings: Settings) -> int:
    from bot.console.ask import run_lines
    from bot.console.check import check_one, messages
    from bot.wiring import open_assistant

    assistant = open_assistant(settings)
    if args.image is not None:
        from bot.console.image import check_image

        return run_lines(
            ["image"], lambda _: check_image(assistant, args.image), sys.stdout, as_json=args.json
        )
    lines = messages(args.text, as_json=args.json)
    return run_lines(
        lines, lambda texts: check_one(assistant, texts), sys.stdout, as_json=args.json
    )


def _fit(args: argparse.Namespace, settings: Settings) -> int:
    from bot.assistant.check.judging import weights
    from bot.console.fit import fit_weights
    from bot.console.fit_turns import fit_turns
    from bot.wiring import open_assistant
    from index import following
    from index.fits import file_to_fit
    from index.progress import bar

    shipped = following.FILE if args.what == "turns" else weights.FILE
    file = file_to_fit(shipped, settings.data_dir, settings.embedding_model)
    if args.what == "turns":
        figures = fit_turns(open_assistant(settings), settings.corpus_dir / "questions", file, bar)
    else:
        figures = fit_weights(settings, file, bar)
    print(f"# {file}")
    for name, figure in figures.items():
        print(f"{name} {figure:.4f}")
    return 0


def _evaluate(args: argparse.Namespace, settings: Settings) -> int:
    from bot.console import evaluate, later, stories
    from bot.wiring import open_assistant
    from index.evaluate import table
    from index.progress import bar

    folder = settings.corpus_dir / "questions"
    assistant = open_assistant(settings)
    outcomes = evaluate.replies(assistant, options.chosen(args, folder), bar)
    print(table.render(outcomes, ungated=False))
    print(evaluate.render_told(outcomes))
    print(evaluate.render_alarms(evaluate.alarms(assistant, folder)))
    print(evaluate.render_talks(evaluate.talks(assistant, folder)))
    print(later.render(later.later_turns(assistant, folder)))
    everyday = later.later_turns(assistant, folder, table=later.EVERYDAY)
    print(later.render(everyday, "everyday messages"))
    talks = later.later_turns(assistant, folder, table=later.TALKS)
    print(later.render(talks, "whole conversations"))
    print(stories.render(stories.stories(assistant, folder)))
    if args.misses:
        print("", table.misses(outcomes), sep="\n")
    if args.plots is not None:
        from index.evaluate.plots import draw

        print("", *draw(outcomes, args.plots, ungated=False), sep="\n")
    return 0


def _export(args: argparse.Namespace, settings: Settings) -> int:
    from bot.console.chats import export_chats

    return export_chats(settings.database, args.file)


def _import(args: argparse.Namespace, settings: Settings) -> int:
    from bot.console.chats import import_chats

    return import_chats(settings.database, args.file)


def _broadcast(args: argparse.Namespace, settings: Settings) -> int:
    from bot.console.broadcast import run_broadcast

    return run_broadcast(settings.database, args)


def _health(_: argparse.Namespace, settings: Settings) -> int:
    from bot.console.health import check_health

    return check_health(settings)


def _work(_: argparse.Namespace, settings: Settings) -> int:
    _need_token(settings)
    from bot.telegram.process.worker import work

    return work(settings)


def _file(name: str) -> Path:
    if not Path(name).is_file():
        raise argparse.ArgumentTypeError(f"no such file: {name}")
    return Path(name)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    top.add_argument("--version", action=ShowVersion, help="say which program this is, and end")
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

    check = commands.add_parser("check", help="judge one message, or one a line with --json -")
    check.add_argument(
        "text",
        nargs="?",
        metavar="TEXT",
        help="the message, or - for one on standard input; with --json, one a line",
    )
    check.add_argument("--image", type=_file, metavar="FILE", help="a screenshot, PDF or text file")
    check.add_argument("--json", action="store_true", help="one JSON object a line")
    check.set_defaults(run=_check)

    fit = commands.add_parser("fit", help="learn what the signals of the message check are worth")
    fit.add_argument(
        "what",
        nargs="?",
        choices=("check", "turns"),
        default="check",
        help="the message check, or which passage answers a later turn",
    )
    fit.set_defaults(run=_fit)

    evaluate = commands.add_parser("evaluate", help="print how often whole replies are right")
    options.add_options(evaluate)
    evaluate.set_defaults(run=_evaluate)

    health = commands.add_parser("health", help="ask the running bot whether it is ready")
    health.set_defaults(run=_health)
    add_insight(commands)
    _add_chats(commands)
    _add_broadcast(commands)
    return top


def _add_chats(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    chats = commands.add_parser("chats", help="move subscriptions as CSV")
    steps = chats.add_subparsers(required=True, metavar="STEP")
    for name, run, words in (
        ("export", _export, "write all subscriptions"),
        ("import", _import, "read subscriptions; a bad row is named and the rest goes on"),
    ):
        step = steps.add_parser(name, help=words)
        step.add_argument("file", metavar="FILE", help="a CSV file, or - for the standard stream")
        step.set_defaults(run=run)


def _add_broadcast(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    broadcast = commands.add_parser("broadcast", help="send to all who subscribed, and steer it")
    broadcast.set_defaults(run=_broadcast, json=False)
    steps = broadcast.add_subparsers(required=True, metavar="STEP", dest="step")

    start = steps.add_parser("start", help="queue a campaign for the running bot to send")
    _add_text(start)
    start.add_argument("--photo", metavar="FILE", help="a picture above the text")
    start.add_argument("--to", choices=AUDIENCES, default="all")
    start.add_argument("--topic", choices=CHOICES, metavar="NAME", help="only chats that want "
                       f"this topic: {', '.join(CHOICES)}")  # fmt: skip
    start.add_argument("--urgent", action="store_true", help="also in quiet hours; sent again "
                       "where nobody knows whether it arrived")  # fmt: skip
    start.add_argument("--json", action="store_true", help="one JSON object")

    status = steps.add_parser("status", help="how far a campaign has come")
    status.add_argument("id", type=int, metavar="ID")
    status.add_argument("--json", action="store_true", help="one JSON object")
    for name, words in (
        ("pause", "send no more for now"),
        ("resume", "go on with a paused campaign"),
        ("cancel", "send no more, for good"),
        ("retract", "send no more, and delete what was sent"),
        ("correct", "change the text, also of what was sent"),
    ):
        step = steps.add_parser(name, help=words)
        step.add_argument("id", type=int, metavar="ID")
        if name == "correct":
            _add_text(step)

    work = steps.add_parser("work", help="send what is queued, as one more process beside the bot")
    work.set_defaults(run=_work)


def _add_text(step: argparse.ArgumentParser) -> None:
    text = step.add_mutually_exclusive_group(required=True)
    text.add_argument("--text", metavar="TEXT", help="the text")
    text.add_argument(
        "--file", metavar="FILE", help="a file with the text, or - for standard input"
    )


def _parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    top = parser()
    args = top.parse_args(arguments)
    if args.run is _check and (args.text is None) == (args.image is None):
        top.error("check takes either TEXT or --image FILE")
    return args


def main(arguments: Sequence[str] | None = None) -> int:
    args = _parsed(arguments)
    forbid_core_dumps()
    try:
        return finished(int(args.run(args, Settings.load())))
    except SettingsError as error:
        print(error, file=sys.stderr)
        return USAGE_ERROR
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        silence()
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
