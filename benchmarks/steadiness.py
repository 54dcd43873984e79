"""Does a small edit of the corpus leave other answers alone? python -m benchmarks.steadiness.

Topics are learnt from all ways of asking, and again without some ways and two whole sections, drawn
with a fixed seed. Told is for how many questions of the blind tables the likeliest passage is
another one then; those whose passage was left out are not asked. Some five minutes on two cores.
"""

import argparse
import json
import random
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np

from index.building.vector_cache import vector_cache
from index.classifiers.domain import LONGEST
from index.classifiers.grams import Grams
from index.classifiers.topics_fit import fit
from index.corpus.cards import SAID
from index.corpus.check import load_corpus
from index.encoder import Encoder, Vectors, load_encoder
from index.evaluate.questions import read_questions
from index.language.dialects import as_asked
from index.passages import asked, entries
from index.progress import bar
from index.query import Query
from index.settings import KnowledgeSettings

TABLES = ("blind-8.tsv", "blind-9.tsv")
Asks = Sequence[tuple[str, str]]  # texts with the ids of their passages


class Teacher:
    """Learns topics from ways of asking, and tells what each question is likeliest about."""

    def __init__(self, folder: Path, encoder: Encoder, data_dir: Path) -> None:
        corpus = load_corpus(folder)
        found = entries(corpus)
        encode = partial(vector_cache(data_dir, encoder).encode, encoder, "queries", progress=bar)
        self.asks = [
            (text, found[row].passage.id)
            for row, text in asked(found)
            if found[row].passage.heading != SAID
        ]
        self._decoys = [as_asked(each.text) for each in corpus.decoys]
        texts = [text for text, _ in self.asks]
        self._vectors = dict(zip(texts, encode(texts), strict=True))
        self._decoy_vectors = encode(self._decoys)

    def likeliest(self, asks: Asks, questions: Sequence[str], vectors: Vectors) -> list[str]:
        """Give the id of the likeliest passage of each question, as taught by these ways."""
        texts = [text for text, _ in asks]
        grams = Grams.fit((*texts, *self._decoys), LONGEST)
        known = np.stack([self._vectors[text] for text in texts])
        topics = fit(grams, asks, known, self._decoys, self._decoy_vectors)
        queries = (
            Query(text, vector, grams.row(as_asked(text)))
            for text, vector in zip(questions, vectors, strict=True)
        )
        return [topics.names[int(topics.judge(each).passages.argmax())] for each in queries]


def without(asks: Asks, ways: int, sections: int) -> Asks:
    """Leave out so many ways of asking, and all of so many passages."""
    chance = random.Random(0)
    gone = set(chance.sample(sorted({passage for _, passage in asks}), sections))
    left = [each for each in asks if each[1] not in gone]
    places = set(chance.sample(range(len(left)), ways))
    return [each for place, each in enumerate(left) if place not in places]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ways", type=int, default=60, help="ways of asking that are left out")
    parser.add_argument("--sections", type=int, default=2, help="sections that are left out")
    args = parser.parse_args()
    settings = KnowledgeSettings.load()
    encoder = load_encoder(settings.data_dir, settings.embedding_model)
    teacher = Teacher(settings.corpus_dir, encoder, settings.data_dir)
    found = read_questions(settings.corpus_dir / "questions", *TABLES)
    questions = [each.text for each in found if each.in_scope]
    vectors = encoder.queries([as_asked(each) for each in questions])
    fewer = without(teacher.asks, args.ways, args.sections)
    held = {passage for _, passage in fewer}
    before = teacher.likeliest(teacher.asks, questions, vectors)
    after = teacher.likeliest(fewer, questions, vectors)
    pairs = [(one, other) for one, other in zip(before, after, strict=True) if one in held]
    moved = sum(one != other for one, other in pairs)
    print(f"{moved} of {len(pairs)} questions are about another passage", file=sys.stderr)
    print(json.dumps({"questions": len(pairs), "moved": moved}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
