"""What the models of an index learn from, and the learning: texts and vectors to files."""

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

import numpy as np

from index.classifiers.alarm import LONGEST_TEXT, Alarm
from index.classifiers.brought import NewsModel
from index.classifiers.domain import Domain
from index.classifiers.hearing import Hearing
from index.classifiers.stages import Stages
from index.classifiers.topics_fit import fit as fit_topics
from index.corpus.cards import EMERGENCY, SAID
from index.corpus.corpus import Corpus
from index.corpus.sentences import NONE
from index.encoder import Vectors
from index.language.dialects import as_asked
from index.language.pinyin import Spelling
from index.library import PINYIN
from index.messages.examples import Example, examples
from index.messages.models import MessageModels, as_encoded
from index.news import News
from index.passages import Entry, asked, terms_of
from index.script import fold
from index.stage import Stage
from index.terms import Terms
from index.vectors import VectorIndex

_AT_ONCE = 2  # models that are learnt at a time: each needs memory of its own
_SWITCH = 1e-4  # seconds after which a lesson of Python's gives way to one of numpy's


@dataclass(frozen=True)
class Heard:
    """What the alarm and the second hearing learn from, in the form in which texts are compared."""

    told: tuple[tuple[str, str], ...]  # of emergencies, each with its situation
    look_alikes: tuple[str, ...]
    others: tuple[str, ...]

    def beginnings(self) -> Iterator[list[str]]:
        """Give what is judged of each text, part by part."""
        for part in ([text for text, _ in self.told], self.look_alikes, self.others):
            yield [text[:LONGEST_TEXT] for text in part]


@dataclass(frozen=True, eq=False)
class Lessons:
    """Texts and their vectors, which have the shape (texts, dimension).

    `asks` are ways of asking with the row of the passage that answers each; `heard_vectors` are
    those of the three parts of `heard`, `staged` the texts whose stage is known, `brought` turns
    with their news.
    """

    corpus: Corpus
    found: tuple[Entry, ...]
    asks: Sequence[tuple[int, str]]
    decoys: Sequence[str]
    heard: Heard
    staged: Sequence[tuple[str, Stage]]
    brought: Sequence[tuple[str, News]]
    messages: Sequence[Example]
    ask_vectors: Vectors
    decoy_vectors: Vectors
    body_vectors: Vectors
    heard_vectors: tuple[Vectors, ...]
    staged_vectors: Vectors
    brought_vectors: Vectors
    message_vectors: Vectors

    @classmethod
    def gather(
        cls,
        corpus: Corpus,
        found: tuple[Entry, ...],
        encode: Callable[[str, Sequence[str]], Vectors],
    ) -> "Lessons":
        """Embed all that is learnt from; `encode` takes a role and texts."""
        queries = partial(encode, "queries")
        asks, decoys = asked(found), [as_asked(decoy.text) for decoy in corpus.decoys]
        heard, messages = _heard(corpus, found), examples(corpus, found)
        staged, brought = [*_staged(corpus)], [*_brought(corpus)]
        ask_vectors = queries([text for _, text in asks])

        def known(texts: list[str]) -> Vectors:
            # Where there are none, no encoder has to tell how long a vector would be.
            return queries(texts) if texts else ask_vectors[:0]

        return cls(
            corpus=corpus,
            found=found,
            asks=asks,
            decoys=decoys,
            heard=heard,
            staged=staged,
            brought=brought,
            messages=messages,
            ask_vectors=ask_vectors,
            decoy_vectors=queries(decoys),
            body_vectors=encode("passages", [fold(entry.body) for entry in found]),
            heard_vectors=tuple(map(queries, heard.beginnings())),
            staged_vectors=known([text for text, _ in staged]),
            brought_vectors=known([text for text, _ in brought]),
            message_vectors=queries([as_encoded(each.text) for each in messages]),
        )

    def learn(self, folder: Path) -> None:
        """Write into `folder` what is learnt, the longest work first, two at a time.

        Each has one core: two cores for one product of small matrices wait for each other more
        than they work, and what is learnt would depend on how many there are.
        """
        work = (
            self._borders_and_topics,
            self._alarm,
            self._hearing,
            self._stages,
            self._news,
            self._messages,
            self._terms,
            self._keys,
            self._spelling,
        )
        pool = ThreadPoolExecutor(_AT_ONCE, "lesson")
        with _one_core(), _giving_way(), pool:
            for done in [pool.submit(each, folder) for each in work]:
                done.result()

    def _borders_and_topics(self, folder: Path) -> None:
        """Learn what is of our field, and what is asked about; what swindlers say is not asked."""
        texts = [text for _, text in self.asks]
        domain = Domain.fit(texts, self.ask_vectors, self.decoys, self.decoy_vectors)
        domain.save(folder / "domain")
        passages = [self.found[row].passage for row, _ in self.asks]
        places = [place for place, each in enumerate(passages) if each.heading != SAID]
        pairs = [(texts[place], passages[place].id) for place in places]
        vectors = self.ask_vectors[places]
        topics = fit_topics(domain.grams, pairs, vectors, self.decoys, self.decoy_vectors)
        topics.save(folder / "topics")

    def _alarm(self, folder: Path) -> None:
        """Learn to tell what is heard, and what others write from what people say."""
        heard = self.heard
        messages = [as_asked(message.text) for message in self.corpus.messages]
        alarm = Alarm.fit(heard.told, heard.others, heard.look_alikes, messages)
        alarm.save(folder / "alarm")

    def _hearing(self, folder: Path) -> None:
        texts = [*chain.from_iterable(self.heard.beginnings())]
        told, look_alikes, others = self.heard_vectors
        Hearing.fit(told, look_alikes, others, texts).save(folder / "hearing")

    def _stages(self, folder: Path) -> None:
        Stages.fit(self.staged, self.staged_vectors).save(folder / "stages")

    def _news(self, folder: Path) -> None:
        NewsModel.fit(self.brought, self.brought_vectors).save(folder / "news")

    def _messages(self, folder: Path) -> None:
        MessageModels.fit(self.messages, self.message_vectors).save(folder / "messages")

    def _terms(self, folder: Path) -> None:
        Terms.build(map(terms_of, self.found)).save(folder / "terms")

    def _keys(self, folder: Path) -> None:
        owners = np.array([row for row, _ in self.asks], dtype=np.int32)
        np.savez(folder / "owners.npz", asks=owners)
        VectorIndex.build(self.ask_vectors, owners).save(folder / "asks.faiss")
        VectorIndex.build(self.body_vectors).save(folder / "body.faiss")

    def _spelling(self, folder: Path) -> None:
        asks = (text for _, text in self.asks)
        bodies = (fold(entry.passage.text) for entry in self.found)
        said = (as_asked(each.text) for each in self.corpus.sentences)
        english = (fold(entry.passage.english) for entry in self.found)
        Spelling.learn(chain(asks, bodies, self.decoys, said, english)).save(folder / PINYIN)


@contextmanager
def _one_core() -> Iterator[None]:
    """Let every library that calculates use one core while the block lasts."""
    # A library keeps to the limit if it is loaded before the limit is set.
    import faiss  # noqa: F401
    import scipy.linalg  # noqa: F401
    import sklearn.linear_model  # noqa: F401
    from threadpoolctl import threadpool_limits

    with threadpool_limits(1):
        yield


@contextmanager
def _giving_way() -> Iterator[None]:
    """Let the interpreter's lock change hands sooner.

    One lesson counts n-grams in Python while the other multiplies matrices, and asks for the lock
    some forty times a step: each time it would wait five milliseconds.
    """
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def _staged(corpus: Corpus) -> Iterator[tuple[str, Stage]]:
    """Give what is judged of each sentence whose stage is known, with that."""
    for each in corpus.sentences:
        if each.stage is not None:
            yield as_asked(each.text)[:LONGEST_TEXT], each.stage


def _brought(corpus: Corpus) -> Iterator[tuple[str, News]]:
    for each in corpus.news:
        yield as_asked(each.text)[:LONGEST_TEXT], each.news


def _heard(corpus: Corpus, found: tuple[Entry, ...]) -> Heard:
    """Gather sentences and the emergency cards' aliases, look-alikes, and all else that is asked.

    A way of asking that is a sentence too is what the sentence says: it leads to its card, and a
    cry for help all the same. Those of first aid at a place are neither: some cry, others ask.
    """
    sentences = {each.text: each.situation for each in corpus.sentences}
    told = [(text, situation) for text, situation in sentences.items() if situation != NONE]
    look_alikes = [text for text, situation in sentences.items() if situation == NONE]
    others = [decoy.text for decoy in corpus.decoys]
    for entry in found:
        asks = [ask for ask in entry.asks if ask not in sentences]
        if entry.passage.folder == EMERGENCY:
            if not entry.passage.heading:
                told += [(ask, entry.passage.document) for ask in asks]
        elif not entry.passage.aids:
            others += asks
    return Heard(
        tuple((as_asked(text), situation) for text, situation in told),
        tuple(map(as_asked, look_alikes)),
        tuple(map(as_asked, others)),
    )
