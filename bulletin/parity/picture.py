"""The pages of both layouts side by side, with the lines marked that differ."""

from __future__ import annotations

import io
from itertools import zip_longest
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from bulletin.printed.reading import pictures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.parity.agreement import Agreement, Marks

_SCALE = 1.25
"""Pixels to the point: 90 dpi, enough to read the text."""
_GAP = 12
_BETWEEN = "#808080"
_PAPER = "#ffffff"
_MARK = (230, 0, 18, 70)
_FARTHEST = 1.5
"""Pt around a marked line."""


def side_by_side(pdf: bytes, docx: bytes, agreement: Agreement) -> bytes:
    """Return a PNG: a row for each page, the PDF at the left, the Word file at the right."""
    left = _marked(pdf, agreement.marks_pdf)
    right = _marked(docx, agreement.marks_docx)
    rows = [_row(*pair) for pair in zip_longest(left, right)]
    sheet = Image.new(
        "RGB",
        (max(row.width for row in rows), sum(row.height + _GAP for row in rows) - _GAP),
        _BETWEEN,
    )
    top = 0
    for row in rows:
        sheet.paste(row, (0, top))
        top += row.height + _GAP
    target = io.BytesIO()
    sheet.save(target, "PNG", optimize=True)
    return target.getvalue()


def _marked(pdf: bytes, marks: Marks) -> list[Image.Image]:
    pages = [page.convert("RGB") for page in pictures(pdf, _SCALE)]
    for number, box in marks:
        corners = (box.left, box.top, box.right, box.bottom)
        margins = (-_FARTHEST, -_FARTHEST, _FARTHEST, _FARTHEST)
        place = [(at + more) * _SCALE for at, more in zip(corners, margins, strict=True)]
        ImageDraw.Draw(pages[number - 1], "RGBA").rectangle(place, fill=_MARK)
    return pages


def _row(left: Image.Image | None, right: Image.Image | None) -> Image.Image:
    """Put two pages beside each other; where one layout has no such page, its half is empty."""
    pages: Sequence[Image.Image] = [page for page in (left, right) if page]
    width, height = max(page.width for page in pages), max(page.height for page in pages)
    row = Image.new("RGB", (2 * width + _GAP, height), _BETWEEN)
    for page, at in ((left, 0), (right, width + _GAP)):
        if page:
            row.paste(page, (at, 0))
    return row
