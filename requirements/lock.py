"""Writes the lock files of this folder from pyproject.toml; needs uv. Run it as: make lock

The files hold hashes and name no host. torch is not in them: one release has several builds (CPU,
CUDA, other platforms), so `torch.txt` names a range and pip takes the build that it is offered.
What only its CUDA builds need comes with those builds.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).parent
OF_TORCH = re.compile(r"(torch|triton|nvidia-.*|cuda-.*)$")
FILES = {
    "run": [],
    "build": ["build"],
    "models": ["build", "models"],
    "dev": ["build", "models", "dev"],
}


def compile_group(groups: list[str], constraints: Path | None, out: Path) -> None:
    command = [
        "uv", "pip", "compile", str(FOLDER.parent / "pyproject.toml"),
        "--universal", "--python-version", "3.11", "--generate-hashes", "--no-header",
        "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet", "-o", str(out),
    ]  # fmt: skip
    for group in groups:
        command += ["--group", group]
    if constraints is not None:
        command += ["-c", str(constraints)]
    subprocess.run(command, check=True)


def entries(text: str) -> dict[str, str]:
    """Split a compiled file into its packages: name and marker, to the whole entry."""
    found = {}
    for entry in re.split(r"(?m)^(?=[A-Za-z0-9])", text):
        head = entry.split(" \\", 1)[0].strip()
        name = re.split(r"[=\[ ;]", head, maxsplit=1)[0]
        if head and not OF_TORCH.match(name):
            found[head] = entry.rstrip() + "\n"
    return found


def main() -> int:
    held: set[str] = set()
    constraints = None
    before = None
    with tempfile.TemporaryDirectory() as folder:
        for name, groups in FILES.items():
            raw = Path(folder) / f"{name}.txt"
            compile_group(groups, constraints, raw)
            found = entries(raw.read_text(encoding="utf-8"))
            first = " Install torch.txt first." if "models" in groups else ""
            lines = [f"# Written by requirements/lock.py.{first}\n"]
            lines += [f"-r {before}.txt\n"] if before else []
            lines += [entry for head, entry in found.items() if head not in held]
            (FOLDER / f"{name}.txt").write_text("".join(lines), encoding="utf-8")
            held |= set(found)
            constraints, before = raw, name
    return 0


if __name__ == "__main__":
    sys.exit(main())
