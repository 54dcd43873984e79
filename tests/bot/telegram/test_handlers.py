"""Routes, menus and the catalogue agree."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from telegram.ext import CommandHandler

import bot.telegram
from bot.assistant.menu import MENU_FOLDERS
from bot.assistant.texts import EN, ZH, Texts
from bot.telegram.handlers import ROUTES, Route, menu

COMMANDS = [route.command for route in ROUTES if route.command]
WANTED = {
    "start", "help", "ask", "check", "emergency", "law", "measures", "scams", "sources", "privacy",
    "tips", "settings", "guard", "mydata", "forget",
}  # fmt: skip
OPERATORS = {  # no menu lists theirs
    "audit", "broadcast", "cancel", "cards", "newcard", "reload", "review", "rollback", "stale",
    "stats",
}  # fmt: skip


@pytest.mark.parametrize("texts", [ZH, EN], ids=["zh", "en"])
def test_every_command_has_a_route_and_a_line_in_the_catalogue(texts: Texts) -> None:
    assert set(COMMANDS) == set(texts.commands) == WANTED
    assert len(COMMANDS) == len(WANTED)


@pytest.mark.parametrize("texts", [ZH, EN], ids=["zh", "en"])
def test_menus_hold_what_telegram_takes(texts: Texts) -> None:
    for groups in (False, True):
        listed = list(menu(texts, groups=groups))
        assert {each.command for each in listed} == WANTED - ({"start"} if groups else {"guard"})
        assert all(re.fullmatch(r"[a-z0-9_]{1,32}", each.command) for each in listed)
        assert all(3 <= len(each.description) <= 256 for each in listed)


@pytest.mark.parametrize("ways", [{}, {"command": "ask", "handler": ROUTES[0].handler}])
def test_a_route_has_one_way_in(ways: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="either a command or a handler"):
        Route("why", ROUTES[0].callback, **ways)


def test_every_handler_for_commands_serves_known_ones() -> None:
    built = [route.build() for route in ROUTES]
    served = {name for each in built if isinstance(each, CommandHandler) for name in each.commands}
    assert served == WANTED | OPERATORS
    assert set(MENU_FOLDERS) < WANTED


def named_sentences() -> set[str]:
    """The catalogue's fields that the handlers name as strings."""
    found = set()
    for path in Path(bot.telegram.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in {"say", "sentence", "_say"}:
                strings = [each for each in node.args if isinstance(each, ast.Constant)]
                found |= {str(each.value) for each in strings}
    return found


def test_every_sentence_that_a_handler_names_is_in_the_catalogue() -> None:
    names = named_sentences()
    assert {"privacy", "slow_down", "failed", "stale_button"} <= names
    assert names <= set(Texts.__dataclass_fields__)
