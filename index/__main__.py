"""`python -m index`: check, build, search and evaluate the knowledge, without Telegram."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from index import importer
from index.errors import KnowledgeError
from index.settings import KnowledgeSettings, SettingsError


def _check(_: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.check import check
    from index.corpus import read_corpus

    corpus, unreadable = read_corpus(settings.corpus_dir)
    problems = sorted({*unreadable, *check(corpus)})
    for problem in problems:
        print(problem)
    print(f"{len(corpus.cards)} cards, {len(corpus.articles)} articles, {len(problems)} problems")
    return 1 if problems else 0


def _statutes(_: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.statutes import database_path, update_checksums

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


def _build(_: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from index.build import build
    from index.encoder import encoder_fingerprint, load_encoder
    from index.model.prepare import prepare
    from index.progress import bar

    data_dir, model = settings.data_dir, settings.embedding_model
    if model is None:
        prepare(data_dir, bar)
    name = encoder_fingerprint(data_dir, model)
    print(build(settings.corpus_dir, data_dir, name, lambda: load_encoder(data_dir, model), bar))
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
    from index.evaluate import render, run
    from index.progress import bar
    from index.questions import read_questions
    from index.search import Index

    questions = read_questions(settings.corpus_dir / "questions", *args.table)
    chosen = [each for each in questions if args.part in {each.part, "all"}]
    encoder = load_encoder(settings.data_dir, settings.embedding_model)
    outcomes = run(Index.open(settings.data_dir, encoder), chosen, bar)
    print(render(outcomes))
    if args.misses:
        for each in outcomes:
            if each.question.part == "tune" and (each.rank != 1) == each.question.in_scope:
                print(
                    f"{each.question.id}\t{each.rank}\t{each.confidence:.2f}\t{each.first}"
                    f"\t{'|'.join(each.question.cards)}\t{each.question.text}"
                )
    return 0


def _fit(_: argparse.Namespace, settings: KnowledgeSettings) -> int:
    from datetime import date

    from index.encoder import load_encoder
    from index.fit import fit, write
    from index.progress import bar
    from index.questions import TUNE, read_questions
    from index.search import Index

    questions = read_questions(settings.corpus_dir / "questions", "answer.tsv", "out-of-scope.tsv")
    encoder = load_encoder(settings.data_dir, settings.embedding_model)
    index = Index.open(settings.data_dir, encoder)
    tuning = [question for question in questions if question.part == TUNE]
    gate, figures = fit(index, tuning, bar)
    path = Path(__file__).with_name("gate.toml")
    write(gate, figures, path, date.today())
    print(path.read_text(encoding="utf-8"), end="")
    return 0


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="python -m index", description=__doc__)
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser(
        "check", help="list every problem of the corpus, with file and line"
    )
    check.set_defaults(run=_check)

    statutes = commands.add_parser("statutes", help="write the checksums of the listed articles")
    statutes.add_argument("--update", action="store_true", required=True)
    statutes.set_defaults(run=_statutes)

    prepare = commands.add_parser("prepare", help="write the default embedding model, once")
    prepare.set_defaults(run=_prepare)

    build = commands.add_parser("build", help="build the index; only what changed is embedded")
    build.set_defaults(run=_build)

    fit = commands.add_parser("fit", help="fit the gate on the tuning questions, write gate.toml")
    fit.set_defaults(run=_fit)

    evaluate = commands.add_parser("evaluate", help="print how often the search finds the answer")
    evaluate.add_argument(
        "--table", nargs="+", default=["answer.tsv", "out-of-scope.tsv"], metavar="FILE",
        help="tables below corpus/questions/",
    )  # fmt: skip
    evaluate.add_argument("--part", choices=["tune", "held", "all"], default="tune")
    evaluate.add_argument(
        "--misses", action="store_true", help="list the misses too, of the tuning part only"
    )
    evaluate.set_defaults(run=_evaluate)

    pages = commands.add_parser("import", help="turn a text or HTML page into cards for review")
    importer.add_arguments(pages)
    pages.set_defaults(run=importer.run)

    search = commands.add_parser("search", help="show what is found, with the scores of each side")
    search.add_argument("text")
    search.add_argument("--limit", type=int, default=5)
    search.set_defaults(run=_search)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    args = parser().parse_args(arguments)
    try:
        return int(args.run(args, KnowledgeSettings.load()))
    except (KnowledgeError, SettingsError) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
