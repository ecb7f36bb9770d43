"""The shaped glyphs of a Pango line."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from weasyprint.text.ffi import ffi

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.typesetting.foreign import GlyphRun, PangoLine

_FIELDS = 5
"""32-bit integers of a PangoGlyphInfo: number, width, x offset, y offset, flags."""

_GLYPH_BYTES = 4 * _FIELDS


def runs(line: PangoLine) -> Iterator[GlyphRun]:
    """Yield the line's glyph items, one for each change of face."""
    run = line.runs
    while run:
        yield run.data
        run = run.next


class Glyphs:
    """The glyphs of a run, each field of all of them in one piece: Pango answers slowly one by one.

    ``numbers``, ``x_offsets`` and ``y_offsets`` are as Pango has them; ``starts`` and ``ends`` the
    bytes of text that each glyph stands for, from the first to the one after the last. Of a
    cluster of several glyphs, the last one stands for all of its text.
    """

    def __init__(self, run: GlyphRun) -> None:
        """Read a run of glyphs."""
        item, glyphs = run.item, run.glyphs
        count = glyphs.num_glyphs
        self._fields = memoryview(ffi.buffer(glyphs.glyphs, count * _GLYPH_BYTES)).cast("i")
        self.numbers: list[int] = self._fields[0::_FIELDS].tolist()
        self.x_offsets: list[int] = self._fields[2::_FIELDS].tolist()
        self.y_offsets: list[int] = self._fields[3::_FIELDS].tolist()
        starts = ffi.unpack(glyphs.log_clusters, count)
        self.starts: list[int] = [item.offset + start for start in starts]
        self.ends = [*self.starts[1:], item.offset + item.length]

    @property
    def widths(self) -> list[int]:
        """How far each glyph moves the pen, in Pango's units."""
        widths: list[int] = self._fields[1::_FIELDS].tolist()
        return widths

    def widen(self, growths: Iterable[int]) -> None:
        """Have each glyph move the pen by so much more."""
        for place, growth in enumerate(growths):
            self._fields[place * _FIELDS + 1] += growth


def byte_offsets(text: str) -> list[int]:
    """Return where each character begins in the text's UTF-8 bytes, by which Pango counts.

    The last number is where the text ends.
    """
    return list(accumulate(map(len, map(str.encode, text)), initial=0))
