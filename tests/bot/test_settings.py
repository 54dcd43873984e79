"""Settings: each wrong value is named with its prefix, in one line, and no secret shows."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, example

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
        ("TELEGRAM_PROXY", "ftp://host:1", "socks5://host:port"),
        ("WEBHOOK_URL", "http://example.org", "https://"),
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
