"""What a benchmark ran on: the machine, the versions of packages, and this process's memory."""

import os
import platform
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

PACKAGES = ("onnxruntime", "marisa-trie", "torch", "sentence-transformers", "numpy")


def machine() -> dict[str, Any]:
    flags = Path("/proc/cpuinfo")
    known = flags.read_text(encoding="utf-8") if flags.is_file() else ""
    return {"system": platform.platform(), "cores": os.cpu_count(), "vnni": "vnni" in known}


def versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "missing"
    return found


def memory(name: str) -> int | None:
    """Give the process's memory in MB where Linux tells it: VmRSS now, VmHWM at its highest.

    `getrusage` is of no use here: its highest value starts with that of the parent process.
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return None
    found = re.search(rf"^{name}:\s+(\d+) kB", status, re.MULTILINE)
    return int(found[1]) // 1024 if found else None
