"""Builds the index as one step with a report: what became of it, what changed, how it answers.

With `judged` the new index becomes the current one only where its figures hold: those that were
accepted (`expected.toml`), or else those of the index before it.
"""

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from index.building.build import Workshop
from index.building.changes import changes
from index.building.report import Figures, Report, State
from index.encoder import Encoder, LateEncoder, RecallingEncoder
from index.errors import CorpusError, IndexWorse, KnowledgeError, StoreError
from index.evaluate import expected
from index.evaluate.expected import Expected
from index.evaluate.options import TABLES
from index.evaluate.outcomes import run
from index.evaluate.questions import TUNE, Question, read_questions
from index.gate import Gate
from index.library import Library
from index.search import Index
from index.storage import store


def rebuild(shop: Workshop, day: date, *, judged: bool = False) -> Report:
    """Build the index, and tell what became of it; nothing that is wrong is raised."""
    began = time.monotonic()
    before = store.current_if_any(store.index_root(shop.data_dir))
    trial = _Trial(shop, day)
    try:
        folder = shop.build(trial.judge if judged else trial.compare)
    except CorpusError as error:
        report = Report(State.BROKEN, problems=tuple(map(str, error.problems)))
    except IndexWorse as error:
        report = replace(trial.report, state=State.WORSE, problems=error.fallen)
    except (KnowledgeError, OSError) as error:
        report = Report(State.BROKEN, problems=(str(error),))
    else:
        counts = store.Manifest.read(folder).counts
        report = replace(trial.report, version=folder.name, counts=counts)
    old = before.name if before is not None else ""
    seconds = round(time.monotonic() - began, 1)
    return replace(report, version=report.version or old, before=old, seconds=seconds)


class _Trial:
    """Looks at a new index beside the one that it would replace, and remembers what it saw."""

    def __init__(self, shop: Workshop, day: date) -> None:
        self.report = Report(State.UNCHANGED)  # until there is a new index to look at
        self._shop = shop
        self._day = day

    @property
    def _before(self) -> Path | None:
        """The current index: while this one waited for its turn, another may have been built."""
        return store.current_if_any(store.index_root(self._shop.data_dir))

    def compare(self, folder: Path) -> None:
        """Note what changed."""
        found = changes(self._library_before(), Library.read(folder))
        self.report = replace(self.report, state=State.BUILT, changes=found)

    def judge(self, folder: Path) -> None:
        """Ask both the tuning questions. Raises IndexWorse where the new one fell."""
        self.compare(folder)
        self.report = replace(self.report, judged=True)
        before, after = self._ask_both(folder)
        self.report = replace(self.report, figures=_figures(after), figures_before=_figures(before))
        accepted = self._accepted(before)
        fallen = () if accepted is None else expected.worse(accepted, _of_tune(after))
        if fallen:
            raise IndexWorse(fallen)

    def _ask_both(self, folder: Path) -> tuple[Expected | None, Expected | None]:
        """Give the figures of the index before and of the new one; none without questions."""
        questions = self._questions()
        if not questions:
            return None, None
        encoder = RecallingEncoder(LateEncoder(self._shop.encoder_name, self._shop.load))
        after = self._ask(folder, encoder, questions)
        return self._ask_before(encoder, questions), after

    def _questions(self) -> tuple[Question, ...]:
        folder = self._shop.corpus_dir / "questions"
        if not all((folder / name).is_file() for name in TABLES):
            return ()
        return tuple(each for each in read_questions(folder, *TABLES) if each.part == TUNE)

    def _accepted(self, before: Expected | None) -> Mapping[str, Expected] | None:
        """Give what the tuning questions must reach; None where there is nothing to reach."""
        path = self._shop.corpus_dir / "questions" / expected.FILE
        if path.is_file():
            return _of_tune(expected.read(path).get(TUNE))
        return None if before is None else {TUNE: before}

    def _ask(self, folder: Path, encoder: Encoder, questions: Sequence[Question]) -> Expected:
        gate = Gate.of(self._shop.data_dir, encoder.fingerprint)
        outcomes = run(Index(folder, encoder, gate), questions, self._shop.progress)
        return expected.summaries(outcomes, self._day)[TUNE]

    def _ask_before(self, encoder: Encoder, questions: Sequence[Question]) -> Expected | None:
        """Ask the index before; one that this program cannot read has no figures."""
        before = self._before
        if before is None:
            return None
        try:
            return self._ask(before, encoder, questions)
        except StoreError:
            return None

    def _library_before(self) -> Library | None:
        before = self._before
        if before is None:
            return None
        try:
            store.verify(before, None)  # one of another format may lack whole files
            return Library.read(before)
        except StoreError:
            return None


def _of_tune(figures: Expected | None) -> Mapping[str, Expected]:
    return {} if figures is None else {TUNE: figures}


def _figures(found: Expected | None) -> Figures | None:
    if found is None:
        return None
    return Figures(found.questions, found.at_1, found.declined, found.silent)
