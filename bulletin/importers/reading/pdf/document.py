"""A PDF file as an old document."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pypdfium2

from bulletin.diagnostics import Location
from bulletin.importers.original import Original, Photo
from bulletin.importers.reading.pdf.blocks import Frame, Pictured
from bulletin.importers.reading.pdf.elements import Writer
from bulletin.importers.reading.pdf.findings import (
    MOST_PAGES,
    damaged_pages,
    doubts,
    not_opened,
    refused,
    too_long,
    without_text,
)
from bulletin.importers.reading.pdf.insets import with_insets
from bulletin.importers.reading.pdf.measures import measures
from bulletin.importers.reading.pdf.order import Column, ordered
from bulletin.importers.reading.pdf.photographs import photograph
from bulletin.importers.reading.pdf.sheets import read_sheet, with_furniture

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.original import Element
    from bulletin.importers.reading.pdf.blocks import Block
    from bulletin.importers.reading.pdf.pdfium import Pdfium
    from bulletin.importers.reading.pdf.sheets import Sheet


def read_pdf(path: Path, content: bytes) -> tuple[Original | None, tuple[Diagnostic, ...]]:
    """Return what a PDF shows, line by line in reading order, None if that cannot be told.

    Only what is printed is read: no structure, no metadata, no replacement texts, no attachments.
    """
    try:
        opened = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        return None, (not_opened(error.err_code, path),)
    with contextlib.closing(opened) as document:
        pages = len(document)
        if pages > MOST_PAGES:
            return None, (too_long(pages, path),)
        return _original(path, _read(path, document))


@dataclass
class _Pages:
    """What was read of a file's pages; photos under the blocks that show them."""

    sheets: list[Sheet] = field(default_factory=list)
    photos: dict[int, Photo] = field(default_factory=dict)
    damaged: list[int] = field(default_factory=list)


def _read(path: Path, document: Pdfium) -> _Pages:
    read, known = _Pages(), set[bytes]()
    for number in range(1, len(document) + 1):
        try:
            page = document[number - 1]
        except pypdfium2.PdfiumError:
            read.damaged.append(number)
            continue
        sheet = read_sheet(page, number)
        read.sheets.append(sheet)
        read.photos.update(_photos(sheet.blocks, page, path, known))
        page.close()
    return read


def _original(path: Path, read: _Pages) -> tuple[Original | None, tuple[Diagnostic, ...]]:
    text = "".join(sheet.text for sheet in read.sheets)
    if not read.sheets:
        return None, (not_opened(None, path),)
    if not text.strip():
        return None, (without_text(len(read.sheets), path),)
    if refusal := refused(text, path):
        return None, (refusal,)
    sheets = with_furniture(read.sheets)
    elements = tuple(_elements(path, sheets, read.photos))
    findings = (*damaged_pages(read.damaged, path), *doubts(path, sheets, elements))
    return Original(path, elements), findings


def _photos(
    blocks: Iterable[Block], page: Pdfium, path: Path, known: set[bytes]
) -> Iterator[tuple[int, Photo]]:
    """Yield the pictures under the blocks that show them."""
    for block in blocks:
        if isinstance(block, Frame):
            yield from _photos(block.blocks, page, path, known)
        elif isinstance(block, Pictured) and (found := photograph(block.picture.drawn, page)):
            content, suffix = found
            digest = hashlib.sha256(content).digest()
            if digest not in known:
                known.add(digest)
                yield id(block), Photo(content, suffix, Location(path))


def _elements(path: Path, sheets: list[Sheet], photos: dict[int, Photo]) -> Iterator[Element]:
    columns = _columns(sheets)
    pages = [list(ordered(sheet.blocks, columns[sheet.number])) for sheet in sheets]
    writer = Writer(path, measures(pages))
    for sheet, placed in zip(sheets, pages, strict=True):
        lines = with_insets(placed, writer.usual)
        yield from writer.page(sheet, lines, photos, columns[sheet.number])


def _columns(sheets: list[Sheet]) -> dict[int, Column]:
    """Return from where to where the lines of each page run.

    A page of few lines runs as the nearest other one on the same side of the sheet does.
    """
    known = {sheet.number: column for sheet in sheets if (column := sheet.column)}
    return {sheet.number: known.get(sheet.number) or _nearest(sheet, known) for sheet in sheets}


def _nearest(sheet: Sheet, known: dict[int, Column]) -> Column:
    if known:
        number = min(known, key=lambda one: ((one - sheet.number) % 2, abs(one - sheet.number)))
        return known[number]
    left = min((chunk.box.left for chunk in sheet.chunks), default=0.0)
    right = max((chunk.box.right for chunk in sheet.chunks), default=0.0)
    return Column(left, max(right, sheet.page.width - left))
