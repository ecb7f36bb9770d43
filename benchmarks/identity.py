"""The same bytes whoever builds: ``identity [ISSUES]``.

Each issue is built by a command of its own, then all of them by one process, by one worker, and by
two; the files must not differ.
"""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.archive.issues import issues
from benchmarks.archive.sources import write_archive
from benchmarks.arguments import numbers
from benchmarks.measuring import bulletin
from benchmarks.tables import print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

ISSUES = 30
_WAYS = {
    "one process": ("-j", "1"),
    "one worker": ("-j", "1", "--timeout", "300"),
    "two workers": ("-j", "2"),
}


def main(arguments: Sequence[str]) -> None:
    """Compare the files of so many issues."""
    (count,) = numbers(arguments, ISSUES)
    with tempfile.TemporaryDirectory() as name:
        root = write_archive(Path(name, "archive"), count)
        alone = Path(name, "alone")
        for issue in issues(count):
            bulletin("build", issue.address, "-o", str(alone), root=root)
        wanted = _hashes(alone)
        rows = [
            [way, *_compared(root, Path(name, way), words, wanted)] for way, words in _WAYS.items()
        ]
    print_table(("built by", "files", "the bytes of single builds", "target"), rows)


def _compared(
    root: Path, folder: Path, words: Sequence[str], wanted: dict[str, str]
) -> tuple[str, str, str]:
    bulletin("build", "--all", *words, "-o", str(folder), root=root)
    found = _hashes(folder)
    same = sum(1 for name, digest in wanted.items() if found.get(name) == digest)
    return f"{len(found)} of {len(wanted)}", f"{same} of {len(wanted)}", "all"


def _hashes(folder: Path) -> dict[str, str]:
    """Return the digests of a folder's visible files by name."""
    files = [path for path in folder.iterdir() if path.is_file() and path.name[0] != "."]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
