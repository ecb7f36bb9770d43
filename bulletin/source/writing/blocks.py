"""Blocks as Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from bulletin.model.text import (
    Alignment,
    Box,
    BoxKind,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Table,
    Width,
)
from bulletin.source.blocks import CAPTION
from bulletin.source.boxes import BOXES
from bulletin.source.frontmatter import attribute
from bulletin.source.writing.inlines import cell, colon_spelled, heading, inline_lines, quoted
from bulletin.source.writing.scalars import line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bulletin.model.text import Block, Cell, ListEntry

DEEPEST = 6
"""The lowest level of a heading in Markdown."""
_INDENT = " " * 4
_RULES = {
    None: "---",
    Alignment.LEFT: ":---",
    Alignment.CENTER: ":---:",
    Alignment.RIGHT: "---:",
}
_IN_BRACES = re.compile(r"[^\W_]+(?:[ 、·/][^\W_]+)*")
"""Credits that need no escape, for none is read between braces; others go into the caption."""


def markdown(blocks: Sequence[Block], folder: Path, *, below: int = 0, titled: bool = False) -> str:
    """Return blocks as Markdown, divided by blank lines.

    Headings of level 1 stand ``below`` so many levels; ``titled`` says that a heading precedes.
    Pictures are written relative to ``folder``, which must hold them, or as they are.
    """
    deepest = max((block.level for block in blocks if isinstance(block, Heading)), default=1)
    below = min(below, DEEPEST - deepest)
    return "\n\n".join("\n".join(lines) for lines in _written(blocks, folder, below, titled=titled))


def _written(
    blocks: Iterable[Block], folder: Path, below: int = 0, *, titled: bool = False
) -> Iterable[list[str]]:
    for block in blocks:
        lines = _lines(block, folder, below)
        if titled and attribute(lines[0]):
            lines[0] = colon_spelled(lines[0])
        titled = isinstance(block, Heading)
        yield lines


def _lines(block: Block, folder: Path, below: int) -> list[str]:
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Heading):
        return ["#" * (block.level + below) + " " + heading(block.children)]
    if isinstance(block, ListBlock):
        return _list(block, folder)
    if isinstance(block, Quote):
        inside = _joined(block.blocks, folder)
        return [f"> {line}" if line else ">" for line in inside]
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Figure):
        return [_figure(block, folder)]
    if isinstance(block, Box):
        inside = _joined(block.blocks, folder)
        return [_box_head(block), "", *(_indented(line) for line in inside)]
    return ["---"]


def _joined(blocks: Iterable[Block], folder: Path) -> list[str]:
    lines: list[str] = []
    for written in _written(blocks, folder):
        lines.extend([""] if lines else [])
        lines.extend(written)
    return lines


def _indented(line: str) -> str:
    return f"{_INDENT}{line}" if line else ""


def _paragraph(block: Paragraph) -> list[str]:
    lines = inline_lines(block.children)
    if CAPTION.match(lines[0].lstrip()):
        lines[0] = colon_spelled(lines[0])
    return [f"{line}  " for line in lines[:-1]] + lines[-1:]


def _list(block: ListBlock, folder: Path) -> list[str]:
    loose = any(len(entry.blocks) > 1 for entry in block.entries)
    lines: list[str] = []
    for index, entry in enumerate(block.entries):
        mark = "- " if block.start is None else f"{block.start + index}. "
        lines.extend([""] if loose and lines else [])
        lines.extend(_entry(mark, entry, folder))
    return lines


def _entry(mark: str, entry: ListEntry, folder: Path) -> list[str]:
    first, *rest = _joined(entry.blocks, folder) or [""]
    return [mark + first, *(_indented(line) for line in rest)]


def _table(block: Table) -> list[str]:
    rule = "|" + "|".join(_RULES[alignment] for alignment in block.alignments) + "|"
    return [_row(block.header), rule, *(_row(row) for row in block.rows)]


def _row(cells: Iterable[Cell]) -> str:
    return "| " + " | ".join(cell(one.children) for one in cells) + " |"


def _figure(block: Figure, folder: Path) -> str:
    image = block.image.relative_to(folder) if block.image.is_absolute() else block.image
    path = re.sub(r"[^\w./-]", lambda mark: quote(mark[0]), image.as_posix())
    caption = block.caption.text if block.caption else ""
    words = ["宽=通栏"] if block.width is Width.PAGE else []
    if block.credit and _IN_BRACES.fullmatch(block.credit.text):
        words.insert(
            0, f'摄影="{block.credit}"' if " " in block.credit.text else f"摄影={block.credit}"
        )
    elif block.credit:
        caption = f"{caption} {block.credit}".strip()
    title = f' "{quoted(line_of(caption))}"' if caption else ""
    braces = "{" + " ".join(words) + "}" if words else ""
    return f"![{quoted(block.alternative)}]({path}{title}){braces}"


def _box_head(block: Box) -> str:
    title = line_of(block.title.text) if block.title else ""
    if BOXES.get(title) is block.kind and not title.isascii():
        return f"!!! {title}"
    word = {BoxKind.NOTE: ("note", "编者按"), BoxKind.BOX: ("box", "链接")}[block.kind]
    return f'!!! {word[1]} "{_escaped_title(title)}"' if title else f"!!! {word[0]}"


def _escaped_title(title: str) -> str:
    return re.sub(r"\\(?=[^\w\s])|&", lambda mark: f"\\{mark[0]}", title)
