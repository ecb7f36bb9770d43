"""Where each item of an issue is written: its file, its fields, its title, its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.nodes import Mapping, Report, Scalar, Sequence, parse, read_source
from bulletin.source.fields import (
    BODY,
    ISSUE_FIELDS,
    ITEM_FIELDS,
    ITEMS,
    MARKDOWN_ITEM_FIELDS,
    SECTION,
    TITLE,
    UNIT,
)
from bulletin.source.frontmatter import read_document
from bulletin.source.revising.fields import AttributeLines, YamlFields
from bulletin.source.revising.places import end_of, line_end, start_of_line
from bulletin.source.revising.revision import Inexact

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bulletin.diagnostics import Location
    from bulletin.model.issue import Issue, Item
    from bulletin.model.text import Text
    from bulletin.nodes import SourceText
    from bulletin.source.frontmatter import Document

_HASHES = re.compile("#+")
_OPENING = re.compile(r"---[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Standing:
    """An item and the characters of a file that it takes up, from ``start`` to ``end``.

    ``entry`` is its object in YAML, None in Markdown. ``fields`` are those of YAML or of front
    matter, ``attributes`` the lines below its heading; either may be None where the form of the
    file has no place for them. ``alone`` says that the file holds nothing else.
    """

    item: Item
    source: SourceText
    start: int
    end: int
    fields: YamlFields | None = None
    attributes: AttributeLines | None = None
    entry: Mapping | None = None
    alone: bool = False

    @property
    def headed(self) -> bool:
        """Whether its title is a heading."""
        titled = self.fields.pairs if self.fields else {}
        return self.entry is None and bool(self.item.title_lines) and TITLE.name not in titled

    @property
    def names(self) -> frozenset[str]:
        """The English names of the fields that are written, as fields or as attribute lines."""
        written = [one.pairs for one in (self.fields, self.attributes) if one]
        return frozenset(name for pairs in written for name in pairs)

    @property
    def signature(self) -> Text | None:
        """The unit where it is told by the text's last characters, not by a field."""
        return None if UNIT.name in self.names else self.item.unit

    @property
    def sectioned(self) -> bool:
        """Whether its section is told by a heading above it."""
        section = self.item.section
        told = section is not None and section.location.file == self.source.file
        return told and SECTION.name not in self.names

    @property
    def level(self) -> int:
        """The level of the heading that it starts with, or of those that items start with."""
        hashes = _HASHES.match(self.source.text, self.start)
        return len(hashes[0]) if hashes else 2

    @property
    def body(self) -> Scalar | None:
        """The value that its text is, in YAML."""
        pair = self.fields.pairs.get(BODY.name) if self.entry and self.fields else None
        return pair[1] if pair and isinstance(pair[1], Scalar) else None


def opened(file: Path) -> SourceText:
    """Return a source that was read before; raises Inexact where it is not what it was."""
    source, _found = read_source(file)
    if source is None:
        raise Inexact
    return source


def standings(issue: Issue, file: Path) -> tuple[Standing, ...]:
    """Return where the items stand; ``file`` is the issue's own. Raises Inexact if unclear."""
    found: list[Standing] = []
    for path, group in groupby(issue.items, key=lambda item: item.location.file):
        items, source = tuple(group), opened(path)
        if path.suffix.lower() != ".md":
            found.extend(_in_yaml(items, source, of_issue=path == file))
            continue
        document = read_document(source, Report())
        if document is None:
            raise Inexact
        if path == file:
            found.extend(_sections(items, document))
        else:
            found.extend(_in_file(items, document))
    if len({id(one.entry) for one in found if one.entry}) != sum(bool(one.entry) for one in found):
        raise Inexact
    return tuple(found)


def _in_yaml(items: tuple[Item, ...], source: SourceText, *, of_issue: bool) -> Iterator[Standing]:
    root, _found = parse(source)
    nodes = list_of_items(root).children if of_issue else (root,)
    by_place = {node.location: node for node in nodes if isinstance(node, Mapping)}
    for item in items:
        node = by_place.get(item.location)
        if node is None:
            raise Inexact
        fields = YamlFields(source, node, ITEM_FIELDS)
        alone = not of_issue
        yield Standing(item, source, node.start, end_of(node), fields, entry=node, alone=alone)


def list_of_items(root: object) -> Sequence:
    """Return the list of items in an issue's own file; raises Inexact where there is none."""
    pairs = root.pairs if isinstance(root, Mapping) else ()
    for key, value in pairs:
        if ISSUE_FIELDS.by_name.get(key.value) is ITEMS and isinstance(value, Sequence):
            return value
    raise Inexact


def _in_file(items: tuple[Item, ...], document: Document) -> Iterator[Standing]:
    """Yield the items of an item file; its fields are those of the first."""
    source = document.text.source
    spans = _spans(items, document)
    alone = len(items) == 1
    for index, (item, (start, end)) in enumerate(zip(items, spans, strict=True)):
        if index:
            yield Standing(item, source, start, end)
            continue
        first = next(iter(document.attributes), None)
        lines = None
        if first is not None:
            below = line_end(source, start_of_line(source, first))
            node = document.attributes[first]
            lines = AttributeLines(source, node, MARKDOWN_ITEM_FIELDS, below)
        yield Standing(item, source, start, end, _front(document), lines, alone=alone)


def _front(document: Document) -> YamlFields:
    source = document.text.source
    opening = _OPENING.match(source.text)
    at = opening.end() if opening else None
    return YamlFields(source, document.front, MARKDOWN_ITEM_FIELDS, at)


def _sections(items: tuple[Item, ...], document: Document) -> Iterator[Standing]:
    """Yield the items of an issue that is one Markdown file."""
    source = document.text.source
    for item, (start, end) in zip(items, _spans(items, document), strict=True):
        lines = None
        if item.title_lines:
            number = item.title_lines[-1].location.line
            below = line_end(source, start_of_line(source, number))
            node = document.attributes.get(number)
            lines = AttributeLines(source, node, MARKDOWN_ITEM_FIELDS, below)
        yield Standing(item, source, start, end, attributes=lines)


def _spans(items: tuple[Item, ...], document: Document) -> list[tuple[int, int]]:
    """Return the characters of each item, from its first line to the next one's."""
    source = document.text.source
    body = document.text.offsets[0] if len(document.text.offsets) else len(source.text)
    starts: list[int] = []
    ends: list[int] = []
    for index, item in enumerate(items):
        start = max(start_of_line(source, _first_line(item)), body)
        section = item.section.location if item.section else None
        above = _offset(section, source) if section else start
        if index:
            ends.append(above if starts[-1] < above < start else start)
        starts.append(start)
    return list(zip(starts, [*ends, len(source.text)], strict=True))


def _first_line(item: Item) -> int:
    places = [item.location, *(line.location for line in item.title_lines[:1])]
    places += [block.location for block in item.blocks[:1]]
    return min(place.line for place in places if place.file == item.location.file)


def _offset(place: Location, source: SourceText) -> int:
    return start_of_line(source, place.line) if place.file == source.file else len(source.text)
