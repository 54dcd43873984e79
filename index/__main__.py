"""`python -m index`: check, build, search and evaluate the knowledge, without Telegram."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import USAGE_ERROR, CorpusError, KnowledgeError, Problem
from index.evaluate import options
from index.importing import command as importing
from index.output import finished, silence
from index.settings import KnowledgeSettings, SettingsError
from index.version import ShowVersion

if TYPE_CHECKING:
    from index.evaluate.outcomes import Outcome


def today() -> date:
    return date.today()


def _check(_: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.corpus.check import check
    from index.corpus.corpus import read_corpus
    from index.corpus.stale import stale

    corpus, unreadable = read_corpus(settings.corpus_dir)
    problems = sorted({*unreadable, *check(corpus, today())})
    for problem in problems:
        print(problem)
    overdue = len(stale(corpus.cards, today()))
    if overdue:
        print(f"{overdue} cards should be reviewed: python -m index stale")
    print(f"{len(corpus.cards)} cards, {len(corpus.articles)} articles, {len(problems)} problems")
    return 1 if problems else 0


def _stale(args: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.corpus.card_file import read_cards
    from index.corpus.stale import stale

    if not settings.corpus_dir.is_dir():
        raise CorpusError([Problem(settings.corpus_dir, 0, "no corpus here")])
    cards, unreadable = read_cards(settings.corpus_dir)
    found = stale(cards, today())
    for problem in unreadable:
        print(problem, file=sys.stderr)
    status = 1 if unreadable else 0
    if args.json:
        rows = [(str(each.path), each.title, str(each.verified), str(each.due)) for each in found]
        print(json.dumps(rows, ensure_ascii=False))
        return status
    for each in found:
        print(each)
    print(f"{len(found)} of {len(cards)} cards should be reviewed")
    return status


def _statutes(_: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.corpus.statutes import database_path, update_checksums

    count = update_checksums(settings.corpus_dir / "law" / "statutes.toml", database_path())
    print(f"{count} checksums written")
    return 0


def _prepare(_: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.model.prepare import prepare
    from index.progress import bar

    if settings.embedding_model is None:
        print(prepare(settings.data_dir, bar))
    else:
        print(f"{settings.embedding_model} is used as it is; nothing to prepare")
    return 0


def _build(args: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.building.command import run

    return run(args, settings, today)


def _versions(_: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.storage.store import index_root
    from index.storage.versions import versions

    found = versions(index_root(settings.data_dir))
    for version in found:
        print(version)
    if not found:
        print("there is no version yet; build one: python -m index build")
    return 0


def _rollback(args: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.encoder import encoder_fingerprint
    from index.storage.store import index_root
    from index.storage.versions import open_version

    encoder = encoder_fingerprint(settings.data_dir, settings.embedding_model)
    print(open_version(index_root(settings.data_dir), encoder, args.version))
    return 0


def _search(args: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.encoder import load_encoder
    from index.search import Index

    encoder = load_encoder(settings.data_dir, settings.embedding_model)
    result = Index.open(settings.data_dir, encoder).search(args.text, limit=args.limit)
    print(f"confidence {result.confidence:.2f}   (score = fused; asks, body: cosine; terms: BM25)")
    for hit in result.hits:
        sides = f"asks {hit.asks:.3f}  body {hit.body:.3f}  terms {hit.terms:6.2f}"
        print(f"{hit.score:.3f}  {sides}  {hit.passage.id}\n    {hit.passage.text[:80]!r}")
    return 0


def _evaluate(args: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.encoder import load_encoder
    from index.evaluate import ablation, outcomes, table
    from index.evaluate.questions import TUNE
    from index.progress import bar
    from index.search import Index
    from index.storage import store

    folder = settings.corpus_dir / "questions"
    part = options.ALL if args.check or args.accept else TUNE
    questions = options.chosen(args, folder, part)
    encoder = load_encoder(settings.data_dir, settings.embedding_model)
    found = outcomes.run(Index.open(settings.data_dir, encoder), questions, bar)
    print(table.render(found))
    if args.ablation:
        version = store.current(store.index_root(settings.data_dir))
        print("", ablation.render(ablation.ablate(version, encoder, found, bar)), sep="\n")
    if args.misses:
        print("", table.misses(found), sep="\n")
    if args.plots is not None:
        from index.evaluate.plots import draw

        print("", *draw(found, args.plots), sep="\n")
    return _compare(args, found, folder) if args.check or args.accept else 0


def _compare(args: argparse.Namespace, found: "Sequence[Outcome]", folder: Path) -> int:
    """Hold the figures against the accepted ones, or accept them."""
    from index.evaluate import expected

    path = folder / expected.FILE
    now = expected.summaries(found, today())
    if args.accept:
        expected.write(path, now)
        print(f"\naccepted: {path}")
        return 0
    accepted = expected.read(path)
    chosen = {part: accepted[part] for part in accepted if args.part in {None, options.ALL, part}}
    fallen = expected.worse(chosen, now)
    print("", *(fallen or ["no figure is worse than the accepted ones"]), sep="\n")
    return 1 if fallen else 0


def _fit(_: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.encoder import load_encoder
    from index.evaluate.questions import TUNE, read_questions
    from index.fits import file_to_fit
    from index.gate import FILE
    from index.gate_fit import TABLES, fit, write
    from index.progress import bar
    from index.search import Index

    questions = read_questions(settings.corpus_dir / "questions", *TABLES)
    encoder = load_encoder(settings.data_dir, settings.embedding_model)
    index = Index.open(settings.data_dir, encoder)
    tuning = [question for question in questions if question.part == TUNE]
    gate, figures = fit(index, tuning, bar)
    path = file_to_fit(FILE, settings.data_dir, settings.embedding_model)
    write(gate, figures, path, today())
    print(f"# {path}", path.read_text(encoding="utf-8"), sep="\n", end="")
    return 0


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text)):
        raise argparse.ArgumentTypeError(f"a number from 1 is expected, not {text!r}")
    return int(text)


def _text(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise argparse.ArgumentTypeError("a text in UTF-8 is expected") from None
    return text


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m index", description=__doc__)
    top.add_argument("--version", action=ShowVersion, help="say which program this is, and end")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for name, run, add, words in (
        ("check", _check, None, "list every problem of the corpus, with file and line"),
        ("statutes", _statutes, _add_statutes, "write the checksums of the listed articles"),
        ("prepare", _prepare, None, "write the default embedding model, once"),
        ("build", _build, _add_build, "build the index; only what changed is embedded"),
        ("versions", _versions, None, "list the built versions; * is in use"),
        ("rollback", _rollback, _add_rollback, "use the version before, or a named one"),
        ("stale", _stale, _add_stale, "list the cards that should be reviewed"),
        ("fit", _fit, None, "fit the gate on the tuning questions, write gate.toml"),
        ("evaluate", _evaluate, _add_evaluate, "print how often the search finds the answer"),
        ("import", importing.run, importing.add_arguments,
         "turn a PDF, DOCX, HTML or text file into cards for review"),
        ("search", _search, _add_search, "show what is found, with the scores of each side"),
    ):  # fmt: skip
        command = commands.add_parser(name, help=words)
        command.set_defaults(run=run)
        if add is not None:
            add(command)
    return top


def _add_statutes(statutes: argparse.ArgumentParser) -> None:
    statutes.add_argument("--update", action="store_true", required=True)


def _add_build(build: argparse.ArgumentParser) -> None:
    build.add_argument(
        "--check", action="store_true", help="use it only where no figure of `evaluate` falls"
    )
    again = build.add_mutually_exclusive_group()
    again.add_argument("--watch", action="store_true", help="build again after each change")
    again.add_argument(
        "--json", action="store_true", help="one JSON object that tells what became of it"
    )


def _add_rollback(rollback: argparse.ArgumentParser) -> None:
    rollback.add_argument("version", nargs="?", metavar="VERSION")


def _add_stale(old: argparse.ArgumentParser) -> None:
    old.add_argument("--json", action="store_true", help="one JSON list: file, title, days")


def _add_evaluate(evaluate: argparse.ArgumentParser) -> None:
    whole = options.add_options(evaluate)
    whole.add_argument(
        "--check", action="store_true", help="fail where both parts' accepted figures fell"
    )
    whole.add_argument(
        "--accept", action="store_true", help="write both parts' figures as accepted"
    )
    evaluate.add_argument(
        "--ablation", action="store_true", help="compare with a baseline and without single parts"
    )


def _add_search(search: argparse.ArgumentParser) -> None:
    search.add_argument("text", type=_text)
    search.add_argument("--limit", type=_count, default=5)


def main(arguments: Sequence[str] | None = None) -> int:
    args = parser().parse_args(arguments)
    try:
        return finished(int(args.run(args, KnowledgeSettings.load())))
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
