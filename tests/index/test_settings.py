"""What the index is told from outside, and what is said of a wrong word."""

import errno
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from index.settings import KnowledgeSettings, SettingsError, unknown_names


class Wider(KnowledgeSettings):
    """As the bot's settings build on these."""

    webhook_port: int = 8443
    telegram_token: SecretStr | None = None
    admin_ids: tuple[int, ...] = ()


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without a `.env`."""
    monkeypatch.chdir(tmp_path)


def values(settings: KnowledgeSettings) -> tuple[Path, Path, str | None]:
    return settings.data_dir, settings.corpus_dir, settings.embedding_model


def test_without_settings_there_are_defaults() -> None:
    assert values(KnowledgeSettings.load()) == (Path("data"), Path("corpus"), None)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("FANZHA_DATA_DIR", "/srv/fanzha", (Path("/srv/fanzha"), Path("corpus"), None)),
        ("FANZHA_CORPUS_DIR", "/srv/cards", (Path("data"), Path("/srv/cards"), None)),
        ("FANZHA_EMBEDDING_MODEL", "org/m", (Path("data"), Path("corpus"), "org/m")),
        ("fanzha_data_dir", "/srv/fanzha", (Path("/srv/fanzha"), Path("corpus"), None)),
        ("FANZHA_EMBEDDING_MODEL", "", (Path("data"), Path("corpus"), None)),
        ("DATA_DIR", "/srv/other", (Path("data"), Path("corpus"), None)),
    ],
)
def test_a_setting_comes_from_the_environment(
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: str,
    expected: tuple[Path, Path, str | None],
) -> None:
    monkeypatch.setenv(name, value)
    assert values(KnowledgeSettings.load()) == expected


def test_a_setting_comes_from_the_env_file() -> None:
    Path(".env").write_text("FANZHA_DATA_DIR=/srv/file\nFANZHA_TELEGRAM_TOKEN=1:a\n", "utf-8")
    assert KnowledgeSettings.load().data_dir == Path("/srv/file")


def test_the_environment_outranks_the_env_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("FANZHA_DATA_DIR=/srv/file\n", encoding="utf-8")
    monkeypatch.setenv("FANZHA_DATA_DIR", "/srv/environment")
    assert KnowledgeSettings.load().data_dir == Path("/srv/environment")


def test_settings_do_not_change() -> None:
    settings = KnowledgeSettings.load()
    with pytest.raises(ValidationError, match="frozen"):
        settings.data_dir = Path("other")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"FANZHA_WEBHOOK_PORT": "eighty"},
            "FANZHA_WEBHOOK_PORT: Input should be a valid integer, "
            "unable to parse string as an integer",
        ),
        (
            {"FANZHA_WEBHOOK_PORT": "eighty", "FANZHA_ADMIN_IDS": '["x"]'},
            "FANZHA_WEBHOOK_PORT: Input should be a valid integer, unable to parse string as an "
            "integer; FANZHA_ADMIN_IDS: Input should be a valid integer, unable to parse string "
            "as an integer",
        ),
    ],
)
def test_a_wrong_value_is_named_in_one_line_without_any_value(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], message: str
) -> None:
    monkeypatch.setenv("FANZHA_TELEGRAM_TOKEN", "12345:secret")
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        Wider.load()
    assert str(caught.value) == message
    assert caught.value.__cause__ is None


def test_every_known_name_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in Wider.model_fields:
        monkeypatch.setenv(f"FANZHA_{field.upper()}", "1")
    assert unknown_names(Wider.model_fields) == []


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("FANZHA_DATADIR", "FANZHA_DATADIR: unknown setting, did you mean FANZHA_DATA_DIR?"),
        ("FANZHA_XYZ", "FANZHA_XYZ: unknown setting"),
        ("fanzha_corpus_dirs", "FANZHA_CORPUS_DIRS: unknown setting, "
                               "did you mean FANZHA_CORPUS_DIR?"),
    ],
)  # fmt: skip
def test_an_unknown_name_is_told_with_the_nearest_one(
    monkeypatch: pytest.MonkeyPatch, name: str, problem: str
) -> None:
    monkeypatch.setenv(name, "1")
    assert unknown_names(KnowledgeSettings.model_fields) == [problem]


def test_unknown_names_are_found_in_the_env_file_too(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("FANZHA_CORPUSDIR=x\nOTHER=1\n", encoding="utf-8")
    monkeypatch.setenv("FANZHA_DATADIR", "x")
    assert unknown_names(KnowledgeSettings.model_fields) == [
        "FANZHA_CORPUSDIR: unknown setting, did you mean FANZHA_CORPUS_DIR?",
        "FANZHA_DATADIR: unknown setting, did you mean FANZHA_DATA_DIR?",
    ]


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
def test_an_env_file_that_is_not_utf_8_is_named(encoding: str) -> None:
    Path(".env").write_text("# 数据\nFANZHA_DATA_DIR=/srv/file\n", encoding)
    with pytest.raises(SettingsError, match=r"^\.env: not UTF-8; save it as UTF-8$"):
        KnowledgeSettings.load()
    with pytest.raises(SettingsError, match=r"^\.env: "):
        unknown_names(KnowledgeSettings.model_fields)


def test_an_env_file_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", ".env")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SettingsError, match=r"^\.env: cannot be read: Permission denied$"):
        KnowledgeSettings.load()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("FANZHA_ADMIN_IDS: 123\n", 1),
        ("# 数据\n\n\n  FANZHA_ADMIN_IDS 123\nFANZHA_DATA_DIR=x\n", 4),
        ('FANZHA_DATA_DIR=x\r\nFANZHA_TELEGRAM_TOKEN="123\r\n', 2),
        ("FANZHA_TELEGRAM_TOKEN='12'3\n", 1),
    ],
)
def test_a_line_of_the_env_file_that_would_pass_unread_is_named_and_not_repeated(
    text: str, line: int
) -> None:
    Path(".env").write_text(text, encoding="utf-8", newline="")
    with pytest.raises(SettingsError, match=rf"^\.env: line {line} cannot be read; ") as caught:
        KnowledgeSettings.load()
    assert "12" not in str(caught.value)


def test_an_env_file_with_remarks_quotes_and_several_lines_is_read() -> None:
    text = "# 说明\n\nexport FANZHA_DATA_DIR='/srv/a b' # 数据\nOTHER=\"one\ntwo\"\nLONE\n"
    Path(".env").write_text(text, encoding="utf-8")
    assert KnowledgeSettings.load().data_dir == Path("/srv/a b")


@pytest.mark.parametrize("setting", ["data_dir", "corpus_dir"])
def test_a_tilde_is_the_home_folder(
    setting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv(f"FANZHA_{setting.upper()}", "~/fanzha")
    assert getattr(KnowledgeSettings.load(), setting) == tmp_path / "fanzha"


def test_the_home_of_nobody_is_told_by_the_settings_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FANZHA_DATA_DIR", "~nobody-of-that-name/x")
    with pytest.raises(SettingsError, match=r"^FANZHA_DATA_DIR: a folder is expected"):
        KnowledgeSettings.load()


def test_the_mark_of_windows_notepad_is_no_part_of_the_first_name() -> None:
    Path(".env").write_text("FANZHA_DATA_DIR=/srv/file\n", "utf-8-sig")
    assert KnowledgeSettings.load().data_dir == Path("/srv/file")


def test_a_name_that_nearly_is_a_setting_is_refused_and_a_stranger_passes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FANZHA_DATABASE_URL", "sqlite:///x.db")
    assert KnowledgeSettings.load().data_dir == Path("data")
    monkeypatch.setenv("FANZHA_DATADIR", "x")
    with pytest.raises(SettingsError) as caught:
        KnowledgeSettings.load()
    assert str(caught.value) == ("FANZHA_DATADIR: unknown setting, did you mean FANZHA_DATA_DIR?")


def test_every_setting_says_what_it_is_for() -> None:
    undescribed = [
        name for name, field in KnowledgeSettings.model_fields.items() if not field.description
    ]
    assert undescribed == []
