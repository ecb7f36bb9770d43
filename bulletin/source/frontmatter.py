"""A Markdown file's parts: front matter, attribute lines under headings, and the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.messages import _
from bulletin.nodes import Mapping, Scalar, parse
from bulletin.source.fields import ATTRIBUTE_FIELDS

if TYPE_CHECKING:
    from bulletin.nodes import Node, Passage, Report, SourceText

_OPENING = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"#{1,6}[^#]")
_ATTRIBUTE = re.compile(r"(?P<name>\w{1,12})[ \t]*[:：][ \t]*(?P<value>.*)")


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file: its front matter, the attributes under each heading by line, its text."""

    front: Node | None
    attributes: dict[int, Mapping]
    text: Passage


def read_document(source: SourceText, report: Report) -> Document | None:
    """Take a Markdown file apart; None after reporting front matter that cannot be read."""
    body = 0
    front: Node | None = None
    if opening := _OPENING.match(source.text):
        closing = _CLOSING.search(source.text, opening.end())
        if closing is None:
            message = _("The front matter is not closed. Write a line --- below its fields.")
            report.error("BT115", message, source.location(0))
            return None
        front, found = parse(source, opening.end(), closing.start())
        report.extend(found)
        if front is None and found:
            return None
        body = closing.end()
    passage = source.passage(body)
    attributes, spans = _attributes(passage)
    return Document(front, attributes, passage.without(spans) if spans else passage)


def merged(front: Node | None, attributes: Mapping | None) -> Node | None:
    """Return front matter and attribute lines as one object."""
    if isinstance(front, Mapping) and attributes:
        pairs = (*front.pairs, *attributes.pairs)
        return Mapping(pairs, front.source, front.start, attributes.end)
    return front or attributes


def _attributes(passage: Passage) -> tuple[dict[int, Mapping], list[tuple[int, int]]]:
    """Find the attribute lines under headings, with the spans that they take up."""
    found: dict[int, Mapping] = {}
    spans: list[tuple[int, int]] = []
    position = 0
    heading: int | None = None
    pairs: list[tuple[Scalar, Node]] = []
    for line in [*passage.text.split("\n"), "#"]:
        pair = _pair(passage, position, line) if heading is not None else None
        if pair:
            pairs.append(pair)
            spans.append((position, position + len(line)))
        elif line.strip() or pairs:
            if heading is not None and pairs:
                found[heading] = _mapping(pairs)
            is_heading = bool(_HEADING.match(line))
            heading = passage.location(position).line if is_heading else None
            pairs = []
        position += len(line) + 1
    return found, spans


def _mapping(pairs: list[tuple[Scalar, Node]]) -> Mapping:
    first, last = pairs[0][0], pairs[-1][1]
    return Mapping(tuple(pairs), first.source, first.start, last.end)


def attribute(line: str) -> re.Match[str] | None:
    """Return the name and the value of a line that is an attribute where it follows a heading."""
    match = _ATTRIBUTE.fullmatch(line.strip())
    return match if match and match["name"] in ATTRIBUTE_FIELDS.by_name else None


def _pair(passage: Passage, position: int, line: str) -> tuple[Scalar, Node] | None:
    match = attribute(line)
    if not match:
        return None
    start = position + len(line) - len(line.lstrip())
    return (
        _scalar(passage, start + match.start("name"), match["name"]),
        _scalar(passage, start + match.start("value"), match["value"]),
    )


def _scalar(passage: Passage, index: int, value: str) -> Scalar:
    start = passage.offsets[index] if value else passage.offsets[0]
    return Scalar(value, "", passage.source, start, start + len(value))
