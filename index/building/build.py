"""Builds the index: corpus to passages to vectors and terms, into one versioned folder."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

import numpy as np

from index import store
from index.alarm import LONGEST_TEXT, Alarm
from index.corpus.check import load_corpus
from index.corpus.corpus import Corpus
from index.corpus.sentences import NONE
from index.dialects import as_asked
from index.dialects import table as dialects
from index.domain import Domain
from index.encoder import Encoder, LateEncoder, Vectors
from index.errors import StoreError
from index.hearing import Hearing
from index.library import PINYIN
from index.messages.examples import examples
from index.messages.models import MessageModels, as_encoded
from index.passages import EMERGENCY, SAID, Entry, asked, entries, terms_of
from index.pinyin import Spelling
from index.progress import Progress
from index.script import fold
from index.store import OFFICIAL, index_root
from index.stored_tips import TIPS_FILE, dump
from index.terms import Terms
from index.topics_fit import fit as fit_topics
from index.vectors import VectorCache, VectorIndex


def build(
    corpus_dir: Path,
    data_dir: Path,
    encoder_name: str,
    load: Callable[[], Encoder],
    progress: Progress,
    judge: Callable[[Path], None] | None = None,
) -> Path:
    """Give the folder of an index of this corpus; build it unless one is up to date.

    `load` is called only when something must be embedded; `encoder_name` is the fingerprint of
    what it gives. `judge` is shown the new folder before it becomes the current one, and raises
    where it should not. Raises CorpusError where the corpus breaks a rule; the old index stays.
    """
    corpus = load_corpus(corpus_dir)
    found = entries(corpus)
    root = index_root(data_dir)
    existing = _up_to_date(root, corpus_hash(found, corpus), _verified(corpus), encoder_name)
    if existing is not None:
        return existing
    encoder = LateEncoder(encoder_name, load)
    cache = vector_cache(data_dir, encoder)
    with store.new_version(root) as folder:
        write(folder, found, corpus, encoder, cache, progress)
        if judge is not None:
            judge(folder)
    return root / folder.name.removeprefix(".")


def write(
    folder: Path,
    found: tuple[Entry, ...],
    corpus: Corpus,
    encoder: Encoder,
    cache: VectorCache,
    progress: Progress,
) -> None:
    """Fill and seal one index folder."""
    encode = partial(cache.encode, encoder, progress=progress)
    queries = partial(encode, "queries")
    asks, decoys = asked(found), [as_asked(decoy.text) for decoy in corpus.decoys]
    _search(folder, found, asks, decoys, encode)
    heard = _heard(corpus, found)
    _alarm(heard, corpus).save(folder / "alarm")
    _hearing(heard, queries).save(folder / "hearing")
    learnt = examples(corpus, found)
    message_vectors = queries([as_encoded(each.text) for each in learnt])
    MessageModels.fit(learnt, message_vectors).save(folder / "messages")
    texts = (text for _, text in asks), (fold(entry.passage.text) for entry in found)
    said = (as_asked(each.text) for each in corpus.sentences)
    Spelling.learn(chain(*texts, decoys, said)).save(folder / PINYIN)
    _tables(folder, found, corpus)
    store.seal(
        folder,
        corpus=corpus_hash(found, corpus),
        encoder=encoder.fingerprint,
        counts=_counts(corpus, found, len(learnt)),
        verified=_verified(corpus),
    )


def _search(
    folder: Path,
    found: tuple[Entry, ...],
    asks: list[tuple[int, str]],
    decoys: list[str],
    encode: Callable[[str, Sequence[str]], Vectors],
) -> None:
    """Write what a question is searched by: vectors, terms, the borders of the field, topics."""
    owners = np.array([row for row, _ in asks], dtype=np.int32)
    ask_vectors = encode("queries", [text for _, text in asks])
    body_vectors = encode("passages", [fold(entry.body) for entry in found])
    decoy_vectors = encode("queries", decoys)
    domain = Domain.fit([text for _, text in asks], ask_vectors, decoys, decoy_vectors)
    domain.save(folder / "domain")
    about = _about(found, asks, ask_vectors)
    fit_topics(domain.grams, *about, decoys, decoy_vectors).save(folder / "topics")
    np.savez(folder / "owners.npz", asks=owners)
    VectorIndex.build(ask_vectors, owners).save(folder / "asks.faiss")
    VectorIndex.build(body_vectors).save(folder / "body.faiss")
    Terms.build(map(terms_of, found)).save(folder / "terms")


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


def _about(
    found: tuple[Entry, ...], asks: list[tuple[int, str]], vectors: Vectors
) -> tuple[list[tuple[str, str]], Vectors]:
    """Give ways of asking, each with its passage, and their vectors; what swindlers say is none."""
    asked = [place for place, (row, _) in enumerate(asks) if found[row].passage.heading != SAID]
    return [(asks[place][1], found[asks[place][0]].passage.id) for place in asked], vectors[asked]


@dataclass(frozen=True)
class _Heard:
    """What the alarm and the second hearing learn from, in the form in which texts are compared."""

    told: tuple[tuple[str, str], ...]  # of emergencies, each with its situation
    look_alikes: tuple[str, ...]
    others: tuple[str, ...]


def _heard(corpus: Corpus, found: tuple[Entry, ...]) -> _Heard:
    """Gather sentences and the emergency cards' aliases, look-alikes, and all else that is asked.

    A way of asking that is a sentence too is what the sentence says: it leads to its card, and a
    cry for help all the same.
    """
    sentences = {each.text: each.situation for each in corpus.sentences}
    told = [(text, situation) for text, situation in sentences.items() if situation != NONE]
    look_alikes = [text for text, situation in sentences.items() if situation == NONE]
    others = [decoy.text for decoy in corpus.decoys]
    for entry in found:
        asks = [ask for ask in entry.asks if ask not in sentences]
        if entry.passage.folder != EMERGENCY:
            others += asks
        elif not entry.passage.heading:
            told += [(ask, entry.passage.document) for ask in asks]
    return _Heard(
        tuple((as_asked(text), situation) for text, situation in told),
        tuple(map(as_asked, look_alikes)),
        tuple(map(as_asked, others)),
    )


def _alarm(heard: _Heard, corpus: Corpus) -> Alarm:
    """Fit the alarm on what is heard, and on what others write against what people say."""
    messages = [as_asked(message.text) for message in corpus.messages]
    return Alarm.fit(heard.told, heard.others, heard.look_alikes, messages)


def _hearing(heard: _Heard, encode: Callable[[Sequence[str]], Vectors]) -> Hearing:
    told = [text for text, _ in heard.told]
    parts = (told, heard.look_alikes, heard.others)
    return Hearing.fit(*(encode([text[:LONGEST_TEXT] for text in part]) for part in parts))


def vector_cache(data_dir: Path, encoder: Encoder) -> VectorCache:
    """Open the cache that holds this encoder's vectors."""
    return VectorCache(data_dir / "vectors" / f"{_file_name(encoder.fingerprint)}.sqlite")


def corpus_hash(found: tuple[Entry, ...], corpus: Corpus) -> str:
    """Hash all that goes into an index, whatever file it came from."""
    digest = hashlib.sha256()
    for entry in found:
        row = (entry.passage.to_json(), entry.asks, entry.body)
        digest.update(json.dumps(row, ensure_ascii=False, sort_keys=True).encode())
    for decoy in corpus.decoys:
        digest.update(f"{decoy.text}\n".encode())
    for sentence in corpus.sentences:
        digest.update(f"{sentence.situation} {sentence.text}\n".encode())
    for message in corpus.messages:
        digest.update(f"{message.kind} {message.fraud} {message.text}\n".encode())
    for statute in corpus.statutes:
        digest.update(f"{statute.short}{statute.name}{statute.aliases}".encode())
    digest.update(corpus.official.encode())
    digest.update(dialects().encode())
    digest.update(dump(corpus.tips).encode())
    return digest.hexdigest()


def _verified(corpus: Corpus) -> str:
    return max((str(card.verified) for card in corpus.cards), default="")


def _up_to_date(root: Path, corpus: str, verified: str, encoder: str) -> Path | None:
    try:
        folder = store.current(root)
        manifest = store.verify(folder, encoder)
    except StoreError:
        return None
    return folder if (manifest.corpus, manifest.verified) == (corpus, verified) else None


def _file_name(fingerprint: str) -> str:
    return "".join(each if each.isalnum() or each in "-." else "-" for each in fingerprint)
