"""Looks for known vulnerabilities in what is locked. Run it as: make audit

pip-audit calls a package that its source does not know "skipped", and then reports success. Where
that befalls all of them, or the source cannot be reached, nothing was checked: this says so, and
ends with status 3, or with 0 where `--may-be-offline` expects it.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
LOCKED = FOLDER / "build.txt"  # with run.txt: all that ends up in the image or makes its contents
UNCHECKED = 3  # the exit status
NOT_CHECKED = "nothing was checked: pip-audit cannot reach its source here"


def report() -> Sequence[dict[str, Any]] | None:
    """Give what pip-audit says of each package; None where it came to no end."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "audit.json"
        command = [
            sys.executable, "-m", "pip_audit", "--requirement", str(LOCKED), "--disable-pip",
            "--require-hashes", "--progress-spinner=off", "--format=json", f"--output={out}",
        ]  # fmt: skip
        subprocess.run(command, check=False, stderr=subprocess.DEVNULL)
        if not out.is_file():
            return None
        found: Sequence[dict[str, Any]] = json.loads(out.read_bytes())["dependencies"]
        return found


def verdict(packages: Sequence[dict[str, Any]] | None) -> tuple[int, list[str]]:
    """Give the exit status and what to print.

    1 is for anything that is known to be vulnerable, UNCHECKED for nothing that is known at all.
    """
    checked = [each for each in packages or () if "skip_reason" not in each]
    if not packages or not checked:
        return UNCHECKED, [NOT_CHECKED]
    lines = []
    for package in checked:
        for hole in package["vulns"]:
            mended = ", ".join(hole["fix_versions"]) or "no version yet"
            name = f"{package['name']} {package['version']}"
            lines.append(f"{name}: {hole['id']}, mended in {mended}")
    skipped = len(packages) - len(checked)
    summary = f"{len(checked)} packages checked, {skipped} unknown, {len(lines)} vulnerabilities"
    return (1 if lines else 0), [*lines, summary]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--may-be-offline", action="store_true", help="take it for success that nothing was checked"
    )
    given = parser.parse_args(arguments)
    status, lines = verdict(report())
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if status == UNCHECKED and given.may_be_offline else status


if __name__ == "__main__":
    sys.exit(main())
