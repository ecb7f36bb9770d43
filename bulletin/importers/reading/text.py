"""Text files: every line a line of paper, with its indent and the blank lines above it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.original import Element, Line, Original, PageBreak, Rule, Stretch
from bulletin.importers.reading.drawn_tables import with_tables
from bulletin.importers.reading.lines import FileLine, file_lines
from bulletin.importers.reading.sides import with_sides

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic

_RULE = re.compile(r"([-‐-―─━═=_＿＝－*＊~～﹏﹎﹍⎯◇◆☆★])(?:[ \u3000]*\1){2,}")
_HALVES = {"\u3000": 2, "\t": 4, "\u2003": 2}
"""How many half characters white space is wide; all other white space is one."""


def read_text(path: Path, text: str) -> tuple[Original, tuple[Diagnostic, ...]]:
    """Return a plain text file's lines, rules and tables; nothing in it is markup."""
    lines, found = file_lines(path, text)
    return Original(path, tuple(with_sides(with_tables(plain_elements(lines))))), found


def plain_elements(lines: Sequence[FileLine]) -> Iterator[Element]:
    """Yield a line, a rule or the end of a page for each line of the file that is not blank."""
    paged = any(line.new_page for line in lines)
    blank, page = 0, 1
    for line in lines:
        if line.new_page:
            page, blank = page + 1, 0
            yield PageBreak(line.location)
        if not line.text.strip():
            blank += 1
            continue
        yield rule_in(line.stretch) or line_of(line.stretch, blank, page if paged else None)
        blank = 0


def rule_in(stretch: Stretch) -> Rule | None:
    """Return the rule that a line of equal strokes draws."""
    bare = stretch.strip()
    return Rule(bare.location, bare) if _RULE.fullmatch(bare.text) else None


def with_rules(original: Original) -> Original:
    """Return a document of another format with rules for lines that only draw one."""
    elements = (
        (rule_in(one.stretch) or one) if isinstance(one, Line) else one for one in original.elements
    )
    return replace(original, elements=tuple(elements))


def line_of(stretch: Stretch, blank: int = 0, page: int | None = None) -> Line:
    """Return a line with the indent that the white space before it makes."""
    text = stretch.text
    before = text[: len(text) - len(text.lstrip())]
    indent = sum(_HALVES.get(one, 1) for one in before) / 2
    return Line(stretch.strip(), indent=indent, blank=blank, page=page)
