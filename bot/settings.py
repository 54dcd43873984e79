"""Settings of the bot. Each field's sentence becomes its documentation and `.env.example`."""

import re
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import NoDecode

from bot.addresses import is_web, wrong_in_database
from index.settings import PREFIX, KnowledgeSettings, SettingsError, unknown_names

__all__ = ["PREFIX", "Settings", "SettingsError"]

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]{8,}")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # all that Telegram sends back


class Settings(KnowledgeSettings):
    """Everything that an operator can choose, read from `FANZHA_…` variables or `.env`."""

    telegram_token: SecretStr | None = Field(
        None, description="The bot's token from @BotFather. Without it only the terminal works."
    )
    telegram_base_url: str = Field(
        "https://api.telegram.org/bot",
        description="Address of the Bot API, up to the token; set it for a self-hosted server.",
    )
    telegram_base_file_url: str = Field(
        "https://api.telegram.org/file/bot", description="The same for downloading files."
    )
    telegram_proxy: SecretStr | None = Field(
        None,
        description="Proxy to reach Telegram: http://host:port or socks5://host:port. "
        "A secret, since it may hold a password.",
    )
    webhook_url: str | None = Field(
        None, description="Public https address of the webhook; without it the bot polls."
    )
    webhook_listen: str = Field("127.0.0.1", description="Address on which the webhook listens.")
    webhook_port: int = Field(
        8443, ge=1, le=65535, description="Port on which the webhook listens."
    )
    webhook_secret: SecretStr | None = Field(
        None, description="Secret that Telegram repeats in each webhook request; needed with it."
    )
    replica_url: str | None = Field(
        None,
        description="Address at which other replicas reach this one's webhook, as in "
        "http://10.0.0.5:8443; by default its host name, when it does not listen on loopback.",
    )
    stop_seconds: float = Field(
        25.0,
        ge=1,
        le=600,
        description="Seconds in which a stop lets the bot finish what it holds; the system that "
        "stops it must wait for longer.",
    )
    admin_ids: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), description="Telegram ids of operators: numbers, separated by commas."
    )
    database_url: SecretStr | None = Field(
        None,
        description="SQLAlchemy address, as in postgresql+asyncpg://user:password@host/name; "
        "by default SQLite below the data folder.",
    )
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR.")
    metrics_port: int | None = Field(
        None,
        ge=1,
        le=65535,
        description="Port on which the bot tells how it is: /healthz, /readyz and /metrics; "
        "without it nothing listens.",
    )
    metrics_listen: str = Field(
        "127.0.0.1",
        description="Address for that port. Whoever reaches it sees figures, so keep it inside.",
    )
    messages_per_minute: int = Field(
        20, ge=1, le=600, description="Messages that one user may send within a minute."
    )
    sends_per_second: float = Field(
        25.0,
        ge=0.1,
        le=1000,
        description="Messages that broadcasts send within a second, to all chats together; "
        "Telegram takes 30 unless more are paid for.",
    )
    sends_in_flight: int = Field(
        16,
        ge=1,
        le=200,
        description="Broadcast messages that are under way at a time: so many may be in doubt "
        "after a crash.",
    )
    send_lease_seconds: int = Field(
        60,
        ge=5,
        le=3600,
        description="Seconds after which another process takes over what a dead one had claimed.",
    )
    delivery_retention_days: int = Field(
        90, ge=2, le=3650, description="Days for which records of what was sent are kept."
    )
    report_retention_days: int = Field(
        90,
        ge=1,
        le=3650,
        description="Days for which masked messages are kept that people handed in because a "
        "verdict was wrong.",
    )
    timezone: str = Field(
        "Asia/Shanghai",
        description="Time zone of the operators, by its IANA name: when their days and weeks begin "
        "in /stats and when the weekly digest comes.",
    )
    weekly_digest: bool = Field(
        True, description="Whether operators are sent a digest on Mondays at nine: true or false."
    )
    audit_retention_days: int = Field(
        365, ge=1, le=3650, description="Days for which records of operators' actions are kept."
    )
    guard_minutes: int = Field(
        10,
        ge=1,
        le=1440,
        description="Minutes between two warnings in a group whose admins turned its guard on.",
    )

    cards_need_second: bool = Field(
        False,
        description="Whether a card that an operator writes in Telegram is published only when "
        "another operator agrees: true or false.",
    )

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _numbers(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.split(",") if part.strip()]
        if not all(part.isascii() and part.isdecimal() for part in parts):
            raise ValueError("numbers separated by commas are expected")
        return frozenset(int(part) for part in parts)

    @field_validator("log_level")
    @classmethod
    def _level(cls, value: str) -> str:
        if value.upper() not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
            raise ValueError("one of DEBUG, INFO, WARNING, ERROR is expected")
        return value.upper()

    @field_validator("timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: "Asia" is a folder
            raise ValueError("an IANA name such as Asia/Shanghai is expected") from None
        return value

    @field_validator("telegram_base_url", "telegram_base_file_url", "replica_url")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is None:
            return None
        if not is_web(value, "http", "https"):
            raise ValueError(
                "an address that starts with http:// or https:// and names a host is expected, "
                "with a port from 1 to 65535 if any"
            )
        return value.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _https(cls, value: str | None) -> str | None:
        if value is None or is_web(value, "https") or _is_local(value):
            return value
        raise ValueError("Telegram only calls https:// addresses, with a host")

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("1 to 256 of the characters A-Z, a-z, 0-9, _ and - are expected")
        return value

    @field_validator("telegram_proxy")
    @classmethod
    def _proxy(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return None
        address = value.get_secret_value().removesuffix("/")
        # What stands behind the host is mostly the rest of a password with such a character.
        cut = any(each in address.partition("://")[2] for each in "/?#")
        if cut or not is_web(address, "http", "https", "socks5", "socks5h"):
            raise ValueError(
                "an address such as http://host:port or socks5://host:port is expected, "
                "with %40 for @, %23 for #, %2F for / and %3F for ? in the password"
            )
        return value

    @field_validator("telegram_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("a token as @BotFather gives it is expected: 123456:ABC…")
        return value

    @field_validator("database_url")
    @classmethod
    def _database_address(cls, value: SecretStr | None) -> SecretStr | None:
        wrong = None if value is None else wrong_in_database(value.get_secret_value())
        if wrong is not None:
            raise ValueError(wrong)
        return value

    @property
    def token(self) -> str:
        """The bot's token; empty where none is set."""
        return self.telegram_token.get_secret_value() if self.telegram_token else ""

    @property
    def database(self) -> str:
        """The database's address; SQLite below the data folder unless another is set."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite+aiosqlite:///{(self.data_dir / 'fanzha.db').as_posix()}"

    @classmethod
    def load(cls) -> Self:
        """Read all settings; raise SettingsError, in one line, for wrong or unknown ones."""
        unknown = unknown_names(cls.model_fields)
        if unknown:
            raise SettingsError("; ".join(unknown))
        return super().load()


def _is_local(address: str) -> bool:
    """Tell whether this machine is to be called, as a Bot API server on it can without TLS."""
    return is_web(address, "http") and urlsplit(address).hostname == "127.0.0.1"


def example() -> str:
    """Write `.env.example` from the fields: each with its sentence and default."""
    lines = ["# Copy to .env and change what you need. Lines that start with # are defaults.", ""]
    for name, field in Settings.model_fields.items():
        default = field.default
        shown = (
            ""
            if default is None or default == frozenset()
            else str(default.as_posix() if isinstance(default, Path) else default)
        )
        lines += [f"# {field.description}", f"#{PREFIX}{name.upper()}={shown}", ""]
    return "\n".join(lines)
