"""Settings: each wrong value is named with its prefix, in one line, and no secret shows."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, example
from bot.storage.database.address import parse
from index.settings import KnowledgeSettings, misspelt_names

TOKEN = "123456:AAHsecretsecretsecret"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FANZHA_DATA_DIR", raising=False)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("TELEGRAM_TOKEN", "not-a-token", "a token as @BotFather gives it"),
        ("TELEGRAM_BASE_URL", "api.telegram.org", "starts with http"),
        ("TELEGRAM_BASE_URL", "http://127.0.0.1:80811/bot", "a port from 1 to 65535"),
        ("TELEGRAM_BASE_URL", "http://127.0.0.256/bot", "names a host"),
        ("TELEGRAM_BASE_URL", "https:///bot", "names a host"),
        ("TELEGRAM_BASE_FILE_URL", "http://host:0/bot", "a port from 1 to 65535"),
        ("TELEGRAM_PROXY", "ftp://host:1", "socks5://host:port"),
        ("TELEGRAM_TOKEN", "123456:AAHsecret\nsecretsecret", "a token as @BotFather gives it"),
        ("TELEGRAM_TOKEN", "²:AAHsecretsecret", "a token as @BotFather gives it"),
        ("DATABASE_URL", "rubbish", "postgresql+asyncpg://user:password@host/name"),
        ("ADMIN_IDS", "²", "numbers separated by commas"),
        ("WEBHOOK_URL", "http://example.org", "https://"),
        ("WEBHOOK_URL", "https://", "https:// addresses, with a host"),
        ("WEBHOOK_URL", "https:///hook", "with a host"),
        ("WEBHOOK_URL", "http://127.0.0.1.evil.com/hook", "https://"),
        ("WEBHOOK_URL", "http://127.0.0.1@evil.com/hook", "https://"),
        ("WEBHOOK_SECRET", "secret with spaces", "1 to 256 of the characters A-Z"),
        ("WEBHOOK_SECRET", "密码", "1 to 256 of the characters A-Z"),
        ("WEBHOOK_SECRET", "x" * 257, "1 to 256 of the characters A-Z"),
        ("WEBHOOK_PORT", "99999", "less than or equal to 65535"),
        ("WEBHOOK_PORT", "many", "valid integer"),
        ("ADMIN_IDS", "12, me", "numbers separated by commas"),
        ("LOG_LEVEL", "LOUD", "DEBUG, INFO, WARNING, ERROR"),
        ("METRICS_PORT", "0", "greater than or equal to 1"),
        ("MESSAGES_PER_MINUTE", "0", "greater than or equal to 1"),
        ("SENDS_PER_SECOND", "0", "greater than or equal to 0.1"),
        ("SENDS_IN_FLIGHT", "0", "greater than or equal to 1"),
        ("SEND_LEASE_SECONDS", "1", "greater than or equal to 5"),
        ("DELIVERY_RETENTION_DAYS", "0", "greater than or equal to 2"),
        ("TIMEZONE", "Asia", "an IANA name such as Asia/Shanghai"),
        ("TIMEZONE", "Mars/Base", "an IANA name such as Asia/Shanghai"),
        ("TIMEZONE", "../etc/localtime", "an IANA name such as Asia/Shanghai"),
        ("WEEKLY_DIGEST", "weekly", "valid boolean"),
        ("AUDIT_RETENTION_DAYS", "0", "greater than or equal to 1"),
    ],
)
def test_a_wrong_value_is_named_with_its_prefix(
    name: str, value: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FANZHA_TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv(f"FANZHA_{name}", value)
    with pytest.raises(SettingsError) as caught:
        Settings.load()
    text = str(caught.value)
    assert text.startswith(f"FANZHA_{name}: ")
    assert words in text
    assert "\n" not in text
    assert value not in text.replace(words, "")
    assert TOKEN not in text


@pytest.mark.parametrize(
    "address",
    [
        "http://user:GEHEIM#pw@127.0.0.1:1080",
        "http://user:GEHEIM/pw@127.0.0.1:1080",
        "http://user:1234#GEHEIM@127.0.0.1:1080",
        "http://user:1234?GEHEIM@127.0.0.1:1080",
        "http://user:GEHEIM pw@127.0.0.1:1080",
        "http://user:GEHEIM@[::1",
        "http://user:GEHEIM@host:abc",
        "http://user:GEHEIM@host:99999",
        "http://user:GEHEIM@127.0.0.256:1080",
        "socks5://",
        "socks5://:1080",
    ],
)
def test_a_proxy_that_cannot_be_is_told_without_its_password(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FANZHA_TELEGRAM_PROXY", address)
    with pytest.raises(SettingsError, match=r"^FANZHA_TELEGRAM_PROXY: an address") as caught:
        Settings.load()
    assert "%23 for #" in str(caught.value)
    assert "GEHEIM" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    ["http://host", "http://u:p%40%23@host:80/", "socks5://127.0.0.1:1080", "socks5h://[::1]:1"],
)
def test_a_proxy_that_can_be_is_taken(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANZHA_TELEGRAM_PROXY", address)
    proxy = Settings.load().telegram_proxy
    assert proxy is not None
    assert proxy.get_secret_value() == address


@pytest.mark.parametrize("ending", ["\r", "\r\n", " "])
def test_what_an_editor_leaves_behind_a_value_is_no_part_of_it(
    ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FANZHA_TELEGRAM_TOKEN", TOKEN + ending)
    monkeypatch.setenv("FANZHA_TELEGRAM_BASE_URL", f"http://host:8081/bot{ending}")
    settings = Settings.load()
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == TOKEN
    assert settings.telegram_base_url == "http://host:8081/bot"


@pytest.mark.parametrize(
    "address",
    [
        "mysql://u:GEHEIM@host/name",
        "postgresql+psycopg://u:GEHEIM@host/name",
        "postgresql://u:GEHEIM@host:port/name",
        "sqlite://u:GEHEIM@host/name",
        "sqlite+aiosqlite://",
        "sqlite:///:memory:",
        "sqlite:///file:x?mode=ro&uri=true",
        "postgresql://u:GEHEIM@host:65536/name",
        "postgresql://u:GEHEIM@host:0/name",
    ],
)
def test_a_database_that_cannot_be_is_told_without_its_password(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FANZHA_DATABASE_URL", address)
    with pytest.raises(SettingsError, match=r"^FANZHA_DATABASE_URL: .* is expected") as caught:
        Settings.load()
    assert "GEHEIM" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "known"),
    [
        ("postgresql://u:GEHEIM@host/name?channel_binding=GEHEIM&sslmode=require", "sslmode"),
        ("postgresql://u:GEHEIM@host?statement_cache_size=0", "prepared_statement_cache_size"),
        ("sqlite:///a/b.db?sslmode=require", "timeout"),
    ],
)
def test_an_option_that_no_driver_takes_is_told_with_those_that_it_takes(
    address: str, known: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FANZHA_DATABASE_URL", address)
    with pytest.raises(SettingsError, match=r"^FANZHA_DATABASE_URL: behind \? only ") as caught:
        Settings.load()
    assert known in str(caught.value)
    assert "GEHEIM" not in str(caught.value)


@pytest.mark.parametrize(
    "address",
    ["https://bot.example/hook", "HTTPS://bot.example", "http://127.0.0.1:8443/hook"],
)
def test_a_webhook_that_can_be_is_taken(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANZHA_WEBHOOK_URL", address)
    assert Settings.load().webhook_url == address


@pytest.mark.parametrize(
    "address",
    [
        "sqlite:////a/b.db",
        "sqlite:////a/b.db?timeout=60",
        "postgresql://user:p?w=x@host:65535/name?prepared_statement_cache_size=0",
        "sqlite+aiosqlite:///a/b.db",
        "postgres://host/name?sslmode=require",
        "postgresql://user@firm:p/w#@host:5432/name",
        "postgresql+asyncpg://user:p%40@[::1]:5432/name",
        "postgresql+asyncpg:///name?host=/run/postgresql",
    ],
)
def test_a_database_that_the_storage_understands_is_taken(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FANZHA_DATABASE_URL", address)
    assert parse(Settings.load().database)


def test_no_setting_of_the_bot_is_taken_for_a_slip_by_the_index(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in Settings.model_fields:
        monkeypatch.setenv(f"FANZHA_{name.upper()}", "1")
    assert misspelt_names(KnowledgeSettings.model_fields) == []


def test_all_wrong_values_are_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANZHA_LOG_LEVEL", "LOUD")
    monkeypatch.setenv("FANZHA_ADMIN_IDS", "x")
    with pytest.raises(SettingsError, match=r"FANZHA_ADMIN_IDS: .*; FANZHA_LOG_LEVEL: "):
        Settings.load()


def test_an_unknown_name_is_named_with_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANZHA_TELEGRAM_TOKE", TOKEN)
    with pytest.raises(SettingsError) as caught:
        Settings.load()
    assert str(caught.value) == (
        "FANZHA_TELEGRAM_TOKE: unknown setting, did you mean FANZHA_TELEGRAM_TOKEN?"
    )


def test_an_unknown_name_in_the_env_file_is_named_too(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("FANZHA_ADMIN_ID=5\nOTHER=1\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"^FANZHA_ADMIN_ID: unknown setting"):
        Settings.load()


def test_the_env_file_is_read_and_the_environment_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text(
        "FANZHA_ADMIN_IDS=1, 2\nFANZHA_LOG_LEVEL=debug\n", encoding="utf-8"
    )
    monkeypatch.setenv("FANZHA_LOG_LEVEL", "warning")
    settings = Settings.load()
    assert settings.admin_ids == frozenset({1, 2})
    assert settings.log_level == "WARNING"


def test_an_empty_value_is_a_missing_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANZHA_TELEGRAM_TOKEN", "")
    assert Settings.load().telegram_token is None


def test_secrets_are_masked(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = {
        "TELEGRAM_TOKEN": TOKEN,
        "DATABASE_URL": "postgresql+asyncpg://user:hunter2@host/name",
        "TELEGRAM_PROXY": "socks5://user:hunter2@host:1080",
        "WEBHOOK_SECRET": "hunter2",
    }
    for name, value in secrets.items():
        monkeypatch.setenv(f"FANZHA_{name}", value)
    shown = repr(Settings.load())
    assert "hunter2" not in shown
    assert TOKEN not in shown


def test_the_database_is_sqlite_below_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANZHA_DATA_DIR", "/somewhere/else")
    assert Settings.load().database == "sqlite+aiosqlite:////somewhere/else/fanzha.db"


def test_the_example_file_lists_every_setting_with_its_default() -> None:
    root = Path(__file__).parents[2]
    assert (root / ".env.example").read_text(encoding="utf-8") == example()
    assert all(field.description for field in Settings.model_fields.values())
