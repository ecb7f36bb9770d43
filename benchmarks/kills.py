"""Builds killed at random moments: ``kills [ROUNDS [ISSUES]]``.

Builds go on where the one before was killed (SIGKILL), with two workers, and from nothing again
when all is made. After each kill every visible output must be right to the byte, what is
remembered must be readable, and no worker may live; in the end one build must make all that is
left. Linux only, for it asks /proc.
"""

from __future__ import annotations

import contextlib
import hashlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.arguments import numbers
from benchmarks.tables import print_table
from tests.build.fakes import ISSUE, write_issue, write_workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

BUILD = [sys.executable, "-m", "bulletin.cli", "build", "--all", "-j", "2"]
ROUNDS, ISSUES = 50, 30
PATIENCE = 5.0
"""Seconds that workers may outlive their parent on a busy machine."""


class Killed(NamedTuple):
    """What a kill left: how many outputs, and hidden files; the seconds that a worker lived on."""

    outputs: int
    hidden: int
    lived: float


def main(arguments: Sequence[str]) -> None:
    """Kill so many builds of so many issues, and print what was found."""
    rounds, issues = numbers(arguments, ROUNDS, ISSUES)
    chance = random.Random(rounds)  # noqa: S311  (which moment is no secret)
    with tempfile.TemporaryDirectory() as folder:
        root = workspace(Path(folder, "workspace"), issues)
        seconds = finish(root)
        wanted = outputs(root)
        kills = []
        for _round in range(rounds):
            if len(outputs(root)) == len(wanted):
                shutil.rmtree(root / "build")
            kills.append(kill(root, chance.uniform(0, 3 + 4 * seconds / rounds), wanted))
        finish(root)
        right = outputs(root) == wanted and not hidden(root)
    head = (
        "kills",
        "issues",
        "outputs there, half-way",
        "all right after each",
        "hidden files at most",
        "workers lived at most",
        "in the end",
    )
    found = (
        str(sum(0 < one.outputs < len(wanted) for one in kills)),
        "yes",
        str(max(one.hidden for one in kills)),
        f"{1000 * max(one.lived for one in kills):.0f} ms",
        "right" if right else "wrong",
    )
    print_table(head, [[str(rounds), str(issues), *found]])


def workspace(root: Path, issues: int) -> Path:
    """Write a workspace with so many small issues."""
    write_workspace(root)
    for number in range(1, issues + 1):
        text = ISSUE.format(number=number).replace(f"-0{number}\n", "-01\n")
        write_issue(root, f"2023/{number:03}", text)
    return root


def finish(root: Path) -> float:
    """Build what is not up to date, and return the seconds."""
    start = time.perf_counter()
    subprocess.run(BUILD, cwd=root, check=True, capture_output=True)  # noqa: S603
    return time.perf_counter() - start


def kill(root: Path, moment: float, wanted: dict[str, str]) -> Killed:
    """Kill a build after so many seconds, and return what it left; end where that is wrong."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(BUILD, cwd=root, stdout=quiet, stderr=quiet) as build:  # noqa: S603
        with contextlib.suppress(subprocess.TimeoutExpired):
            build.wait(moment)
        children = workers(build.pid)
        build.send_signal(signal.SIGKILL)
    start = time.perf_counter()
    while any(runs(int(child)) for child in children):
        if time.perf_counter() - start > PATIENCE:
            sys.exit("A worker lives on.")
        time.sleep(0.01)
    lived = time.perf_counter() - start
    there = outputs(root)
    if not there.items() <= wanted.items():
        sys.exit("An output is not what it is to be.")
    if not is_readable(root):
        sys.exit("What is remembered is damaged.")
    return Killed(len(there), len(hidden(root)), lived)


def workers(process: int) -> list[str]:
    """Return the children of a process; none where it has ended."""
    try:
        return Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return []


def runs(process: int) -> bool:
    """Tell whether a process runs, or is but a name that its parent has not asked for yet."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


def outputs(root: Path) -> dict[str, str]:
    """Return the hashes of the visible outputs by name."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (root / "build").glob("*")
        if path.name[0] != "."
    }


def hidden(root: Path) -> list[Path]:
    """Return what killed builds left beside the outputs."""
    return list((root / "build").glob(".bulletin-*-*"))


def is_readable(root: Path) -> bool:
    """Tell whether what is remembered of builds is whole, where anything is."""
    path = root / "build" / ".bulletin" / "state.sqlite"
    if not path.exists():
        return True
    with contextlib.closing(sqlite3.connect(path)) as base:
        return base.execute("pragma integrity_check").fetchall() == [("ok",)]
