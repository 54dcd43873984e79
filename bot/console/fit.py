"""`python -m bot fit`: learn what each signal of the message check is worth, from the corpus."""

from collections.abc import Mapping
from pathlib import Path

from bot.assistant.check.evidence.official import NO_LIST, Official, read_official
from bot.assistant.check.evidence.reading import read
from bot.assistant.check.judging.fit import Sample, as_toml, fit
from bot.clock import now
from bot.settings import Settings
from index.building.vector_cache import VectorCache, vector_cache
from index.corpus.check import load_corpus
from index.corpus.corpus import Corpus
from index.encoder import Encoder, load_encoder
from index.fits import keep
from index.messages.examples import examples
from index.messages.folds import folds, likenesses
from index.messages.models import as_encoded
from index.passages import entries
from index.progress import Progress


def fit_weights(settings: Settings, file: Path, progress: Progress) -> Mapping[str, float]:
    """Fit, write the weights and give the figures. Raises KnowledgeError as building does."""
    path = settings.corpus_dir / "official" / "domains.toml"
    official = read_official(path) if path.is_file() else NO_LIST
    encoder = load_encoder(settings.data_dir, settings.embedding_model)
    cache = vector_cache(settings.data_dir, encoder)
    fitted = fit(samples(load_corpus(settings.corpus_dir), official, encoder, cache, progress))
    keep(as_toml(fitted, now().date()), file)
    return fitted.figures


def samples(
    corpus: Corpus, official: Official, encoder: Encoder, cache: VectorCache, progress: Progress
) -> tuple[Sample, ...]:
    """Read every example of the corpus and judge it by models that had not learnt from it."""
    found = examples(corpus, entries(corpus))
    vectors = cache.encode(encoder, "queries", [as_encoded(each.text) for each in found], progress)
    fold_of = folds(found, vectors)
    judged = likenesses(found, vectors, fold_of, progress)
    return tuple(
        Sample(example, read(example.text, official), likeness, int(fold))
        for example, likeness, fold in zip(found, judged, fold_of, strict=True)
    )
