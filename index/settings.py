"""What the index needs to be told: folders and the model. The bot's settings build on these.

Values come from environment variables with the prefix `FANZHA_`, or from a `.env` file.
"""

import difflib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from dotenv import dotenv_values
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "FANZHA_"
ENV_FILE = ".env"


class SettingsError(ValueError):
    """A setting has a wrong value or an unknown name; the text names it with its prefix."""


class KnowledgeSettings(BaseSettings):
    """Settings of `python -m index`."""

    # Without hide_input_in_errors, pydantic would print values, secrets among them.
    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=ENV_FILE,
        env_ignore_empty=True,
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

    @classmethod
    def load(cls) -> Self:
        """Read the settings; raise SettingsError in one line with every wrong one in it."""
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
    names = {f"{PREFIX}{field}".upper() for field in known}
    given = {name.upper() for name in (*os.environ, *dotenv_values(ENV_FILE))}
    problems = []
    for name in sorted(each for each in given if each.startswith(PREFIX) and each not in names):
        near = difflib.get_close_matches(name, names, n=1)
        problems.append(f"{name}: unknown setting" + (f", did you mean {near[0]}?" if near else ""))
    return problems


def _variable(location: tuple[int | str, ...]) -> str:
    return f"{PREFIX}{location[0]}".upper() if location else PREFIX


def _plain(message: str) -> str:
    return " ".join(message.removeprefix("Value error, ").split())
