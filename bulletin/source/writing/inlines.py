"""Inline text as Markdown: escaped exactly where the loader would read a mark."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.model.text import Emphasis, LineBreak, Link, Strong, Text
from bulletin.source.writing.scalars import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.model.text import Inline

_MARKS = re.compile(
    r"""
      \\ (?= [\\`*_{}\[\]()>#+\-.!|<&\s] | $ )
    | [`*]
    | (?<![A-Za-z0-9])_ | _(?![A-Za-z0-9])
    | \] (?=\()
    | < (?=[A-Za-z/!])
    | & (?= (?: \#[0-9]{1,7} | \#[xX][0-9a-fA-F]{1,6} | [A-Za-z][A-Za-z0-9]{1,31} ) ; )
    """,
    re.VERBOSE,
)
_ALL_MARKS = re.compile(r"[\\`*_\[\]()<>!|&]")
_LINE_START = re.compile(r"[#>]|[-+](?=[ \t-]|$)|!(?=!!)|[0-9]+(?=\.(?:[ \t]|$))")
_BREAKS = re.compile(r"(?:[ ]*\n)+[ ]*")
_QUOTES = {'"': "&quot;", "'": "&apos;"}


def inline_lines(children: Iterable[Inline]) -> list[str]:
    """Return inline text as lines of Markdown, no mark of a block at their start."""
    written = _BREAKS.sub("\n", _written(children)).strip(" \n")
    lines = written.split("\n")
    if len(lines) > 1:
        lines = [_without_pipes(line) for line in lines]
    return [_guarded(line) for line in lines]


def one_line(children: Iterable[Inline]) -> str:
    """Return inline text on one line, its line breaks as spaces: a heading, a table's cell."""
    return _BREAKS.sub(" ", _written(children)).strip(" \n")


def cell(children: Iterable[Inline]) -> str:
    """Return what stands in a cell of a table."""
    return _without_pipes(one_line(children))


def heading(children: Iterable[Inline]) -> str:
    """Return a heading's text, # at its ends kept as characters."""
    text = one_line(children)
    return re.sub(r"^#|(?<=[ \t])#(?=#*$)", r"\#", text)


def quoted(text: str) -> str:
    """Return text for between quotation marks or brackets: a picture's caption, a link's text."""
    escaped = _ALL_MARKS.sub(lambda mark: f"\\{mark[0]}", _plain(text))
    return re.sub(r"[\"']", lambda mark: _QUOTES[mark[0]], escaped)


def colon_spelled(line: str) -> str:
    """Return a line with its first colon as an entity, so that nothing reads it as a label."""
    spelled = {":": "&colon;", "：": "&#65306;"}
    return re.sub("[:：]", lambda mark: spelled[mark[0]], line, count=1)


def merged(children: Iterable[Inline]) -> Iterator[Inline]:
    """Yield inline parts, those side by side that look alike as one."""
    for kind, group in groupby(children, key=type):
        parts = list(group)
        first = parts[0]
        if isinstance(first, Text):
            yield Text("".join(str(part) for part in parts), first.location)
        elif isinstance(first, Strong | Emphasis):
            inner = [child for part in parts for child in getattr(part, "children", ())]
            yield replace(first, children=tuple(inner))
        elif kind is LineBreak:
            yield first
        else:
            yield from parts


def _without_pipes(line: str) -> str:
    """Escape what would divide the cells of a table."""
    return re.sub(r"(\\.)|\|", lambda mark: mark[1] or r"\|", line)


def _written(children: Iterable[Inline]) -> str:
    written = ""
    parts = list(merged(children))
    for index, part in enumerate(parts):
        if isinstance(part, Link) and written.endswith("!"):
            written = f"{written[:-1]}\\!"
        beside = (*parts[max(index - 1, 0) : index], *parts[index + 1 : index + 2])
        written += _one(part, alone=not any(map(_is_marked, beside)))
    return written


def _one(part: Inline, *, alone: bool) -> str:
    if isinstance(part, Text):
        return _MARKS.sub(lambda mark: f"\\{mark[0]}", _plain(part.text))
    if isinstance(part, LineBreak):
        return "\n"
    if isinstance(part, Link):
        inner = "".join(quoted(leaf) for leaf in _leaves(part.children))
        return f"[{inner}]({quoted(part.target)})"
    mark = "**" if isinstance(part, Strong) else "*"
    return _wrapped(mark, _written(_inner(part.children, alone=alone)))


def _is_marked(part: Inline) -> bool:
    return isinstance(part, Strong | Emphasis)


def _inner(children: Iterable[Inline], *, alone: bool) -> Iterator[Inline]:
    """Yield what marks stand around, without inner marks where they would be ambiguous.

    That is right beside the outer marks, and where these are not ``alone`` but beside others.
    """
    parts = list(merged(children))
    for index, part in enumerate(parts):
        at_the_end = index in (0, len(parts) - 1)
        if isinstance(part, Strong | Emphasis) and (at_the_end or not alone):
            yield from part.children
        else:
            yield part


def _leaves(children: Iterable[Inline]) -> Iterator[str]:
    for part in children:
        if isinstance(part, Text):
            yield part.text
        elif not isinstance(part, LineBreak):
            yield from _leaves(part.children)


def _wrapped(mark: str, inner: str) -> str:
    """Set marks around text, the white space at its ends outside of them."""
    body = inner.strip(" \n")
    start = inner.find(body)
    if not body:
        return inner
    return f"{inner[:start]}{mark}{body}{mark}{inner[start + len(body) :]}"


def _plain(text: str) -> str:
    return printable(re.sub(r"[\t\n\r]", " ", text))


def _guarded(line: str) -> str:
    """Return a line that starts with no mark of a block."""
    match = _LINE_START.match(line)
    if match is None:
        return line
    at = match.end() if match[0].isdecimal() else 0
    return f"{line[:at]}\\{line[at:]}"
