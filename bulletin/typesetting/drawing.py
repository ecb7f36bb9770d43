"""Drawing a Chinese line into the PDF.

A stretch whose characters stand apart by a script gap (2023年6月1日) is marked with its text
(/ActualText, ISO 32000-1, 14.9.4): readers take a gap of a quarter em for a space, and a search
for the date would not find it.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from weasyprint.draw import text as weasy_text
from weasyprint.text.ffi import FROM_UNITS, pango

from bulletin.typesetting.glyphs import Glyphs, byte_offsets, runs
from bulletin.typesetting.lines import ChineseLine
from bulletin.typesetting.spacing import apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bulletin.typesetting.foreign import (
        Box,
        ColourGlyph,
        Font,
        GlyphRun,
        Matrix,
        PangoFont,
        Stream,
    )

_THOUSANDTHS = 1000
_NATURAL: dict[tuple[str, float], dict[int, int]] = {}
"""The widths of glyphs in thousandths of an em, by the PDF's name of a font and its size in px."""

_draw_first_line = weasy_text.draw_first_line


def install() -> None:
    """Have WeasyPrint draw Chinese lines with this module, from now on in this process."""
    weasy_text.draw_first_line = draw_first_line


def draw_first_line(
    stream: Stream, textbox: Box, text_overflow: str, block_ellipsis: str, matrix: Matrix
) -> list[ColourGlyph]:
    """Draw a line's glyphs; WeasyPrint's signature and answer (a list of colour glyphs).

    WeasyPrint's own drawing serves for all other text, and for lines with emojis, combining
    marks or characters that no face has.
    """
    layout = textbox.pango_layout
    if isinstance(layout, ChineseLine) and textbox.text.strip():
        shaped = [_Run(stream, run) for run in runs(layout.shaped_line())]
        if all(run.is_plain for run in shaped):
            stream.set_text_matrix(*matrix.values)
            _show(stream, shaped, layout)
            return []
    return list(_draw_first_line(stream, textbox, text_overflow, block_ellipsis, matrix))


class _Run:
    """Glyphs of one font of the PDF."""

    def __init__(self, stream: Stream, run: GlyphRun) -> None:
        self._face = run.item.analysis.font
        self.font, self.size = stream.add_font(self._face)
        self._glyphs = Glyphs(run)

    @property
    def is_plain(self) -> bool:
        font, numbers = self.font, self._glyphs.numbers
        coloured = font.bitmap or font.svg or font.png or font.colr
        missing = min(numbers) < 0 or max(numbers) >= pango.PANGO_GLYPH_EMPTY
        return not (coloured or missing or any(self._glyphs.y_offsets))

    def drawn(
        self, stream: Stream, encoded: bytes, spaces: Mapping[int, int], em: float
    ) -> Iterator[tuple[int, str]]:
        """Yield each glyph's first byte of text, and what draws the glyph in a TJ array.

        ``spaces`` are sums of space up to a byte in thousandths of an ``em``, which is in Pango's
        units. The numbers of the array are moves to the left, in thousandths of the font's size.
        Each glyph is entered in its font's tables as WeasyPrint does.
        """
        glyphs, known, widths = self._glyphs, self.font.to_unicode, self.font.widths
        scale = FROM_UNITS / self.size * _THOUSANDTHS
        for number, start, end, x_offset, width in zip(
            glyphs.numbers, glyphs.starts, glyphs.ends, glyphs.x_offsets, glyphs.widths, strict=True
        ):
            if number not in known:
                known[number] = encoded[start:end].decode()
            if number not in widths:
                widths[number] = _natural_width(stream, self.font, self._face, self.size, number)
            offset = x_offset * scale
            space = round((spaces[end] - spaces[start]) * em / _THOUSANDTHS)
            after = round(widths[number] + offset - (width + space) * scale)
            yield start, f"{-round(offset) or ''}<{number:04x}>{after or ''}"


def _natural_width(stream: Stream, font: Font, face: PangoFont, size: float, glyph: int) -> int:
    """Return a glyph's own width; Pango is asked once in a process."""
    known = _NATURAL.setdefault((font.hash, size), {})
    if glyph not in known:
        pango.pango_font_get_glyph_extents(face, glyph, stream.ink_rect, stream.logical_rect)
        known[glyph] = round(stream.logical_rect.width * FROM_UNITS / size * _THOUSANDTHS)
    return known[glyph]


def _show(stream: Stream, shaped: Sequence[_Run], layout: ChineseLine) -> None:
    """Write the glyphs, a string for each change of font and each marked stretch."""
    encoded, offsets = layout.text.encode(), byte_offsets(layout.text)
    spaces = dict(zip(offsets, accumulate(layout.spaces, initial=0), strict=True))
    marks = _marked_stretches(layout, offsets)
    ends = {end for end, _text in marks.values()}
    edges = marks.keys() | ends
    pieces: list[str] = []
    font = None
    for run in shaped:
        for start, piece in run.drawn(stream, encoded, spaces, layout.em):
            if start in edges or run.font is not font:
                _flush(stream, pieces)
                if start in ends:
                    stream.end_marked_content()
                if start in marks:
                    stream.begin_marked_content("Span", _actual_text(marks[start][1]))
                if run.font is not font:
                    font = run.font
                    stream.set_font_size(font.hash, run.size)
            pieces.append(piece)
    _flush(stream, pieces)
    if len(encoded) in ends:
        stream.end_marked_content()


def _flush(stream: Stream, pieces: list[str]) -> None:
    if pieces:
        stream.show_text("".join(pieces))
        pieces.clear()


def _marked_stretches(layout: ChineseLine, offsets: Sequence[int]) -> dict[int, tuple[int, str]]:
    """Return the stretches set apart by gaps: first byte to the byte after the last, and text."""
    return {
        offsets[start]: (offsets[end], layout.text[start:end])
        for start, end in apart(layout.text, layout.spaces)
    }


def _actual_text(text: str) -> str:
    return f"<</ActualText <feff{text.encode('utf-16-be').hex()}>>>"
