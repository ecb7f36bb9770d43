"""One issue by a command of its own, from nothing and unchanged: ``starting [ROUNDS]``.

Beside ``bulletin build 2023/35`` stands the ``weasyprint`` command on the same page as HTML, and
what starting Python and reading a command line takes. All take turns; medians of the rounds are
shown, and the ratio to the ``weasyprint`` command. No process stays from one to the next.
"""

from __future__ import annotations

import compileall
import statistics
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import bulletin
from benchmarks.arguments import numbers
from benchmarks.measuring import BULLETIN, run
from benchmarks.tables import print_table
from benchmarks.watching import ADDRESS, copied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.measuring import Cost

ROUNDS = 15
_BUILD = (*BULLETIN, "build", ADDRESS)
_WEASYPRINT = (sys.executable, "-m", "weasyprint", "-q")
_HEAD = ("command", "seconds", "CPU seconds", "of weasyprint's", "at most")


def main(arguments: Sequence[str]) -> None:
    """Measure so many rounds. The package is compiled first, as pip compiles what it installs."""
    (rounds,) = numbers(arguments, ROUNDS)
    compileall.compile_dir(Path(bulletin.__file__).parent, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        root = copied(Path(folder, "workspace"))
        run([*_BUILD, "--formats", "pdf,docx,html"], root)
        commands = _commands(next((root / "build").glob("*.html")))
        costs = [[run(words, root) for words in commands.values()] for _round in range(rounds)]
    _print(list(commands), [list(column) for column in zip(*costs, strict=True)])


def _commands(page: Path) -> dict[str, Sequence[str]]:
    """Return the commands by the words for them; the one to compare with is the first."""
    return {
        "`weasyprint`": [*_WEASYPRINT, str(page), str(page.with_name("plain.pdf"))],
        "`bulletin build 2023/35 --force`": [*_BUILD, "--force"],
        "the same, `-j 1`": [*_BUILD, "--force", "-j", "1"],
        "`bulletin build 2023/35`, unchanged": _BUILD,
        '`python -c "import click"`': [sys.executable, "-c", "import click"],
    }


def _print(names: Sequence[str], costs: Sequence[Sequence[Cost]]) -> None:
    seconds = [statistics.median(cost.seconds for cost in column) for column in costs]
    cpu = [statistics.median(cost.cpu for cost in column) for column in costs]
    most = [max(cost.seconds for cost in column) for column in costs]
    ratios = [f"{one / seconds[0]:.2f}" for one in seconds]
    columns = [[f"{one:.3f}" for one in values] for values in (seconds, cpu, most)]
    rows = zip(names, columns[0], columns[1], ratios, columns[2], strict=True)
    print_table(_HEAD, [list(row) for row in rows])
