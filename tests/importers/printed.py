"""What a printed issue shows, line by line: for comparing an issue with what came back of it.

Left out is what no page shows, or shows in the same way:

- a picture's file, its alternative text and its width: a page has the picture itself;
- a link's target, and how a table's columns are aligned: numbers stand to the right by themselves;
- whether a paragraph that begins with a number is an entry of a list, or a paragraph in Kai a
  quotation: the house styles set both alike;
- where a byline is divided into parts: it stands on one line;
- places, the diagnostics of the sources, the house style, the old file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.model.text import (
    Box,
    Emphasis,
    Figure,
    Heading,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Strong,
    Table,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.model.issue import Issue, Item
    from bulletin.model.text import Block, Inline

_HEAD = (
    "number", "total_number", "supplement", "date", "office", "security", "copy_number", "notice",
    "print_run", "issued", "contents",
)  # fmt: skip
_FORMS = ("number_form", "date_form", "number_items")
_ITEM = ("section", "unit", "source", "author", "kicker", "deck", "lead_first", "byline_place")
_NUMBERED = re.compile(r"^(\d+\.)\s*")


def shown(issue: Issue) -> list[str]:
    """Return everything that a page shows of an issue, in order."""
    return [
        f"publication: {issue.publication.title}",
        *(f"{name}: {getattr(issue, name)}" for name in _HEAD),
        *(f"{name}: {getattr(issue.publication, name)}" for name in _FORMS),
        *(f"note: {line}" for line in blocks(issue.editor_note)),
        *(line for item in issue.items for line in _item(item)),
        *(f"{one.label}：{one.to}" for one in issue.distribution),
        *(f"{one.role}：{' '.join(map(str, one.names))}" for one in issue.credits),
    ]


def _item(item: Item) -> Iterator[str]:
    title = " / ".join(map(str, item.title_lines)) or item.title
    yield f"{item.kind}: {title}{' (review)' if item.review else ''}"
    yield from (f"  {name}: {getattr(item, name)}" for name in _ITEM)
    yield f"  byline: {' '.join(map(str, item.byline))}"
    yield from (f"  lead: {line}" for line in blocks(item.lead))
    yield from (f"  {line}" for line in blocks(item.blocks))


def blocks(found: Sequence[Block]) -> Iterator[str]:
    """Yield a line for each paragraph, heading, entry, row, picture and box."""
    for block in found:
        if isinstance(block, Paragraph):
            yield "p " + _NUMBERED.sub("\\1 ", inline(block.children), count=1)
        elif isinstance(block, Heading):
            yield f"h{block.level} {inline(block.children)}"
        elif isinstance(block, ListBlock):
            yield from _entries(block)
        elif isinstance(block, Table):
            for row in (block.header, *block.rows):
                yield "row " + " | ".join(inline(cell.children) for cell in row)
        elif isinstance(block, Figure):
            yield f"figure {block.caption}, {block.credit}"
        elif isinstance(block, Box):
            yield f"{block.kind} {block.title}"
            yield from (f"  {line}" for line in blocks(block.blocks))
        elif isinstance(block, Quote):
            yield from blocks(block.blocks)
        else:
            yield "rule"


def _entries(block: ListBlock) -> Iterator[str]:
    for place, entry in enumerate(block.entries):
        lines = list(blocks(entry.blocks))
        if block.start is None:
            yield from (f"- {line}" for line in lines)
        else:
            yield from (lines[0].replace("p ", f"p {block.start + place}. ", 1), *lines[1:])


def inline(children: Sequence[Inline]) -> str:
    """Return the characters, those in Hei between *, those in Kai between _."""
    return "".join(map(_inline, children))


def _inline(child: Inline) -> str:
    if isinstance(child, Strong):
        return f"*{inline(child.children)}*"
    if isinstance(child, Emphasis):
        return f"_{inline(child.children)}_"
    if isinstance(child, LineBreak):
        return "\n"
    return inline(child.children) if isinstance(child, Link) else child.text
