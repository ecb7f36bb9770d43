"""Columns of Chinese and Latin text."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bulletin.cli.report import display_width
from bulletin.cli.tables import columns, print_table

if TYPE_CHECKING:
    import pytest

ROWS = [("期号", "state"), ("2023/35", "未生成"), ("专题/2021/三夏", "")]


def test_columns_begin_below_each_other() -> None:
    lines = columns(ROWS)
    assert display_width(lines[0][: lines[0].index("state")]) == 16
    assert display_width(lines[1][: lines[1].index("未")]) == 16
    assert lines[2] == "专题/2021/三夏"


def test_plain_where_no_terminal_is(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(ROWS[0], ROWS[1:])
    assert capsys.readouterr().out.splitlines() == columns(ROWS)


def test_every_cell_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    print_table(ROWS[0], [*ROWS[1:], ("[red]", "1")])
    shown = capsys.readouterr().out
    assert all(cell in shown for row in ROWS for cell in row)
    assert "[red]" in shown
