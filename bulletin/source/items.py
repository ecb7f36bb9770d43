"""From blocks and fields to items."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import has_errors
from bulletin.messages import _
from bulletin.model.issue import BylinePlace, Item, Kind
from bulletin.model.text import Box, BoxKind, Heading, Paragraph, Text
from bulletin.nodes import Record
from bulletin.source.blocks import read_blocks
from bulletin.source.boxes import BOXES
from bulletin.source.fields import (
    AUTHOR,
    BODY,
    BYLINE,
    BYLINE_PLACE,
    DECK,
    ITEM_FIELDS,
    KICKER,
    KIND,
    LEAD,
    LEAD_FIRST,
    MARKDOWN_ITEM_FIELDS,
    REVIEW,
    SECTION,
    SOURCE,
    TITLE,
    UNIT,
)
from bulletin.source.frontmatter import merged
from bulletin.source.inlines import plain_text, trimmed
from bulletin.source.pictures import PictureReader
from bulletin.workspace.proofreading import WAIVERS
from bulletin.workspace.texts import lines_of, optional_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bulletin.diagnostics import Location
    from bulletin.model.text import Block
    from bulletin.nodes import Node, Passage, Report, Scalar
    from bulletin.source.frontmatter import Document
    from bulletin.workspace import Workspace

BRIEF_MARK = "△"
TITLE_LINES = 3
"""The most lines that a headline has in print."""


@dataclass(slots=True)
class _Part:
    """What will be one item of a Markdown file."""

    location: Location
    title: tuple[Text, ...] = ()
    section: Text | None = None
    brief: bool = False
    blocks: list[Block] = field(default_factory=list)


class ItemReader:
    """Reads the items of one source file."""

    def __init__(self, workspace: Workspace, file: Path, report: Report) -> None:
        """Pictures must lie in the workspace; its units are recognised at an item's end."""
        self._units = workspace.unit_names
        self._pictures = PictureReader(file, workspace.root, report)
        self._report = report

    def from_fields(self, node: Node) -> tuple[Item, ...]:
        """Read an item that is written as YAML."""
        record = ITEM_FIELDS.read(node, self._report)
        if record is None:
            return ()
        part = _Part(record.location, blocks=list(self.blocks(record.get(BODY))))
        if record.get(KIND) in (None, Kind.BRIEF):
            part.brief = _strip_mark(part.blocks)
        return (self._item(part, record),)

    def from_document(self, document: Document) -> tuple[Item, ...]:
        """Read an item file in Markdown: its first heading is the title; △ starts a brief."""
        first = next(iter(document.attributes), None)
        front = merged(document.front, document.attributes.get(first) if first else None)
        record = MARKDOWN_ITEM_FIELDS.read(front, self._report) if front else None
        blocks = read_blocks(document.text, self._pictures, self._report)
        parts = _divided(blocks, document.text)
        if not (record and record.get(TITLE)):
            _take_title(parts)
        items = [
            self._item(part, record if not index else None) for index, part in enumerate(parts)
        ]
        return tuple(items)

    def from_issue(self, document: Document) -> tuple[tuple[Block, ...], tuple[Item, ...]]:
        """Read an issue that is one Markdown file: the editor's note that it starts with, items."""
        blocks = read_blocks(document.text, self._pictures, self._report)
        note, blocks = _editor_note(blocks)
        levels = {block.level for block in blocks if isinstance(block, Heading)}
        title_level = 2 if 2 in levels else min(levels, default=2)
        items: list[Item] = []
        for part in _divided(blocks, document.text, title_level):
            last = part.title[-1] if part.title else part
            attributes = document.attributes.get(last.location.line)
            record = MARKDOWN_ITEM_FIELDS.read(attributes, self._report) if attributes else None
            items.append(self._item(part, record))
        return note, tuple(items)

    def blocks(self, markdown: Scalar | None) -> tuple[Block, ...]:
        """Read the Markdown in a field."""
        if markdown is None:
            return ()
        return _levelled(read_blocks(markdown.passage, self._pictures, self._report))

    def _item(self, part: _Part, record: Record | None) -> Item:
        record = record or Record(part.location, {})
        unit = optional_text(record.get(UNIT))
        blocks, signed = self._signed(_levelled(part.blocks), unit)
        lines = _lines(record.get(TITLE)) or part.title
        lead = self.blocks(record.get(LEAD))
        if not (blocks or lead or has_errors(self._report.diagnostics)):
            message = _("This item has no text. Write it below the title, or as body: …")
            self._report.warning("BT315", message, part.location)
        self._check_title(lines)
        return Item(
            title=_joined(lines),
            blocks=blocks,
            location=part.location,
            kind=record.get(KIND) or (Kind.BRIEF if part.brief else Kind.ITEM),
            unit=unit or signed,
            source=optional_text(record.get(SOURCE)),
            author=optional_text(record.get(AUTHOR)),
            section=optional_text(record.get(SECTION)) or part.section,
            title_lines=lines,
            kicker=optional_text(record.get(KICKER)),
            deck=optional_text(record.get(DECK)),
            lead=lead,
            lead_first=record.get(LEAD_FIRST) is True,
            byline=_lines(record.get(BYLINE)),
            byline_place=record.get(BYLINE_PLACE) or BylinePlace.HEAD,
            review=optional_text(record.get(REVIEW)),
            waivers=record.get(WAIVERS) or (),
        )

    def _check_title(self, lines: tuple[Text, ...]) -> None:
        if len(lines) > TITLE_LINES:
            message = _(
                "This title has {count} lines. Divide it into {limit} at most; a line above it is "
                "a kicker 引题, one below it a deck 副题."
            )
            text = message.format(count=len(lines), limit=TITLE_LINES)
            self._report.warning("BT116", text, lines[TITLE_LINES].location)

    def _signed(
        self, blocks: tuple[Block, ...], unit: Text | None
    ) -> tuple[tuple[Block, ...], Text | None]:
        """Take a known unit in （） off the item's end; print sets it there again."""
        last = blocks[-1] if blocks else None
        leaf = last.children[-1] if isinstance(last, Paragraph) else None
        if not isinstance(last, Paragraph) or not isinstance(leaf, Text):
            return blocks, None
        if not leaf.text.endswith("）") or "（" not in leaf.text:
            return blocks, None
        start = leaf.text.rindex("（")
        name = leaf.text[start + 1 : -1]
        if (unit is None and name not in self._units) or (unit is not None and name != unit.text):
            return blocks, None
        rest = trimmed((*last.children[:-1], Text(leaf.text[:start], leaf.location)))
        kept = (*blocks[:-1], replace(last, children=rest)) if rest else blocks[:-1]
        return kept, Text(name, leaf.location.shifted(start + 1))


def _divided(
    blocks: tuple[Block, ...], passage: Passage, title_level: int | None = None
) -> list[_Part]:
    """Divide a file's blocks at △ and, in a whole issue, at the headings of the titles' level."""
    parts: list[_Part] = []
    section: Text | None = None
    last: Heading | None = None
    for block in blocks:
        if title_level and isinstance(block, Heading) and block.level <= title_level:
            title = _heading_text(block)
            if block.level < title_level:
                section = title
                continue
            if _goes_on(last, block):
                parts[-1].title += (title,)
            else:
                parts.append(_Part(block.location, (title,), section))
            last = block
        elif _is_brief(block):
            parts.append(_Part(block.location, section=section, brief=True, blocks=[block]))
            _strip_mark(parts[-1].blocks)
        else:
            if not parts or parts[-1].section is not section:
                parts.append(_Part(block.location, section=section))
            parts[-1].blocks.append(block)
    return parts or [_Part(passage.location())]


def _take_title(parts: list[_Part]) -> None:
    """Make the first heading before any △ the title, and the lines right under it its lines."""
    part = parts[0]
    headings = [block for block in part.blocks if isinstance(block, Heading)]
    taken = headings[:1]
    for heading in headings[1:]:
        if not _goes_on(taken[-1], heading):
            break
        taken.append(heading)
    if not part.brief:
        part.title = tuple(_heading_text(heading) for heading in taken)
        part.blocks = [block for block in part.blocks if block not in taken]


def _goes_on(title: Heading | None, heading: Heading) -> bool:
    """Tell whether a heading is one more line of the title: right under it, as high as it."""
    if title is None:
        return False
    return (title.level, title.location.line + 1) == (heading.level, heading.location.line)


def _heading_text(heading: Heading) -> Text:
    return Text(plain_text(heading.children), heading.children[0].location)


def _lines(scalars: tuple[Scalar, ...] | None) -> tuple[Text, ...]:
    """Return the lines of texts, of which each may have several."""
    return tuple(line for scalar in scalars or () for line in lines_of(scalar))


def _joined(lines: tuple[Text, ...]) -> Text | None:
    return Text(" ".join(line.text for line in lines), lines[0].location) if lines else None


def _is_brief(block: Block) -> bool:
    first = block.children[0] if isinstance(block, Paragraph) else None
    return isinstance(first, Text) and first.text.startswith(BRIEF_MARK)


def _strip_mark(blocks: list[Block]) -> bool:
    """Take the △ off the first paragraph, for print sets its own; tell whether there was one."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not _is_brief(first):
        return False
    leaf = first.children[0]
    if isinstance(leaf, Text):
        rest = Text(leaf.text.removeprefix(BRIEF_MARK), leaf.location.shifted(1))
        children = trimmed((rest, *first.children[1:]))
        blocks[:1] = [replace(first, children=children)] if children else []
    return True


def _editor_note(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Take off the editor's note that a whole issue starts with; one with a title stays a box."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Box) or first.kind is not BoxKind.NOTE:
        return (), blocks
    if first.title is not None and first.title.text not in BOXES:
        return (), blocks
    return _levelled(first.blocks), blocks[1:]


def _levelled(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with their highest heading at level 1, and so inside each box."""
    highest = min((block.level for block in blocks if isinstance(block, Heading)), default=1)
    return tuple(_levelled_one(block, highest) for block in blocks)


def _levelled_one(block: Block, highest: int) -> Block:
    if isinstance(block, Heading):
        return replace(block, level=block.level - highest + 1)
    return replace(block, blocks=_levelled(block.blocks)) if isinstance(block, Box) else block
