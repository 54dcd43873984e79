"""`make audit`: what was not checked is never called safe."""

from typing import Any

import pytest

from requirements.audit import LOCKED, NOT_CHECKED, UNCHECKED, main, verdict

SKIPPED = {"name": "a", "skip_reason": "Dependency not found"}
SOUND = {"name": "b", "version": "1.0", "vulns": []}
HOLE = {"id": "PYSEC-2026-1", "fix_versions": ["2.1"], "aliases": [], "description": ""}
BROKEN = {"name": "c", "version": "2.0", "vulns": [HOLE]}


@pytest.mark.parametrize("packages", [None, [], [SKIPPED, SKIPPED]])
def test_what_could_not_be_checked_is_told(packages: list[dict[str, Any]] | None) -> None:
    assert verdict(packages) == (UNCHECKED, [NOT_CHECKED])


@pytest.mark.parametrize(
    ("packages", "arguments", "status"),
    [
        (None, [], UNCHECKED),
        (None, ["--may-be-offline"], 0),
        ([SOUND], [], 0),
        ([BROKEN], ["--may-be-offline"], 1),
    ],
)
def test_only_who_expects_no_network_is_satisfied_without_one(
    packages: list[dict[str, Any]] | None,
    arguments: list[str],
    status: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("requirements.audit.report", lambda: packages)
    assert main(arguments) == status


def test_sound_packages_pass() -> None:
    status, lines = verdict([SOUND, SKIPPED])
    assert (status, lines) == (0, ["1 packages checked, 1 unknown, 0 vulnerabilities"])


def test_a_known_vulnerability_fails() -> None:
    status, lines = verdict([SOUND, BROKEN])
    assert status == 1
    assert lines[0] == "c 2.0: PYSEC-2026-1, mended in 2.1"


def test_the_locked_packages_are_what_is_audited() -> None:
    assert "--hash=sha256:" in LOCKED.read_text(encoding="utf-8")
