"""Broken YAML in words that tell a clerk what to write."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

    from bulletin.nodes.places import SourceText

_COLON = re.compile(r"^[ \t]*(?:- +)*(?P<key>[\w.-]{1,20})[ \t]*(?P<colon>：[ \t]*|:(?=[^\s:/]))")


def broken(source: SourceText, start: int, error: MarkedYAMLError) -> Diagnostic:
    """Return what the parser's error means; its marks count from ``start`` in the source."""
    mark = error.problem_mark or error.context_mark
    offset = min(start + (mark.index if mark else 0), len(source.text))
    first = start + error.context_mark.index if error.context_mark else _swallowed(source, offset)
    found = _tab(source, offset) or colon(source, min(first, offset), offset)
    if found:
        return found
    return Diagnostic("BT101", Severity.ERROR, _hint(error.problem or ""), source.location(offset))


def _swallowed(source: SourceText, offset: int) -> int:
    """Return where the lines begin that YAML took for text which this line goes on with.

    ``期号：35`` is such a line: the parser complains of the next one, as far indented.
    """
    position, line = source.line_at(offset)
    indentation = _indentation(line)
    while position:
        above, line = source.line_at(position - 1)
        if _indentation(line) != indentation or not _COLON.match(line):
            break
        position = above
    return position


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())


def colon(source: SourceText, start: int, end: int) -> Diagnostic | None:
    """Return the finding that in some line a key is followed by ``：`` or by a bare ``:``."""
    position, line = source.line_at(start)
    while position <= end:
        if match := _COLON.match(line):
            rest = line[match.end() :].strip()
            message = _(
                "After a field's name stand an ASCII colon and a space. Write: {key}: {rest}"
            ).format(key=match["key"], rest=rest)
            place = source.location(position + match.start("colon"))
            return Diagnostic("BT107", Severity.ERROR, message, place)
        position += len(line) + 1
        if position > len(source.text):
            break
        position, line = source.line_at(position)
    return None


def _tab(source: SourceText, offset: int) -> Diagnostic | None:
    start, line = source.line_at(offset)
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" not in indentation:
        return None
    message = _("A tab cannot indent YAML. Write two spaces instead of each tab.")
    place = source.location(start + indentation.index("\t"))
    return Diagnostic("BT102", Severity.ERROR, message, place)


def _hint(problem: str) -> str:
    if "mapping values are not allowed" in problem:
        return _(
            "A second colon on this line, or wrong indentation. Put text that contains “: ” "
            'between quotes: title: "…: …". Fields of one object start in the same column.'
        )
    if "unexpected end" in problem or "end of stream" in problem:
        return _("A quotation mark or a bracket is opened and never closed; close it.")
    if "':'" in problem:
        return _("A field needs a colon and a space after its name, as in title: …")
    if "cannot start any token" in problem or "alphabetic" in problem or "alias" in problem:
        return _('A value cannot start with this character. Put it between quotes: "…".')
    if "expected key" in problem or "block end" in problem or "expected '-'" in problem:
        return _(
            "The line does not fit the lines above it. Fields of one object start in the same "
            "column; entries of a list start with “- ”; text after a closing quotation mark "
            "belongs inside it."
        )
    if "',' or" in problem:
        return _("Inside [ ] and { } entries are separated by ASCII commas, and closed again.")
    message = _("This is not valid YAML ({problem}). Put the value between quotes, or correct it.")
    return message.format(problem=problem)
