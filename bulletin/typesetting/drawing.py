"""Drawing a Chinese line into the PDF.

A stretch whose characters stand apart by a script gap (2023年6月1日) is marked with its text
(/ActualText, ISO 32000-1, 14.9.4): readers take a gap of a quarter em for a space, and a search
for the date would not find it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from weasyprint.draw import text as weasy_text
from weasyprint.text.ffi import FROM_UNITS, pango

from bulletin.typesetting.glyphs import Glyphs, byte_offsets, runs
from bulletin.typesetting.lines import ChineseLine
from bulletin.typesetting.spacing import apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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

_draw_first_line = weasy_text.draw_first_line


def install() -> None:
    """Have WeasyPrint draw Chinese lines with this module, from now on in this process."""
    weasy_text.draw_first_line = draw_first_line


class _Glyph(NamedTuple):
    """A glyph of a font; moves to the left before and after it in thousandths of an em (TJ)."""

    font: Font
    size: float
    number: int
    start: int
    before: int
    after: int


def draw_first_line(
    stream: Stream, textbox: Box, text_overflow: str, block_ellipsis: str, matrix: Matrix
) -> list[ColourGlyph]:
    """Draw a line's glyphs; WeasyPrint's signature and answer (a list of colour glyphs).

    WeasyPrint's own drawing serves for all other text, and for lines with emojis, combining
    marks or characters that no face has.
    """
    layout = textbox.pango_layout
    if isinstance(layout, ChineseLine) and textbox.text.strip():
        line, _ = layout.get_first_line()
        shaped = [_Run(run, *stream.add_font(run.item.analysis.font)) for run in runs(line)]
        if all(run.is_plain for run in shaped):
            stream.set_text_matrix(*matrix.values)
            _show(stream, [glyph for run in shaped for glyph in run.drawn(stream, layout)], layout)
            return []
    return list(_draw_first_line(stream, textbox, text_overflow, block_ellipsis, matrix))


class _Run:
    """Glyphs of one font of the PDF."""

    def __init__(self, run: GlyphRun, font: Font, size: float) -> None:
        self._face, self._font, self._size = run.item.analysis.font, font, size
        self._glyphs = Glyphs(run)

    @property
    def is_plain(self) -> bool:
        font = self._font
        return not (
            font.bitmap or font.svg or font.png or font.colr or any(self._glyphs.y_offsets)
        ) and all(
            number != pango.PANGO_GLYPH_EMPTY and not number & pango.PANGO_GLYPH_UNKNOWN_FLAG
            for number in self._glyphs.numbers
        )

    def drawn(self, stream: Stream, layout: ChineseLine) -> Iterator[_Glyph]:
        """Yield the glyphs, each entered in its font's tables as WeasyPrint does."""
        encoded, font, size, glyphs = layout.text.encode(), self._font, self._size, self._glyphs
        scale = FROM_UNITS / size * _THOUSANDTHS
        for number, start, end, x_offset, width in zip(
            glyphs.numbers, glyphs.starts, glyphs.ends, glyphs.x_offsets, glyphs.widths, strict=True
        ):
            if number not in font.to_unicode:
                font.to_unicode[number] = encoded[start:end].decode()
            natural = _natural_width(stream, font, self._face, size, number)
            offset, advance = x_offset * scale, width * scale
            after = round(natural + offset - advance)
            yield _Glyph(font, size, number, start, -round(offset), after)


def _natural_width(stream: Stream, font: Font, face: PangoFont, size: float, glyph: int) -> int:
    if glyph not in font.widths:
        pango.pango_font_get_glyph_extents(face, glyph, stream.ink_rect, stream.logical_rect)
        width = stream.logical_rect.width * FROM_UNITS / size
        font.widths[glyph] = round(width * _THOUSANDTHS)
    return int(font.widths[glyph])


def _show(stream: Stream, glyphs: Sequence[_Glyph], layout: ChineseLine) -> None:
    """Write the glyphs, a string for each change of font and each marked stretch."""
    marks = _marked_stretches(layout)
    ends = {end for end, _text in marks.values()}
    string, font = "", None
    for glyph in glyphs:
        breaks = glyph.start in marks or glyph.start in ends or glyph.font is not font
        if breaks and string:
            stream.show_text(string)
            string = ""
        if glyph.start in ends:
            stream.end_marked_content()
        if glyph.start in marks:
            stream.begin_marked_content("Span", _actual_text(marks[glyph.start][1]))
        if glyph.font is not font:
            font = glyph.font
            stream.set_font_size(font.hash, glyph.size)
        string += (str(glyph.before) if glyph.before else "") + f"<{glyph.number:04x}>"
        string += str(glyph.after) if glyph.after else ""
    stream.show_text(string)
    if len(layout.text.encode()) in ends:
        stream.end_marked_content()


def _marked_stretches(layout: ChineseLine) -> dict[int, tuple[int, str]]:
    """Return the stretches set apart by gaps: first byte to the byte after the last, and text."""
    offsets = byte_offsets(layout.text)
    return {
        offsets[start]: (offsets[end], layout.text[start:end])
        for start, end in apart(layout.text, layout.spaces)
    }


def _actual_text(text: str) -> str:
    return f"<</ActualText <feff{text.encode('utf-16-be').hex()}>>>"
