"""The tips of the version that is current, for a process that has nothing else of it."""

from pathlib import Path

import structlog

from index import StoreError
from index.corpus.tips import NO_TIPS, Tips
from index.storage import store
from index.storage.tips import open_tips

log = structlog.get_logger()


class CurrentTips:
    """Reads them when another version has become current; what cannot be used is named once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._looked = Path()

    def first(self) -> Tips:
        """Give the tips; without an index they are left to the processes that have one."""
        return self.changed() or NO_TIPS

    def changed(self) -> Tips | None:
        """Give the tips of a version that was not looked at before, None where there is none."""
        folder = self._root
        try:
            folder = store.current(self._root)
            return None if folder == self._looked else open_tips(self._root)
        except StoreError as error:
            if folder != self._looked:
                log.warning("no_tips", error=type(error).__name__)
            return None
        finally:
            self._looked = folder
