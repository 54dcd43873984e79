"""Builds the index: corpus to passages to vectors and terms, into one versioned folder."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from index.building.lessons import Lessons
from index.building.makers import makers
from index.building.vector_cache import vector_cache
from index.corpus.check import load_corpus
from index.corpus.corpus import Corpus
from index.encoder import Encoder, LateEncoder
from index.errors import StoreError
from index.passages import Entry, entries
from index.progress import Progress
from index.storage import store
from index.storage.store import OFFICIAL, index_root
from index.storage.tips import TIPS_FILE, dump
from index.storage.turns import in_turn
from index.storage.writable import writing_to


@dataclass(frozen=True)
class Workshop:
    """What is built from what.

    `load` loads the encoder whose fingerprint is `encoder_name`, when something must be embedded.
    """

    corpus_dir: Path
    data_dir: Path
    encoder_name: str
    load: Callable[[], Encoder]
    progress: Progress

    def build(self, judge: Callable[[Path], None] | None = None) -> Path:
        """Give the folder of an index of the corpus; build it unless one is up to date.

        `judge` is shown the new folder before it becomes the current one, and raises where it
        should not. Raises CorpusError where the corpus breaks a rule; the old index stays.

        Waits for builds of other processes, and reads the corpus after them: the index that is
        made last would else be of an older corpus than the one before it.
        """
        with in_turn(self.data_dir, self.progress):
            return self._build(judge)

    def _build(self, judge: Callable[[Path], None] | None) -> Path:
        corpus = load_corpus(self.corpus_dir)
        found = entries(corpus)
        digest, verified = corpus_hash(found, corpus), _verified(corpus)
        root = index_root(self.data_dir)
        made_by = makers()
        existing = _up_to_date(root, digest, verified, self.encoder_name, made_by)
        if existing is not None:
            return existing
        encoder = LateEncoder(self.encoder_name, self.load)
        cache = vector_cache(self.data_dir, encoder)
        encode = partial(cache.encode, encoder, progress=self.progress)
        with store.new_version(root) as folder:
            lessons = Lessons.gather(corpus, found, encode)
            with writing_to(root):
                lessons.learn(folder)
                _tables(folder, found, corpus)
                store.seal(
                    folder,
                    corpus=digest,
                    encoder=self.encoder_name,
                    counts=_counts(corpus, found, len(lessons.messages)),
                    verified=verified,
                    makers=made_by,
                )
            if judge is not None:
                judge(folder)
        cache.outlive()
        return root / folder.name.removeprefix(".")


def _tables(folder: Path, found: tuple[Entry, ...], corpus: Corpus) -> None:
    """Write what is read as it stands: passages, official numbers, tips, names of laws."""
    with (folder / "passages.jsonl").open("w", encoding="utf-8") as file:
        for entry in found:
            row = entry.passage.to_json() | {"asks": entry.asks}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    if corpus.official:
        (folder / OFFICIAL).write_text(corpus.official, encoding="utf-8")
    (folder / TIPS_FILE).write_text(dump(corpus.tips), encoding="utf-8")
    laws = {statute.short: [statute.name, *statute.aliases] for statute in corpus.statutes}
    (folder / "laws.json").write_text(json.dumps(laws, ensure_ascii=False), encoding="utf-8")


def _counts(corpus: Corpus, found: tuple[Entry, ...], messages: int) -> dict[str, int]:
    return {
        "cards": len(corpus.cards),
        "articles": len(corpus.articles),
        "passages": len(found),
        "asks": sum(len(entry.asks) for entry in found),
        "decoys": len(corpus.decoys),
        "messages": messages,
        "tips": len(corpus.tips.tips),
        "quizzes": len(corpus.tips.quizzes),
    }


def corpus_hash(found: tuple[Entry, ...], corpus: Corpus) -> str:
    """Hash all of the corpus that goes into an index, whatever file it came from."""
    digest = hashlib.sha256()
    for entry in found:
        row = (entry.passage.to_json(), entry.asks, entry.body)
        digest.update(json.dumps(row, ensure_ascii=False, sort_keys=True).encode())
    for decoy in corpus.decoys:
        digest.update(f"{decoy.text}\n".encode())
    for sentence in corpus.sentences:
        digest.update(f"{sentence.situation} {sentence.stage} {sentence.text}\n".encode())
    for brought in corpus.news:
        digest.update(f"{brought.news} {brought.text}\n".encode())
    for message in corpus.messages:
        digest.update(f"{message.kind} {message.fraud} {message.text}\n".encode())
    for statute in corpus.statutes:
        digest.update(f"{statute.short}{statute.name}{statute.aliases}".encode())
    digest.update(corpus.official.encode())
    digest.update(dump(corpus.tips).encode())
    return digest.hexdigest()


def _verified(corpus: Corpus) -> str:
    return max((str(card.verified) for card in corpus.cards), default="")


def _up_to_date(root: Path, corpus: str, verified: str, encoder: str, made_by: str) -> Path | None:
    try:
        folder = store.current(root)
        manifest = store.verify(folder, encoder)
    except StoreError:
        return None
    known = (manifest.corpus, manifest.verified, manifest.makers)
    return folder if known == (corpus, verified, made_by) else None
