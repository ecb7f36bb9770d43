"""``python -m benchmarks [--write] [NAME [NUMBER…]]``: one benchmark, or all of them."""

from __future__ import annotations

import contextlib
import importlib
import io
from collections.abc import Callable, Sequence
from typing import TypeAlias

import click

from benchmarks.machine import facts
from benchmarks.results import write_result

NAMES = (
    "starting",
    "archives",
    "comparing",
    "scaling",
    "memory",
    "identity",
    "watching",
    "checking",
    "kills",
    "rendering",
    "importing",
)
"""The modules that have a ``main``, in the order of docs/benchmarks.md."""

Benchmark: TypeAlias = Callable[[Sequence[str]], None]


@click.command()
@click.option("--write", is_flag=True, help="Put the tables into docs/benchmarks.md.")
@click.argument("name", required=False, type=click.Choice(NAMES))
@click.argument("numbers", nargs=-1)
def main(name: str | None, numbers: tuple[str, ...], *, write: bool) -> None:
    """Run the benchmark NAME with its numbers, or all of them with the usual ones."""
    for one in (name,) if name else NAMES:
        table = _table(one, numbers)
        click.echo(f"{table}\n{facts()}\n")
        if write:
            write_result(one, f"{table}\n{facts()}")


def _table(name: str, numbers: Sequence[str]) -> str:
    """Return what a benchmark prints."""
    benchmark: Benchmark = importlib.import_module(f"benchmarks.{name}").main
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        benchmark(numbers)
    return printed.getvalue()


if __name__ == "__main__":
    main()
