"""What print shows of a text: its lines without white space, whatever blocks make them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.model.characters import LINE_BREAK, marks
from bulletin.model.text import Box, Figure, Heading, ListBlock, Paragraph, Quote, Table, Text
from bulletin.model.walk import instances

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.model.text import Block, Inline

PHOTOGRAPHED = re.compile(r"\s*摄$")
"""What print sets after a photographer's name."""
_DIVIDER = "¦"
"""Stands between the cells of a row and before a caption, for what is no running text."""


def squeezed(text: str) -> str:
    """Return the text without white space."""
    return "".join(text.split())


def characters(part: object) -> str:
    """Return all visible characters of a part of an issue."""
    return squeezed("".join(text.text for text in instances(part, Text)))


def shown(block: Block) -> str:
    """Return a block's text as one line for people."""
    if isinstance(block, Paragraph | Heading):
        return "".join(mark.character for mark in marks(block.children)).replace("\n", " ")
    if isinstance(block, Figure):
        return " ".join(str(text) for text in (block.caption, block.credit) if text)
    return " ".join(text.text for text in instances(block, Text))


def lines(block: Block) -> list[str]:
    """Return the lines that a block prints, white space left out; none for a rule."""
    if isinstance(block, Paragraph | Heading):
        return _inline_lines(block.children)
    if isinstance(block, ListBlock):
        return list(_list_lines(block))
    if isinstance(block, Quote):
        return [line for one in block.blocks for line in lines(one)]
    if isinstance(block, Box):
        title = [squeezed(block.title.text)] if block.title else []
        return [*title, *(line for one in block.blocks for line in lines(one))]
    if isinstance(block, Table):
        rows = (block.header, *block.rows)
        return [_DIVIDER.join(characters(cell.children) for cell in row) for row in rows]
    if isinstance(block, Figure):
        return [_DIVIDER + squeezed(PHOTOGRAPHED.sub("", shown(block)))]
    return []


def _inline_lines(children: Iterable[Inline]) -> list[str]:
    text = "".join(mark.character for mark in marks(children))
    return [squeezed(line) for line in text.split(LINE_BREAK) if line.strip()]


def _list_lines(block: ListBlock) -> Iterator[str]:
    for index, entry in enumerate(block.entries):
        number = "" if block.start is None else f"{block.start + index}."
        for line in (line for one in entry.blocks for line in lines(one)):
            yield number + line
            number = ""
