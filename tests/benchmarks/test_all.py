"""Every benchmark runs, with an issue or two, and prints a table of what was asked."""

from __future__ import annotations

import sys

import pytest
from click.testing import CliRunner

from benchmarks.__main__ import NAMES, main

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read in /proc")

SMALL = {
    "starting": ("1",),
    "archives": ("2",),
    "comparing": ("2", "1", "1"),
    "scaling": ("2", "1"),
    "memory": ("2",),
    "identity": ("2",),
    "watching": ("1",),
    "checking": ("2",),
    "kills": ("1", "2"),
    "rendering": ("1",),
    "importing": ("2", "1"),
}


def table(name: str) -> list[list[str]]:
    """Run a benchmark and return the cells of its table's rows."""
    run = CliRunner().invoke(main, [name, *SMALL[name]], catch_exceptions=False)
    assert run.exit_code == 0
    lines = [line for line in run.output.splitlines() if line.startswith("|")]
    head, _rule, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert rows
    assert {len(row) for row in rows} == {len(head)}
    return rows


def test_every_benchmark_is_tried() -> None:
    assert SMALL.keys() == set(NAMES)


@pytest.mark.parametrize("name", sorted({*NAMES} - {"identity", "comparing", "archives"}))
def test_it_runs(name: str) -> None:
    table(name)


def test_archives_have_a_row_for_each_size() -> None:
    assert [row[0] for row in table("archives")] == ["2"]


def test_outputs_are_the_same_bytes_whoever_builds() -> None:
    rows = table("identity")
    assert [row[1:3] for row in rows] == [["4 of 4", "4 of 4"]] * 3


def test_ways_that_are_not_here_are_said_to_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.comparing._missing", lambda way: list(way.needs))
    bulletin, *others = table("comparing")
    assert bulletin[2] == "2"
    assert all("not here" in row[5] for row in others)


def test_ways_that_are_here_make_what_they_were_given() -> None:
    _bulletin, *others = table("comparing")
    assert {row[2] for row in others} <= {"–", "1", "2"}
