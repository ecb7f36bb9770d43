"""Items as parts of a file that holds others, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.model.issue import Kind
from bulletin.model.text import Paragraph
from bulletin.source.fields import ATTRIBUTE_FIELDS, BODY, ITEM_FIELDS, KIND, TITLE, UNIT
from bulletin.source.items import BRIEF_MARK
from bulletin.source.revising.fields import plain, written
from bulletin.source.revising.revision import Inexact
from bulletin.source.writing.blocks import markdown
from bulletin.source.writing.inlines import heading
from bulletin.source.writing.items import item_fields

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.issue import Item


def entry_text(item: Item, folder: Path, units: frozenset[str], indent: str) -> str:
    """Return an item as an object of a list, its lines after the first indented."""
    first, *rest = item_fields(item, folder, units).rstrip("\n").split("\n")
    return "\n".join([first, *(indent + line if line else "" for line in rest)])


def section_text(item: Item, folder: Path, units: frozenset[str], level: int) -> str:
    """Return an item as a part of an issue in Markdown: heading, attribute lines, text.

    Raises Inexact for what such a part cannot say.
    """
    fields = written(item_fields(item, folder, units), ITEM_FIELDS)
    for own in (TITLE, BODY):
        fields.pop(own.name, None)
    text = markdown(item.blocks, folder, below=level, titled=True)
    if not item.title_lines:
        return _brief(item, text, fields, units)
    if not fields.keys() <= {field.name for field in ATTRIBUTE_FIELDS.fields}:
        raise Inexact
    titles = [f"{'#' * level} {heading((line,))}" for line in item.title_lines]
    lines = [": ".join(plain(field)) for field in fields.values()]
    return "\n".join([*titles, *lines]) + f"\n\n{text}"


def _brief(item: Item, text: str, fields: dict[str, str], units: frozenset[str]) -> str:
    """Return a brief, which starts with △; its unit stands at the end in （）."""
    first, last = item.blocks[:1], item.blocks[-1:]
    if item.kind is not Kind.BRIEF or not all(isinstance(one, Paragraph) for one in first + last):
        raise Inexact
    if not fields.keys() <= {KIND.name, UNIT.name}:
        raise Inexact
    if item.unit is not None and item.unit.text not in units:
        raise Inexact
    return f"{BRIEF_MARK} {text}" + (f"（{item.unit}）" if item.unit else "")
