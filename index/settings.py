"""What the index needs to be told: folders and the model. The bot's settings build on these.

Values come from environment variables with the prefix `FANZHA_`, or from a `.env` file.
"""

import difflib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

from dotenv.parser import Binding, parse_stream
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "FANZHA_"
ENV_FILE = ".env"
_ENCODING = "utf-8-sig"  # Windows Notepad writes a mark before the first name
_NEARLY = 0.85  # likeness from which a name is a slip of the pen; no setting of the bot is so near


class SettingsError(ValueError):
    """A setting has a wrong value or an unknown name, or `.env` cannot be read.

    The text names the setting with its prefix, or the file.
    """


class KnowledgeSettings(BaseSettings):
    """Settings of `python -m index`."""

    # Without hide_input_in_errors, pydantic would print values, secrets among them.
    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=ENV_FILE,
        env_file_encoding=_ENCODING,
        env_ignore_empty=True,
        str_strip_whitespace=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    data_dir: Path = Field(
        Path("data"), description="Folder for the model, the index and the default database."
    )
    corpus_dir: Path = Field(Path("corpus"), description="Folder of the cards.")
    embedding_model: str | None = Field(
        None,
        description="A sentence-transformers name or folder, instead of the default model "
        "that is rebuilt from an installed package.",
    )

    @field_validator("data_dir", "corpus_dir")
    @classmethod
    def _at_home(cls, value: Path) -> Path:
        try:
            return value.expanduser()
        except RuntimeError:
            raise ValueError("a folder is expected, and nobody's home is known by ~") from None

    @classmethod
    def load(cls) -> Self:
        """Read the settings; raise SettingsError in one line with every wrong one in it.

        So is raised for a name that is nearly one of these. Others are let pass: the bot has more.
        """
        misspelt = misspelt_names(cls.model_fields)
        if misspelt:
            raise SettingsError("; ".join(misspelt))
        try:
            return cls()  # type: ignore[call-arg] # pydantic reads the environment
        except ValidationError as error:
            wrong = [
                f"{_variable(detail['loc'])}: {_plain(str(detail['msg']))}"
                for detail in error.errors(include_input=False, include_url=False)
            ]
            raise SettingsError("; ".join(wrong)) from None


def unknown_names(known: Iterable[str]) -> list[str]:
    """List the given `FANZHA_` names that no setting has, each with the nearest that one has."""
    return [
        f"{name}: unknown setting" + (f", did you mean {near[0]}?" if near else "")
        for name, near in _strangers(known, 0.6)
    ]


def misspelt_names(known: Iterable[str]) -> list[str]:
    """List those unknown names that nearly are a setting's; the others may be somebody else's."""
    return [
        f"{name}: unknown setting, did you mean {near[0]}?"
        for name, near in _strangers(known, _NEARLY)
        if near
    ]


def _strangers(known: Iterable[str], likeness: float) -> Iterator[tuple[str, list[str]]]:
    """Yield each unknown name, with the nearest known one where it is as near as that."""
    names = {f"{PREFIX}{field}".upper() for field in known}
    given = {name.upper() for name in (*os.environ, *_in_file())}
    for name in sorted(each for each in given if each.startswith(PREFIX) and each not in names):
        yield name, difflib.get_close_matches(name, names, n=1, cutoff=likeness)


def _in_file() -> tuple[str, ...]:
    """Give the names in `.env`. Raises SettingsError for a line that would pass unread."""
    try:
        with Path(ENV_FILE).open(encoding=_ENCODING) as file:
            bindings = tuple(parse_stream(file))
    except (FileNotFoundError, IsADirectoryError):
        return ()
    except UnicodeDecodeError:
        raise SettingsError(f"{ENV_FILE}: not UTF-8; save it as UTF-8") from None
    except OSError as error:
        raise SettingsError(f"{ENV_FILE}: cannot be read: {error.strerror}") from None
    for binding in bindings:
        if binding.error:
            raise SettingsError(
                f"{ENV_FILE}: line {_line(binding)} cannot be read; NAME=value is expected, "
                "and a quote that begins must end"
            )
    return tuple(binding.key for binding in bindings if binding.key is not None)


def _line(binding: Binding) -> int:
    """Count from 1; empty lines before it belong to a binding."""
    text = binding.original.string
    empty = text[: len(text) - len(text.lstrip())]
    return binding.original.line + empty.count("\n")


def _variable(location: tuple[int | str, ...]) -> str:
    return f"{PREFIX}{location[0]}".upper() if location else PREFIX


def _plain(message: str) -> str:
    return " ".join(message.removeprefix("Value error, ").split())
