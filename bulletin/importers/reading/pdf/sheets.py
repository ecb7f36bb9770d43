"""A page's blocks, and which of its lines stand on every page."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.importers.reading.pdf.blocks import Block, blocks
from bulletin.importers.reading.pdf.chunks import Chunk, chunks
from bulletin.importers.reading.pdf.drawings import read_drawings
from bulletin.importers.reading.pdf.glyphs import read_glyphs
from bulletin.importers.reading.pdf.order import Column, Setting, edges, setting
from bulletin.importers.reading.pdf.pdfium import without_replacements

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bulletin.importers.reading.pdf.glyphs import Glyph
    from bulletin.importers.reading.pdf.pdfium import Box, Pdfium

_EDGE = 0.14
"""Of the page's height, where running heads and page marks stand."""

_DIGITS = re.compile(r"[0-9〇一二三四五六七八九十]+")
_MARK = re.compile(
    r"[-–—－―~·•\s]*(第?\s*[0-9ivxIVX]{1,5}\s*页?)([\s/／，,]*共?\s*[0-9]+\s*页?)?[-–—－―~·•\s]*"
)


@dataclass(frozen=True)
class Sheet:
    """A page: its blocks, the lines of its head and foot, and what is not in plain view."""

    number: int
    page: Box
    blocks: tuple[Block, ...]
    text: str
    scanned: bool
    """Whether its text is invisible, as that behind a scanned page is."""
    pictures: int
    slanted: str
    outside: str
    hidden: str
    head: tuple[Setting, ...] = ()
    foot: tuple[Setting, ...] = ()

    @property
    def chunks(self) -> list[Chunk]:
        """The text outside tables and frames."""
        return [block for block in self.blocks if isinstance(block, Chunk)]

    @property
    def column(self) -> Column | None:
        """From where to where its lines run."""
        return edges(self.chunks)


def read_sheet(page: Pdfium, number: int) -> Sheet:
    """Return a page's blocks."""
    without_replacements(page)
    glyphs = read_glyphs(page)
    drawings = read_drawings(page, glyphs.view)
    scanned = not glyphs.shown and bool(glyphs.hidden)
    text = glyphs.hidden if scanned else glyphs.shown
    hidden = "" if scanned else _text(glyphs.hidden)
    found = blocks(chunks(text, drawings.down), drawings, glyphs.page)
    count = len(drawings.pictures)
    return Sheet(
        number,
        glyphs.page,
        found,
        _text(text),
        scanned,
        count,
        glyphs.slanted,
        glyphs.outside,
        hidden,
    )


def _text(glyphs: Iterable[Glyph]) -> str:
    return "".join(glyph.text for glyph in glyphs)


def with_furniture(sheets: Sequence[Sheet]) -> list[Sheet]:
    """Return the sheets with running heads and page marks apart from the rest."""
    rows = {sheet.number: _edge_rows(sheet) for sheet in sheets}
    seen = Counter(key for found in rows.values() for key in {_key(row) for row in found})
    often = {key for key, count in seen.items() if count >= max(2, len(sheets) // 4)}
    return [
        _apart(sheet, [row for row in rows[sheet.number] if _stays(row, often)]) for sheet in sheets
    ]


def _edge_rows(sheet: Sheet) -> list[list[Chunk]]:
    """Return the rows at the top and at the bottom of a page."""
    rows: dict[int, list[Chunk]] = {}
    height = sheet.page.height
    for chunk in sheet.chunks:
        if not _EDGE * height < chunk.baseline < (1 - _EDGE) * height:
            rows.setdefault(chunk.row, []).append(chunk)
    return list(rows.values())


def _row_text(row: Iterable[Chunk]) -> str:
    return "".join(_text(chunk.glyphs) for chunk in row)


def _key(row: Sequence[Chunk]) -> tuple[str, int]:
    text = _DIGITS.sub("#", "".join(_row_text(row).split()))
    return text, round(row[0].baseline / 4)


def _stays(row: Sequence[Chunk], often: set[tuple[str, int]]) -> bool:
    return _key(row) in often or bool(_MARK.fullmatch(_row_text(row)))


def _apart(sheet: Sheet, rows: Sequence[Sequence[Chunk]]) -> Sheet:
    taken = {id(chunk) for row in rows for chunk in row}
    lines = sorted((setting(row) for row in rows), key=lambda one: one.baseline)
    middle = sheet.page.height / 2
    return replace(
        sheet,
        blocks=tuple(block for block in sheet.blocks if id(block) not in taken),
        head=tuple(line for line in lines if line.baseline < middle),
        foot=tuple(line for line in lines if line.baseline > middle),
    )
