"""YAML files that hold a list of flat rows, read with the line of every key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from index.errors import Problem

# Reads every value as a text; written in C, where that was built, it takes an eighth of the time.
STRINGS = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader


@dataclass(frozen=True)
class Keys:
    """The keys that a row must or may hold; those in `lists` hold a list of texts."""

    required: frozenset[str]
    optional: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Place:
    """Where a row stands: its file, its first line, and the line of each key."""

    path: Path
    line: int
    keys: Mapping[str, int] = field(default_factory=dict)

    def problem(self, key: str, message: str) -> Problem:
        return Problem(self.path, self.keys.get(key, self.line), message)


@dataclass(frozen=True)
class Row:
    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    place: Place


def read_rows(path: Path, keys: Keys) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """Read the rows of a file; wrong ones are named and left out."""
    try:
        text = path.read_text(encoding="utf-8")
        root = yaml.compose(text, Loader=STRINGS)
    except yaml.YAMLError as error:
        line, problem = broken(text, error)
        return (), (Problem(path, line or 0, problem),)
    except (OSError, UnicodeDecodeError) as error:
        return (), (Problem(path, 0, f"cannot be read: {error}"),)
    if not isinstance(root, yaml.SequenceNode):
        return (), (Problem(path, 1, "the file holds a list of rows, each beginning with '- '"),)
    problems: list[Problem] = []
    read = [_row(path, node, keys, problems) for node in root.value]
    return tuple(row for row in read if row is not None), tuple(problems)


def broken(text: str, error: yaml.YAMLError) -> tuple[int | None, str]:
    """Give the line, from 1, at which a text is no YAML, and why, as its writer can mend it.

    What is written in Python says what it met there, which what is written in C does not.
    """
    try:
        yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as told:
        error = told
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "cannot be read"
    return mark.line + 1 if mark else None, problem


def _row(path: Path, node: yaml.Node, keys: Keys, problems: list[Problem]) -> Row | None:
    line = node.start_mark.line + 1
    if not isinstance(node, yaml.MappingNode):
        problems.append(Problem(path, line, "a row holds `key: value` lines"))
        return None
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    lines: dict[str, int] = {}
    before = len(problems)
    for key_node, value in node.value:
        key, at = str(key_node.value), key_node.start_mark.line + 1
        wrong = ""
        if key not in keys.required | keys.optional:
            wrong = f"unknown key {key!r}"
        elif key in lines:
            wrong = f"{key!r} stands twice"
        elif key in keys.lists and _is_list(value):
            lists[key] = tuple(item.value for item in value.value)
        elif key not in keys.lists and isinstance(value, yaml.ScalarNode) and value.value:
            texts[key] = value.value
        else:
            wrong = f"{key!r} is {'a list of texts' if key in keys.lists else 'one text'}"
        lines[key] = at
        if wrong:
            problems.append(Problem(path, at, wrong))
    for key in sorted(keys.required - lines.keys()):
        problems.append(Problem(path, line, f"{key!r} is missing"))
    return Row(texts, lists, Place(path, line, lines)) if len(problems) == before else None


def _is_list(node: yaml.Node) -> bool:
    return isinstance(node, yaml.SequenceNode) and all(
        isinstance(item, yaml.ScalarNode) and item.value for item in node.value
    )
