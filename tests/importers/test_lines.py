"""The helper of these tests itself: places, blank lines, rules, bold."""

from __future__ import annotations

from bulletin.importers.original import Line, Rule
from tests.importers.lines import lines, texts


def test_lines_know_where_they_stood() -> None:
    first, rule, second, heading = lines("""
        　　第一行
        ---

        左 **右** 下
        # 标题""")
    assert isinstance(first, Line)
    assert (first.indent, first.location.line, first.location.column) == (2, 2, 3)
    assert isinstance(rule, Rule)
    assert isinstance(second, Line)
    assert second.blank == 1
    places = [
        (piece.text, piece.location.column, piece.look.bold) for piece in second.stretch.pieces
    ]
    assert places == [("左 ", 1, False), ("右", 5, True), (" 下", 8, False)]
    assert isinstance(heading, Line)
    assert (heading.text, heading.level, heading.location.column) == ("标题", 1, 3)
    assert texts((first, rule)) == ["第一行", "—"]
