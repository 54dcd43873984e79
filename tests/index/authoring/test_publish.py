"""A card goes into the corpus whole, over no other one, or not at all."""

import os
from pathlib import Path

import pytest

from index.authoring.publish import TakenError, UnwritableError, publish, withdraw


def test_a_card_is_written_once(root: Path) -> None:
    path = publish(root, "measures", "new-card", "text")
    assert path == root / "measures" / "new-card.md"
    assert path.read_text(encoding="utf-8") == "text"
    assert publish(root, "measures", "new-card", "text") == path
    assert not list(path.parent.glob(".*"))


def test_another_card_is_never_overwritten(root: Path) -> None:
    before = (root / "measures" / "hotline-96110.md").read_text(encoding="utf-8")
    for folder in ("measures", "law"):
        with pytest.raises(TakenError, match="hotline-96110"):
            publish(root, folder, "hotline-96110", "other")
    assert (root / "measures" / "hotline-96110.md").read_text(encoding="utf-8") == before
    assert not (root / "law" / "hotline-96110.md").exists()


def test_a_folder_that_takes_no_file_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_only(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(os, "link", read_only)
    with pytest.raises(UnwritableError, match=r"new-card\.md: Read-only file system"):
        publish(root, "measures", "new-card", "text")
    assert not list((root / "measures").glob("*new-card*"))
    with pytest.raises(UnwritableError, match="No such file"):
        publish(root / "nowhere", "measures", "new-card", "text")


@pytest.mark.parametrize("folder", ["../etc", "emergency"])
def test_only_folders_of_the_form_take_its_cards(folder: str, root: Path) -> None:
    with pytest.raises(ValueError, match="no folder of cards"):
        publish(root, folder, "new-card", "text")


def test_a_card_is_withdrawn_unless_somebody_changed_it(root: Path) -> None:
    path = publish(root, "measures", "new-card", "text")
    assert not withdraw(path, "other")
    assert path.exists()
    assert withdraw(path, "text")
    assert not path.exists()
    assert not withdraw(path, "text")
