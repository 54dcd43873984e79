"""`python -m index build`: once, with a report, or whenever the corpus changes."""

import argparse
import sys
from collections.abc import Callable
from datetime import date
from functools import cache

from index import encoder
from index.building.build import Workshop
from index.building.rebuild import rebuild
from index.building.report import Report, State
from index.building.watch import keep_building
from index.errors import KnowledgeError
from index.model.prepare import prepare
from index.progress import bar, silent
from index.settings import KnowledgeSettings


def run(args: argparse.Namespace, settings: KnowledgeSettings, today: Callable[[], date]) -> int:
    """Build as the options say. Gives the exit status; with `--json` every error is a report."""
    try:
        shop = _workshop(args, settings)
        if args.watch:
            keep_building(
                settings.corpus_dir,
                lambda: rebuild(shop, today(), judged=args.check).line(),
                _say,
            )
            return 0
        if not (args.check or args.json):
            _say(str(shop.build()))
            return 0
        report = rebuild(shop, today(), judged=args.check)
    except KnowledgeError as error:
        if not args.json:
            raise
        report = Report(State.BROKEN, problems=(str(error),))
    _say(report.to_json() if args.json else "\n".join((*report.problems, report.line())))
    return 0 if report.state in {State.BUILT, State.UNCHANGED} else 1


def _workshop(args: argparse.Namespace, settings: KnowledgeSettings) -> Workshop:
    """Prepare the model where it is ours, so that an index can be built with it."""
    data_dir, model = settings.data_dir, settings.embedding_model
    progress = silent if args.json or args.watch else bar
    if model is None:
        prepare(data_dir, progress)
    name = encoder.encoder_fingerprint(data_dir, model)
    load = cache(lambda: encoder.load_encoder(data_dir, model))
    return Workshop(settings.corpus_dir, data_dir, name, load, progress)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
