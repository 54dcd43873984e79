"""The parameters of one call: strings by name, as the Bot API server sees them, and files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .errors import Json, bad_request

# Parameters that stay text when a recorded call is shown, even if they read like JSON.
_TEXTS = frozenset(
    {"text", "caption", "question", "explanation", "description", "name", "short_description"}
)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in a multipart body."""

    name: str
    mime_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Params:
    values: Mapping[str, str]
    files: Mapping[str, Upload] = field(default_factory=dict)

    @classmethod
    def from_json(cls, body: bytes) -> Params:
        try:
            decoded = json.loads(body or b"{}")
        except ValueError:
            decoded = None
        if not isinstance(decoded, dict):
            raise bad_request("can't parse the request as a JSON object")
        return cls({key: _as_text(value) for key, value in decoded.items() if value is not None})

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """The number, or the default where there is none or it cannot be read."""
        try:
            return int(self.values.get(name, "").strip())
        except ValueError:
            return default

    def flag(self, name: str, default: bool = False) -> bool:
        if name not in self.values:
            return default
        return self.values[name].strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, refusal: str) -> Any:
        """The decoded value; None where the parameter is empty, `refusal` where it is no JSON."""
        raw = self.values.get(name, "")
        if not raw:
            return None
        try:
            return json.loads(raw)
        except ValueError:
            raise bad_request(refusal) from None

    def shown(self) -> Json:
        """The parameters with JSON values decoded, for the record of calls."""
        return {key: _decoded(key, value) for key, value in self.values.items()}


def field_text(fields: Json, name: str) -> str:
    """A field of a nested object, as text; ValueError with Telegram's reason."""
    if name not in fields:
        raise ValueError(f'Can\'t find field "{name}"')
    return _as_text(fields[name])


def field_number(fields: Json, name: str) -> int:
    try:
        return int(field_text(fields, name))
    except ValueError as error:
        if name not in fields:
            raise
        raise ValueError(f'Field "{name}" must be of type Number') from error


def _as_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _decoded(key: str, value: str) -> Any:
    if key in _TEXTS:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
