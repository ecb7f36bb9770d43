"""An item as a Markdown file, or as YAML where Markdown would divide it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.model.issue import BylinePlace, Kind
from bulletin.model.text import Heading, Paragraph, Text
from bulletin.source.fields import (
    AUTHOR,
    BODY,
    BYLINE,
    BYLINE_PLACE,
    DECK,
    KICKER,
    KIND,
    LEAD,
    LEAD_FIRST,
    REVIEW,
    SECTION,
    SOURCE,
    TITLE,
    UNIT,
)
from bulletin.source.items import BRIEF_MARK
from bulletin.source.writing.blocks import markdown
from bulletin.source.writing.fields import (
    NONE,
    choice_line,
    flag_line,
    line,
    markdown_line,
    name_of,
    text_line,
    texts_line,
    waivers_line,
)
from bulletin.source.writing.inlines import heading, merged
from bulletin.source.writing.scalars import block, line_of, scalar

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.issue import Item
    from bulletin.model.text import Block, Inline

_SIGNED = re.compile(r"（([^（]*)）$")


def item_file(item: Item, folder: Path, units: frozenset[str]) -> tuple[str, str]:
    """Return the suffix and the text of an item's file; ``units`` are the names known to be units.

    Markdown, but YAML for an item that has a paragraph starting with △ past its own mark: in
    Markdown another brief would start there.
    """
    if any(_marked(one) for one in item.blocks):
        return ".yaml", item_fields(item, folder, units)
    return ".md", _markdown(item, folder, units)


def _texts(one: Block | None) -> tuple[Inline, ...]:
    """Return what a paragraph holds; nothing for other blocks and none."""
    return tuple(merged(one.children)) if isinstance(one, Paragraph) else ()


def _marked(one: Block) -> bool:
    first = next(iter(_texts(one)), None)
    return isinstance(first, Text) and first.text.startswith(BRIEF_MARK)


def _markdown(item: Item, folder: Path, units: frozenset[str]) -> str:
    mark = (
        item.kind is Kind.BRIEF
        and not item.title_lines
        and bool(_texts(next(iter(item.blocks), None)))
    )
    feature = item.kind is Kind.FEATURE
    fields = [] if mark or item.kind is Kind.ITEM else [choice_line(KIND, item.kind)]
    fields += _above(item)
    headed = any(isinstance(one, Heading) for one in item.blocks)
    if feature or (headed and not mark and not item.title_lines):
        fields += _title(item)
    fields += _below(item, folder)
    titles = [] if feature else [f"# {heading((text,))}" for text in item.title_lines]
    body = markdown(item.blocks, folder, below=2 if feature else 1, titled=bool(titles))
    body = _signed(f"{BRIEF_MARK} {body}" if mark else body, item, units)
    parts = ["\n".join(titles), body]
    text = "\n\n".join(part for part in parts if part) + "\n"
    if fields:
        return "---\n" + "".join(f"{one}\n" for one in fields) + "---\n\n" + text
    return "\n" + text if text.startswith("---") else text


def item_fields(item: Item, folder: Path, units: frozenset[str]) -> str:
    """Return an item as the fields of an object, a line each, its text as the last."""
    marked = any(map(_marked, item.blocks))
    fields = [choice_line(KIND, item.kind)] if marked or item.kind is not Kind.ITEM else []
    fields += _above(item)
    fields += _title(item) if item.title_lines else []
    fields += _below(item, folder)
    body = _signed(markdown(item.blocks, folder), item, units)
    if item.kind is Kind.BRIEF and any(map(_marked, item.blocks[:1])):
        body = f"{BRIEF_MARK} {body}"
    return "".join(f"{one}\n" for one in [*fields, line(BODY, block(body))])


def _above(item: Item) -> list[str]:
    """Return the fields above the title."""
    return [
        *text_line(UNIT, item.unit),
        *text_line(SOURCE, item.source),
        *text_line(AUTHOR, item.author),
        *text_line(SECTION, item.section),
        *text_line(KICKER, item.kicker),
    ]


def _title(item: Item) -> list[str]:
    """Return the title as a field, also one that says that the first heading is none."""
    if len(item.title_lines) < 2:
        return text_line(TITLE, item.title) or [line(TITLE, NONE)]
    lines = [f"  - {scalar(line_of(text.text))}" for text in item.title_lines]
    return [f"{name_of(TITLE)}:", *lines]


def _below(item: Item, folder: Path) -> list[str]:
    place = item.byline_place
    return [
        *text_line(DECK, item.deck),
        *markdown_line(LEAD, item.lead, folder),
        *flag_line(LEAD_FIRST, value=item.lead_first),
        *texts_line(BYLINE, item.byline),
        *([choice_line(BYLINE_PLACE, place)] if place is not BylinePlace.HEAD else []),
        *text_line(REVIEW, item.review),
        *waivers_line(item.waivers),
    ]


def _opens_with_mark(item: Item) -> bool:
    """Tell whether the item is a brief that △ before its text says to be one."""
    first = next(iter(item.blocks), None)
    return item.kind is Kind.BRIEF and not item.title_lines and bool(_texts(first))


def _signed(body: str, item: Item, units: frozenset[str]) -> str:
    """Keep a unit in （） at the body's end from being taken for the item's own."""
    last = _texts(item.blocks[-1] if item.blocks else None)
    match = _SIGNED.search(last[-1].text) if last and isinstance(last[-1], Text) else None
    if match is None:
        return body
    if item.unit is not None:
        return f"{body}（{match[1]}）" if match[1] == item.unit.text else body
    return body.removesuffix("）") + "&#65289;" if match[1] in units else body
