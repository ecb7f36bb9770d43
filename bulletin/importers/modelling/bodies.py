"""An item's parts as blocks: paragraphs, lists, headings, tables, figures and boxes."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.importers.modelling.captions import divided
from bulletin.importers.modelling.texts import inlines_of, lines_of, text_of
from bulletin.importers.original import Grid, Photo, Piece, Stretch
from bulletin.importers.recognised import Head, Passage
from bulletin.model.text import (
    Box,
    Cell,
    Figure,
    Heading,
    ListBlock,
    ListEntry,
    Paragraph,
    Table,
    Text,
    Width,
)
from bulletin.source.pictures import is_picture

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bulletin.diagnostics import Location
    from bulletin.importers.original import Line
    from bulletin.importers.recognised import Aside
    from bulletin.importers.recognised import Block as Part
    from bulletin.model.text import Block

_DEEPEST = 6
_LABEL_MARKS = re.compile(r"^[\s【\[〔（(]+|[\s】\]〕）):：]+$")


class Bodies:
    """Makes blocks; ``photos`` are the pictures so far, by the file names that they get."""

    def __init__(self) -> None:
        """Start without pictures."""
        self.photos: dict[str, bytes] = {}
        self.unusable: list[Photo] = []

    def blocks(self, parts: Sequence[Part]) -> tuple[Block, ...]:
        """Return an item's text, its highest headings at level 1."""
        highest = min((part.level for part in parts if isinstance(part, Head)), default=1)
        blocks: list[Block] = []
        for listed, group in groupby(parts, key=_is_entry):
            if listed:
                blocks.append(_list([part for part in group if isinstance(part, Passage)]))
                continue
            for part in group:
                blocks.extend(self._block(part, highest))
        return tuple(blocks)

    def _block(self, part: Part, highest: int) -> list[Block]:
        if isinstance(part, Passage):
            return paragraphs(part.stretch)
        if isinstance(part, Head):
            return _heading(part, highest)
        if isinstance(part, Grid):
            return _table(part)
        if isinstance(part, Photo):
            return self._figure(part)
        return self._box(part)

    def _figure(self, photo: Photo) -> list[Block]:
        if not is_picture(photo.content, photo.suffix):
            self.unusable.append(photo)
            return paragraphs(photo.caption)
        name = f"photos/{len(self.photos) + 1:02}{photo.suffix.lower()}"
        self.photos[name] = photo.content
        caption, credit = divided(photo.caption)
        width = Width.PAGE if photo.wide else Width.COLUMN
        words = photo.alternative.strip()
        return [Figure(Path(name), words, caption, photo.location, credit, width)]

    def _box(self, aside: Aside) -> list[Block]:
        blocks = self.blocks(aside.blocks)
        title = aside.title or _word(aside.label)
        if not blocks:
            return list(paragraphs(title))
        named = text_of(title) if title else None
        return [Box(aside.kind, named, blocks, named.location if named else blocks[0].location)]


def paragraphs(stretch: Stretch) -> list[Block]:
    """Return a paragraph; none for white space."""
    children = inlines_of(stretch)
    return [Paragraph(children, stretch.strip().location)] if children else []


def note_blocks(aside: Aside, bodies: Bodies) -> tuple[Block, ...]:
    """Return an editor's note without its label, a title of its own as its first paragraph."""
    title = paragraphs(aside.title) if aside.title else []
    return (*title, *bodies.blocks(aside.blocks))


def _is_entry(part: Part) -> bool:
    return isinstance(part, Passage) and part.bullet and bool(part.stretch.strip())


def _list(entries: Sequence[Passage]) -> ListBlock:
    places = [entry.stretch.strip().location for entry in entries]
    return ListBlock(
        tuple(
            ListEntry(tuple(paragraphs(entry.stretch)), place)
            for entry, place in zip(entries, places, strict=True)
        ),
        None,
        places[0],
    )


def _heading(head: Head, highest: int) -> list[Block]:
    """Return a heading, which is set off as a whole: nothing in it is."""
    lines = lines_of(head.text.value)
    if not lines:
        return []
    text = Text(" ".join(line.text for line in lines), lines[0].location)
    return [Heading(min(head.level - highest + 1, _DEEPEST), (text,), text.location)]


def _table(grid: Grid) -> list[Block]:
    """Return a table; what is no more than a row or a column is paragraphs."""
    width = max((len(row) for row in grid.rows), default=0)
    if len(grid.rows) < 2 or width < 2:
        return [
            block
            for row in grid.rows
            for cell in row
            for line in cell
            for block in paragraphs(line.stretch)
        ]
    header, *rows = (_row(row, width, grid) for row in grid.rows)
    return [Table(header, tuple(rows), (None,) * width, grid.location)]


def _row(row: Sequence[tuple[Line, ...]], width: int, grid: Grid) -> tuple[Cell, ...]:
    filled = (*row, *[()] * (width - len(row)))
    return tuple(Cell(inlines_of(joined), _place(joined, grid)) for joined in map(_joined, filled))


def _joined(lines: Iterable[Line]) -> Stretch:
    """Return a cell's lines as one, a space between them; single characters are a word upright."""
    whole = Stretch()
    last = 0
    for line in lines:
        stretch = line.stretch
        upright = min(last, len(stretch)) == 1
        space = _space_at(whole) if whole and not upright else Stretch()
        whole, last = whole + space + stretch, len(stretch)
    return whole


def _space_at(stretch: Stretch) -> Stretch:
    last = stretch.pieces[-1]
    return Stretch((Piece(" ", last.location.shifted(len(last.text)), last.look),))


def _place(stretch: Stretch, grid: Grid) -> Location:
    return stretch.location if stretch else grid.location


def _word(label: Stretch) -> Stretch:
    """Return a label's word without the marks around it."""
    word = _LABEL_MARKS.sub("", label.text)
    start = label.text.find(word)
    return label[start : start + len(word)] if word else Stretch()
