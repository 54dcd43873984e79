"""Arrays in files of their own, mapped into memory: what nobody looks at takes none.

Mapped pages are the system's to take back, and are shared by all processes that read the index.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_END = ".npy"


def save(folder: Path, **arrays: Any) -> None:
    """Write arrays and numbers into a folder that exists, each as `<name>.npy`."""
    for name, array in arrays.items():
        np.save(folder / f"{name}{_END}", array)


def load(folder: Path) -> Mapping[str, NDArray[Any]]:
    """Map all that `save` wrote, by name. Numbers are arrays of the shape ().

    Files may be removed meanwhile, but must never be written over. Raises OSError or ValueError
    where one cannot be read.
    """
    return {path.stem: _mapped(path) for path in folder.glob(f"*{_END}")}


def _mapped(path: Path) -> NDArray[Any]:
    """Map a file; as a plain array, since each cut of a memmap costs a microsecond more."""
    array: NDArray[Any] = np.load(path, mmap_mode="r").view(np.ndarray)
    return array
