"""The shaped glyphs of a Pango line."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.typesetting.foreign import GlyphInfo, GlyphRun, PangoLine


def runs(line: PangoLine) -> Iterator[GlyphRun]:
    """Yield the line's glyph items, one for each change of face."""
    run = line.runs
    while run:
        yield run.data
        run = run.next


def clusters(run: GlyphRun) -> Iterator[tuple[GlyphInfo, int, int]]:
    """Yield each glyph with the bytes of text it stands for: first, and the one after the last.

    Of a cluster of several glyphs, the last one stands for all of its text.
    """
    item, glyphs = run.item, run.glyphs
    starts = [glyphs.log_clusters[index] for index in range(glyphs.num_glyphs)]
    for index, (start, end) in enumerate(zip(starts, [*starts[1:], item.length], strict=True)):
        yield glyphs.glyphs[index], item.offset + start, item.offset + end


def byte_offsets(text: str) -> list[int]:
    """Return where each character begins in the text's UTF-8 bytes, by which Pango counts."""
    return list(accumulate((len(character.encode()) for character in text[:-1]), initial=0))
