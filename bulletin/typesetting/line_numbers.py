"""Line numbers in the margin of a proof print, afresh on each page.

The stylesheet says which text is numbered (``--docx-line-numbers: page``) and, with a margin box
``@left-middle``, what the numbers look like: its right padding is the space between a number and
the column. They are set after layout, when the lines have their places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weasyprint.formatting_structure import boxes
from weasyprint.layout.percent import resolve_percentages

from bulletin.typesetting.lines import split_first_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.typesetting.foreign import Box, LaidOutPage

_PLACE = "@left-middle"
_PROPERTY = "__docx_line_numbers"
_SAME_LINE_PX = 1.0


def number_lines(pages: Sequence[LaidOutPage]) -> None:
    """Put numbers before the lines of text; pages without that margin box are left alone."""
    for page in pages:
        box = page._page_box
        margin = next((child for child in box.children if _is_place(child)), None)
        if margin is None:
            continue
        content = [child for child in box.children if not isinstance(child, boxes.MarginBox)]
        found: list[tuple[float, float]] = []
        for place in (place for child in content for place in _lines(child, box.content_box_x())):
            if not any(_is_same(place, other) for other in found):
                found.append(place)
        numbers = [_number(margin, count, *place) for count, place in enumerate(found, start=1)]
        margin.children = (*margin.children, *numbers)


def _is_place(box: Box) -> bool:
    return isinstance(box, boxes.MarginBox) and box.at_keyword == _PLACE


def _is_same(place: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(abs(a - b) < _SAME_LINE_PX for a, b in zip(place, other, strict=True))


def _lines(box: Box, left: float) -> Iterator[tuple[float, float]]:
    """Yield for each line that is to have a number where its column and its baseline are, in px."""
    if isinstance(box, boxes.LineBox):
        text = next((child for child in box.descendants() if _is_text(child)), None)
        if text is not None and _is_numbered(box):
            yield left, text.position_y + text.baseline
        return
    columns = {box.style["column_count"], box.style["column_width"]} != {"auto"}
    for child in getattr(box, "children", ()):
        yield from _lines(child, child.position_x if columns else left)


def _is_text(box: Box) -> bool:
    return isinstance(box, boxes.TextBox) and bool(box.text.strip())


def _is_numbered(box: Box) -> bool:
    tokens = box.style[_PROPERTY] or ()
    return [token.value for token in tokens if token.type == "ident"] == ["page"]


def _number(margin: Box, number: int, left: float, baseline: float) -> Box:
    text = boxes.TextBox.anonymous_from(margin, str(number))
    layout, _length, _resume, width, height, ascent = split_first_line(
        text.text, text.style, None, None, 0
    )
    text.pango_layout = layout
    text.width, text.height, text.baseline = width, height, ascent
    text.position_x = left - margin.padding_right - width
    text.position_y = baseline - ascent
    line = boxes.LineBox.anonymous_from(margin, [text])
    resolve_percentages(line, (width, height))
    line.position_x, line.position_y = text.position_x, text.position_y
    line.width, line.height, line.baseline = width, height, ascent
    line.background = None
    return line
