"""From blocks and fields to items."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import has_errors
from bulletin.messages import _
from bulletin.model.issue import Item, Kind
from bulletin.model.text import Heading, Paragraph, Text
from bulletin.source.blocks import read_blocks
from bulletin.source.fields import (
    AUTHOR,
    BODY,
    ITEM_FIELDS,
    KIND,
    MARKDOWN_ITEM_FIELDS,
    SECTION,
    SOURCE,
    TITLE,
    UNIT,
)
from bulletin.source.frontmatter import merged
from bulletin.source.inlines import plain_text, trimmed
from bulletin.source.pictures import PictureReader
from bulletin.workspace.texts import optional_text

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Location
    from bulletin.model.text import Block
    from bulletin.nodes import Node, Passage, Record, Report
    from bulletin.source.frontmatter import Document
    from bulletin.workspace import Workspace

BRIEF_MARK = "△"


@dataclass(slots=True)
class _Part:
    """What will be one item of a Markdown file."""

    location: Location
    title: Text | None = None
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
        body = record.get(BODY)
        blocks = read_blocks(body.passage, self._pictures, self._report) if body else ()
        part = _Part(record.location, blocks=list(blocks))
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

    def from_issue(self, document: Document) -> tuple[Item, ...]:
        """Read the items of an issue that is one Markdown file."""
        blocks = read_blocks(document.text, self._pictures, self._report)
        levels = {block.level for block in blocks if isinstance(block, Heading)}
        title_level = 2 if 2 in levels else min(levels, default=2)
        items: list[Item] = []
        for part in _divided(blocks, document.text, title_level):
            attributes = document.attributes.get(part.location.line)
            record = MARKDOWN_ITEM_FIELDS.read(attributes, self._report) if attributes else None
            items.append(self._item(part, record))
        return tuple(items)

    def _item(self, part: _Part, record: Record | None) -> Item:
        unit = optional_text(record.get(UNIT)) if record else None
        blocks, signed = self._signed(_levelled(part.blocks), unit)
        title = (optional_text(record.get(TITLE)) if record else None) or part.title
        kind = record.get(KIND) if record else None
        if not blocks and not has_errors(self._report.diagnostics):
            message = _("This item has no text. Write it below the title, or as body: …")
            self._report.warning("BT315", message, part.location)
        return Item(
            title=title,
            blocks=blocks,
            location=part.location,
            kind=kind or (Kind.BRIEF if part.brief else Kind.ITEM),
            unit=unit or signed,
            source=optional_text(record.get(SOURCE)) if record else None,
            author=optional_text(record.get(AUTHOR)) if record else None,
            section=(optional_text(record.get(SECTION)) if record else None) or part.section,
        )

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
    for block in blocks:
        if title_level and isinstance(block, Heading) and block.level <= title_level:
            title = Text(plain_text(block.children), block.children[0].location)
            if block.level < title_level:
                section = title
                continue
            parts.append(_Part(block.location, title, section))
        elif _is_brief(block):
            parts.append(_Part(block.location, section=section, brief=True, blocks=[block]))
            _strip_mark(parts[-1].blocks)
        else:
            if not parts or parts[-1].section is not section:
                parts.append(_Part(block.location, section=section))
            parts[-1].blocks.append(block)
    return parts or [_Part(passage.location())]


def _take_title(parts: list[_Part]) -> None:
    """Make the first heading before any △ the title."""
    part = parts[0]
    heading = next((block for block in part.blocks if isinstance(block, Heading)), None)
    if heading and not part.brief:
        part.title = Text(plain_text(heading.children), heading.children[0].location)
        part.blocks.remove(heading)


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


def _levelled(blocks: list[Block]) -> tuple[Block, ...]:
    """Return the blocks with the highest heading below the title at level 1."""
    highest = min((block.level for block in blocks if isinstance(block, Heading)), default=1)
    return tuple(
        replace(block, level=block.level - highest + 1) if isinstance(block, Heading) else block
        for block in blocks
    )
