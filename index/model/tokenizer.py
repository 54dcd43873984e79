"""The tokenizer of multilingual-e5-small, rebuilt from its vocabulary: XLM-RoBERTa's Unigram."""

import unicodedata

from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

from index.model.weights import Vocabulary

# NFKC would change what the original keeps; it stands aside behind a private-use character.
_KEPT = "～"
_ASIDE = "\uf8f0"


def build_tokenizer(vocabulary: Vocabulary, positions: int) -> Tokenizer:
    """Give a fast tokenizer that turns text into the same ids as the original one.

    The original normaliser is a character table close to NFKC. What it does beyond that is read
    off the table: characters that vanish (controls) and characters that become a space.
    """
    pieces = list(zip(vocabulary.pieces, vocabulary.scores, strict=True))
    tokenizer = Tokenizer(models.Unigram(pieces, unk_id=vocabulary.unknown, byte_fallback=False))
    differing = {
        character: kept
        for character, kept in vocabulary.characters.items()
        if kept != unicodedata.normalize("NFKC", character)
    }
    gone = "".join(character for character, kept in differing.items() if not kept)
    spaces = "".join(character for character, kept in differing.items() if kept == " ")
    tokenizer.normalizer = normalizers.Sequence(
        [
            normalizers.Replace(Regex(_class(gone)), ""),
            normalizers.Replace(Regex(_class(spaces)), " "),
            normalizers.Replace(_KEPT, _ASIDE),
            normalizers.NFKC(),
            normalizers.Replace(_ASIDE, _KEPT),
            normalizers.Replace(Regex(" {2,}"), " "),
            normalizers.Strip(),
        ]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    bos, eos = vocabulary.pieces[vocabulary.bos], vocabulary.pieces[vocabulary.eos]
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A {eos}",
        pair=f"{bos} $A {eos} {eos} $B {eos}",
        special_tokens=[(bos, vocabulary.bos), (eos, vocabulary.eos)],
    )
    tokenizer.enable_truncation(positions)
    tokenizer.enable_padding(pad_id=vocabulary.pad, pad_token=vocabulary.pieces[vocabulary.pad])
    return tokenizer


def _class(characters: str) -> str:
    return "[" + "".join(f"\\x{{{ord(each):04x}}}" for each in characters) + "]"
