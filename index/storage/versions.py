"""Built versions of the index: which there are, and how to go back to one of them."""

from dataclasses import dataclass
from pathlib import Path

from index.errors import IndexMissing, IndexRefused
from index.storage import store
from index.storage.store import Manifest


@dataclass(frozen=True)
class Version:
    """One built folder; `manifest` is None where it cannot be read."""

    folder: Path
    manifest: Manifest | None
    current: bool

    @property
    def name(self) -> str:
        return self.folder.name

    def __str__(self) -> str:
        mark = "*" if self.current else " "
        if self.manifest is None:
            return f"{mark} {self.name}  cannot be used: it has no readable manifest"
        counts = "  ".join(f"{count} {name}" for name, count in self.manifest.counts.items())
        other = self.manifest.format != store.FORMAT
        unusable = f"  cannot be used: format {self.manifest.format}" if other else ""
        return f"{mark} {self.name}  built {self.manifest.created}  {counts}{unusable}"


def versions(root: Path) -> tuple[Version, ...]:
    """List what is kept below `root`, the newest first."""
    current = store.current_if_any(root)
    return tuple(
        Version(folder, _manifest(folder), folder == current) for folder in store.folders(root)
    )


def open_version(root: Path, encoder: str, name: str | None = None) -> Path:
    """Make a kept version the current one: the named one, or the one before the current.

    Its files are compared with its manifest first. Raises IndexMissing where there is no such
    version, IndexRefused where it cannot be used; the current one then stays.
    """
    folder = _before(root) if name is None else _named(root, name)
    store.verify(folder, encoder)
    store.point(root, folder.name)
    return folder


def _before(root: Path) -> Path:
    current = store.current(root).name
    older = [each for each in store.folders(root) if each.name < current]
    if not older:
        raise IndexMissing(f"there is no version before {current}: see python -m index versions")
    return older[0]


def _named(root: Path, name: str) -> Path:
    found = next((each for each in store.folders(root) if each.name == name), None)
    if found is None:
        raise IndexMissing(f"there is no version {name}: see python -m index versions")
    return found


def _manifest(folder: Path) -> Manifest | None:
    try:
        return Manifest.read(folder)
    except IndexRefused:
        return None
