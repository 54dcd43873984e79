"""Are questions found when they are typed wrongly, or in pinyin? python -m benchmarks.slips.

Questions of the blind tables are searched as they are, then with a slip of each kind written into
them with a fixed seed: a character of the same sound (once, twice), a word of the same sound, as
input methods offer it, a character of a sound that many speak alike, and whole in pinyin; those in
English with a letter left out, doubled or put before its neighbour in one or two words. Shares are
of questions whose right card comes first and is not declined; `restored` are those that read
as if nothing had been typed wrongly. The figures go to standard output as JSON.
"""

import argparse
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pypinyin import lazy_pinyin

from benchmarks.sounds import alike, near, words_alike
from bot.settings import Settings
from index import Index
from index.encoder import load_encoder
from index.evaluate.outcomes import run
from index.evaluate.questions import Question, read_questions
from index.language.words import dictionary
from index.progress import bar
from index.script import HAN, to_simplified

SEED = 7
TABLES = ("blind-7.tsv", "blind-8.tsv", "blind-9.tsv", "blind-10.tsv")
ENGLISH = "english"
# Their texts are typed so already, or not in one language.
OTHERS = frozenset({"typo", "pinyin", "mixed"})
_STOPS = re.compile("[，。？！、：；,.?!“”]")

Slip = Callable[[str, random.Random], str]


def character(text: str, chance: random.Random, choices: Callable[[str], Sequence[str]]) -> str:
    """Replace one character, if any has choices."""
    places = [place for place, each in enumerate(text) if choices(each)]
    if not places:
        return text
    place = chance.choice(places)
    return text[:place] + chance.choice(choices(text[place])) + text[place + 1 :]


def once(text: str, chance: random.Random) -> str:
    return character(text, chance, alike)


def twice(text: str, chance: random.Random) -> str:
    return once(once(text, chance), chance)


def heard(text: str, chance: random.Random) -> str:
    return character(text, chance, near)


def word(text: str, chance: random.Random) -> str:
    """Replace one word of two characters by another of the same sound."""
    words = [*dictionary().cut(text)]
    places = [place for place, each in enumerate(words) if words_alike(each)]
    if not places:
        return once(text, chance)
    place = chance.choice(places)
    words[place] = chance.choice(words_alike(words[place]))
    return "".join(words)


def pinyin(text: str, _: random.Random) -> str:
    return " ".join(each.strip() for each in lazy_pinyin(_STOPS.sub(" ", text)))


def letter(text: str, chance: random.Random) -> str:
    """Leave out a letter of an English word, double it, or put it behind its neighbour."""
    words = text.split(" ")
    places = [place for place, each in enumerate(words) if len(each) > 4 and each.isalpha()]
    if not places:
        return text
    place = chance.choice(places)
    word_, at = words[place], chance.randrange(1, len(words[place]) - 2)
    one, two = word_[at], word_[at + 1]
    slipped = chance.choice((two, one + one + two, two + one))
    words[place] = word_[:at] + slipped + word_[at + 2 :]
    return " ".join(words)


def letters(text: str, chance: random.Random) -> str:
    return letter(letter(text, chance), chance)


SLIPS: Mapping[str, Slip] = {
    "character": once,
    "two characters": twice,
    "word": word,
    "near sound": heard,
    "pinyin": pinyin,
}
ENGLISH_SLIPS: Mapping[str, Slip] = {"english word": letter, "two english words": letters}


def right(index: Index, questions: Sequence[Question], texts: Sequence[str]) -> float:
    """Give the share of texts that are answered, and by the right card."""
    asked = [replace(each, text=text) for each, text in zip(questions, texts, strict=True)]
    return sum(outcome.right for outcome in run(index, asked, bar)) / len(asked)


def questions_of(folder: Path, limit: int | None) -> tuple[list[Question], list[Question]]:
    """Read the questions in Chinese, or about as many as the limit says, and those in English."""
    found = [
        each
        for each in read_questions(folder, *TABLES)
        if each.in_scope and each.voice not in OTHERS
    ]
    chinese = [each for each in found if each.voice != ENGLISH and len(HAN.findall(each.text)) > 3]
    step = 1 if limit is None else max(1, len(chinese) // limit)
    return chinese[::step], [each for each in found if each.voice == ENGLISH][::step]


def measured(
    index: Index, questions: Sequence[Question], slips: Mapping[str, Slip]
) -> Iterator[tuple[str, Mapping[str, float]]]:
    """Give the shares for each kind of slip."""
    read = index.library.normalise
    texts = [to_simplified(each.text) for each in questions]
    for name, slip in slips.items():
        chance = random.Random(SEED)
        slipped = [slip(text, chance) for text in texts]
        restored = [read(new) == read(old) for new, old in zip(slipped, texts, strict=True)]
        yield (
            name,
            {
                "right": round(right(index, questions, slipped), 3),
                "restored": round(sum(restored) / len(restored), 3),
            },
        )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, help="about how many questions to search for")
    limit = parser.parse_args().limit
    settings = Settings.load()
    index = Index.open(settings.data_dir, load_encoder(settings.data_dir, None))
    chinese, english = questions_of(settings.corpus_dir / "questions", limit)
    none = {"as they are": lambda text, _: text}
    figures: dict[str, object] = {"questions": len(chinese), "in english": len(english)}
    figures |= dict(measured(index, chinese, {**none, **SLIPS}))
    figures |= dict(measured(index, english, {"english": none["as they are"], **ENGLISH_SLIPS}))
    print(json.dumps(figures, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
