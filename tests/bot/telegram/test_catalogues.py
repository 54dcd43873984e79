"""Sentences are asked for by name: every name is there, and is given the values that it holds."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

from bot.telegram.sending.catalogues import Catalogue
from index.script import Script

ROOT = Path(__file__).parents[3]
FILES = sorted((ROOT / "bot/telegram").rglob("*.py"))


@dataclass(frozen=True)
class Wanted:
    """A call that asks a catalogue for a sentence: `values` are what it gives, by keyword."""

    where: str
    catalogue: Catalogue
    name: str
    key: str | None
    values: frozenset[str]


def wanted() -> Iterator[Wanted]:
    for path in FILES:
        below = path.relative_to(ROOT).with_suffix("")
        module = import_module(".".join(below.parts).removesuffix(".__init__"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and (found := _asks(call, vars(module))):
                catalogue, name, key = found
                values = frozenset(each.arg for each in call.keywords if each.arg is not None)
                if all(each.arg for each in call.keywords):  # **values are not to be seen here
                    yield Wanted(f"{below}:{call.lineno}", catalogue, name, key, values)


def _asks(call: ast.Call, names: dict[str, object]) -> tuple[Catalogue, str, str | None] | None:
    entry = isinstance(call.func, ast.Attribute) and call.func.attr == "entry"
    of = call.func.value if isinstance(call.func, ast.Attribute) and entry else call.func
    catalogue = names.get(of.id) if isinstance(of, ast.Name) else None
    texts = [each.value for each in call.args[1:] if isinstance(each, ast.Constant)]
    if not isinstance(catalogue, Catalogue) or len(texts) != (2 if entry else 1):
        return None
    return catalogue, str(texts[0]), str(texts[1]) if entry else None


WANTED = tuple(wanted())


def test_most_sentences_are_asked_for_by_a_plain_name() -> None:
    assert len(WANTED) > 100


@pytest.mark.parametrize("script", [Script.HANS, Script.LATIN])
@pytest.mark.parametrize("each", WANTED, ids=lambda each: f"{each.where}-{each.name}")
def test_a_sentence_has_the_values_that_it_holds(each: Wanted, script: Script) -> None:
    text = getattr(each.catalogue.texts(script), each.name)
    text = text if each.key is None else text[each.key]
    assert {name for _, name, _, _ in Formatter().parse(text) if name} <= each.values
