"""From saving to new outputs: ``watching [SAVES]``.

``bulletin build 2023/35 --watch`` runs in a copy of the sample workspace; so many times one word
of an item is changed, and the time is taken until the PDF, and then the Word file, is another:
the median and the most. Linux only, for it asks /proc.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.arguments import numbers
from benchmarks.tables import print_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CHECKOUT = Path(__file__).parents[1]
ADDRESS, ITEM = "2023/35", "issues/2023/035/01-济源路街道.md"
SAVES = 20
PARTS = ("bulletin.yaml", "issues", "styles", "templates")
PAUSE = 0.001
"""Seconds between two looks at an output."""
PATIENCE = 30.0
"""Seconds that an output may take."""


def main(arguments: Sequence[str]) -> None:
    """Save so many times, and print how long the outputs took."""
    (saves,) = numbers(arguments, SAVES)
    with tempfile.TemporaryDirectory() as folder:
        root = copied(Path(folder, "workspace"))
        command = [sys.executable, "-m", "bulletin.cli", "build", ADDRESS, "--watch"]
        with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as watch:  # noqa: S603
            for line in watch.stdout or ():
                if ADDRESS not in line:  # the line after the first build: it is watched now
                    break
            try:
                before = processor_seconds(watch.pid)
                taken = list(measured(root, saves))
                each = (processor_seconds(watch.pid) - before) / saves
            finally:
                watch.terminate()  # not SIGINT, which what runs in the background does not hear
    head = ["saves", "new PDF", "at most", "new Word file", "at most", "CPU for both"]
    times = [value for times in zip(*taken, strict=True) for value in (median(times), max(times))]
    print_table(head, [[str(saves), *(f"{1000 * value:.0f} ms" for value in (*times, each))]])


def processor_seconds(process: int) -> float:
    """Return the processor time that a process has taken."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


def copied(root: Path) -> Path:
    """Copy the sample workspace."""
    for name in PARTS:
        source = CHECKOUT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        root.mkdir(exist_ok=True)
        copy(source, root / name)
    return root


def measured(root: Path, saves: int) -> Iterator[tuple[float, float]]:
    """Save again and again; yield the seconds to the PDF and to the Word file."""
    item = root / ITEM
    text = item.read_text(encoding="utf-8")
    outputs = [next((root / "build").glob(f"*.{kind}")) for kind in ("pdf", "docx")]
    for number in range(saves):
        before = [path.stat().st_mtime_ns for path in outputs]
        start = time.perf_counter()
        item.write_text(text.replace("。", f"第{number}次。", 1), encoding="utf-8")
        pdf, word = (changed(path, old, start) for path, old in zip(outputs, before, strict=True))
        yield pdf, word


def changed(path: Path, before: int, start: float) -> float:
    """Wait until a file has another time of change, and return the seconds."""
    while path.stat().st_mtime_ns == before:
        if time.perf_counter() > start + PATIENCE:
            sys.exit(f"{path.name} stays as it was.")
        time.sleep(PAUSE)
    return time.perf_counter() - start
