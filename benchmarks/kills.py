"""Builds killed at random moments: ``python -m benchmarks.kills [ROUNDS] [ISSUES]``.

Each round builds everything anew with two workers and is killed (SIGKILL). Then every visible
output must be right to the byte, and no worker may live; in the end one build must mend all that
is left. Linux only, for it asks /proc.
"""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.build.fakes import ISSUE, write_issue, write_workspace

BUILD = [sys.executable, "-m", "bulletin.cli", "build", "--all", "-j", "2"]
ROUNDS, ISSUES = 50, 30
PATIENCE = 5.0
"""Seconds that workers may outlive their parent on a busy machine."""


def main(rounds: int, issues: int) -> None:
    """Kill so many builds of so many issues, and print what was found."""
    chance = random.Random(rounds)  # noqa: S311  (which moment is no secret)
    with tempfile.TemporaryDirectory() as folder:
        root = write_workspace(Path(folder, "workspace"))
        for number in range(1, issues + 1):
            text = ISSUE.format(number=number).replace(f"-0{number}\n", "-01\n")
            write_issue(root, f"2023/{number:03}", text)
        seconds = finish(root)
        wanted = outputs(root)
        lived = [kill(root, chance.uniform(0, seconds), wanted) for _round in range(rounds)]
        left = len(leftovers(root))
        finish(root)
        right = outputs(root) == wanted and not leftovers(root)
    print(
        "| kills | issues | outputs right after each | workers lived, at most | leftovers | end |"
    )
    print("|---|---|---|---|---|---|")
    print(
        f"| {rounds} | {issues} | yes | {1000 * max(lived):.0f} ms | {left} | {'right' * right} |"
    )


def finish(root: Path) -> float:
    """Build what is not up to date, and return the seconds."""
    start = time.perf_counter()
    subprocess.run(BUILD, cwd=root, check=True, capture_output=True)  # noqa: S603
    return time.perf_counter() - start


def kill(root: Path, moment: float, wanted: dict[str, bytes]) -> float:
    """Kill a build after so many seconds; return how long a worker lived on, in seconds."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen([*BUILD, "--force"], cwd=root, stdout=quiet, stderr=quiet) as build:  # noqa: S603
        time.sleep(moment)
        children = Path(f"/proc/{build.pid}/task/{build.pid}/children").read_text().split()
        build.send_signal(signal.SIGKILL)
    start = time.perf_counter()
    while any(runs(int(child)) for child in children):
        if time.perf_counter() - start > PATIENCE:
            sys.exit("A worker lives on.")
        time.sleep(0.01)
    lived = time.perf_counter() - start
    if outputs(root) != wanted:
        sys.exit("An output is not what it was.")
    return lived


def runs(process: int) -> bool:
    """Tell whether a process runs, or is but a name that its parent has not asked for yet."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


def outputs(root: Path) -> dict[str, bytes]:
    """Return the visible outputs by name."""
    paths = [path for path in (root / "build").iterdir() if path.name[0] != "."]
    return {path.name: path.read_bytes() for path in paths}


def leftovers(root: Path) -> list[Path]:
    """Return what killed builds left beside the outputs."""
    return list((root / "build").glob(".bulletin-*-*"))


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*given, *(ROUNDS, ISSUES)[len(given) :])
