"""The last lines of the closing block: who made the issue, how many copies, who printed it when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bulletin.document.names import spread_names

if TYPE_CHECKING:
    from bulletin.model.issue import Credit, Issue

LINE = 29
"""Characters of size 4 (四号) in 156 mm less one at each side (GB/T 9704-2012, 7.4)."""

_BETWEEN = 2
_DAY = re.compile(
    r"(?:(?:[12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})\s*年\s*)?"
    r"[0-9一二三四五六七八九十]+\s*月\s*[0-9一二三四五六七八九十]+\s*日.*"
)


class PrintingLine(NamedTuple):
    """Who printed the issue (印发机关), and when (印发日期); either may be empty."""

    office: str
    date: str


def printing_line(issued: str) -> PrintingLine:
    """Tell the printing office from the date: 中共上街区委办公室 2023年6月1日印发."""
    day = _DAY.search(issued)
    start = day.start() if day else len(issued)
    return PrintingLine(issued[:start].strip(), issued[start:].strip())


class CreditLine(NamedTuple):
    """A line of credits (编辑人员), and the number of copies (印数) if it stands at its right."""

    credits: tuple[Credit, ...]
    print_run: int | None


def credit_lines(issue: Issue) -> tuple[CreditLine, ...]:
    """Divide an issue's credits into lines, so that none is broken within a name.

    The number of copies stands at the right of the last line, or has a line of its own.
    """
    lines: list[list[Credit]] = []
    for credit in issue.credits:
        if lines and _width([*lines[-1], credit]) <= LINE:
            lines[-1].append(credit)
        else:
            lines.append([credit])
    if issue.print_run and (not lines or _width(lines[-1]) + _room(issue.print_run) > LINE):
        lines.append([])
    runs = [None] * (len(lines) - 1) + [issue.print_run]
    return tuple(CreditLine(tuple(line), run) for line, run in zip(lines, runs, strict=False))


def _width(credits_: list[Credit]) -> int:
    return sum(
        len(f"{credit.role}：{spread_names(credit.names)}") + _BETWEEN for credit in credits_
    )


def _room(print_run: int) -> int:
    return len(f"共印{print_run}份")
