"""What processes that the bot starts learn of its environment: names on a list, so no secret."""

import re
from collections.abc import Mapping

_HARMLESS = r"PATH|HOME|LANG|LC_\w+|TZ|TMPDIR|LD_LIBRARY_PATH|PYTHON\w+|OPENBLAS_\w+"


def passed_on(environment: Mapping[str, str], further: str = "") -> dict[str, str]:
    """Give what may be passed on; `further` is a pattern of names that one process needs beside."""
    names = re.compile(f"{_HARMLESS}|{further}" if further else _HARMLESS)
    return {name: value for name, value in environment.items() if names.fullmatch(name)}
