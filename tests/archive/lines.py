"""Lines: what stands on paper, before a file format writes it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What Word does to a stretch of text."""

    PLAIN = ""
    BOLD = "bold"
    INSERTED = "inserted"
    DELETED = "deleted"
    HIDDEN = "hidden"
    BREAK = "break"

    @property
    def shown(self) -> bool:
        """Return whether a reader sees it once changes are accepted."""
        return self not in (Mark.DELETED, Mark.HIDDEN)


@dataclass(frozen=True)
class Run:
    text: str
    mark: Mark = Mark.PLAIN


@dataclass(frozen=True)
class Line:
    """A paragraph, a title or a row; ``align`` is "", "=" (centred) or ">" (right).

    ``level`` is that of a heading in formats that have them, 0 for none; ``numbered`` leaves the
    number to Word. A line without runs is a drawn rule.
    """

    runs: tuple[Run, ...] = ()
    align: str = ""
    level: int = 0
    indent: bool = False
    numbered: bool = False
    picture: bool = False
    cells: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return what a reader sees."""
        return "".join(self.cells) or "".join(run.text for run in self.runs if run.mark.shown)


_CHANGES = re.compile(r"\{\+(.+?)\+\}|\{-(.+?)-\}|\{\?(.+?)\?\}|(\{/\})")
_MARKS = (Mark.INSERTED, Mark.DELETED, Mark.HIDDEN, Mark.BREAK)
_TYPED = re.compile(r"([=>]?)(\*?)(#*) ?(.*)")


def runs(text: str, mark: Mark = Mark.PLAIN) -> tuple[Run, ...]:
    """Read {+inserted+}, {-deleted-}, {?hidden?} and {/}, a soft line break."""
    found = []
    end = 0
    for change in _CHANGES.finditer(text):
        kind = _MARKS[(change.lastindex or 1) - 1]
        found.append(Run(text[end : change.start()], mark))
        found.append(Run("" if kind is Mark.BREAK else change[change.lastindex or 1], kind))
        end = change.end()
    return tuple(run for run in (*found, Run(text[end:], mark)) if run.text or run.mark)


def typed(text: str) -> Line:
    """Read a line as typed: = centred, > right, then * bold, then # as a heading; --- a rule.

    ``| a | b |`` is a table's row, ``! a`` a picture with its caption, ``+ a`` a paragraph.
    """
    if text == "---":
        return Line()
    if text.startswith("|"):
        return Line(cells=tuple(cell.strip() for cell in text.strip("|").split("|")))
    if text.startswith("!"):
        return Line(runs(text[1:].strip()), align="=", picture=True)
    if text.startswith("+"):
        return Line(runs(text[1:].strip()), indent=True)
    match = _TYPED.fullmatch(text)
    assert match
    align, bold, level, words = match.groups()
    return Line(runs(words, Mark.BOLD if bold else Mark.PLAIN), align, len(level))
