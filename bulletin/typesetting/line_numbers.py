"""Line numbers in the margin of a proof print, afresh on each page.

The stylesheet says which text is numbered (``--docx-line-numbers: page``) and, with a margin box
``@left-middle``, what the numbers look like: its right padding is the space between a number and
the column. They are set after layout, when the lines have their places.
"""

from __future__ import annotations

from dataclasses import dataclass
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
_NARROW_DISTANCE, _NARROW_NUMBER = 0.15, 0.7
"""Parts of the gap between columns that is too narrow for a number of full size."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A line's column and baseline, and the room before the column, in px."""

    left: float
    baseline: float
    room: float

    def is_same(self, other: _Place) -> bool:
        """Tell whether the two are pieces of one line, as of a flex box."""
        return (
            abs(self.left - other.left) < _SAME_LINE_PX
            and abs(self.baseline - other.baseline) < _SAME_LINE_PX
        )


def number_lines(pages: Sequence[LaidOutPage]) -> None:
    """Put numbers before the lines of text; pages without that margin box are left alone."""
    for page in pages:
        box = page._page_box
        margin = next((child for child in box.children if _is_place(child)), None)
        if margin is None:
            continue
        left = box.content_box_x()
        content = [child for child in box.children if not isinstance(child, boxes.MarginBox)]
        found: list[_Place] = []
        for place in (place for child in content for place in _lines(child, left, left)):
            if not any(place.is_same(other) for other in found):
                found.append(place)
        numbers = [_number(margin, count, place) for count, place in enumerate(found, start=1)]
        margin.children = (*margin.children, *numbers)


def _is_place(box: Box) -> bool:
    return isinstance(box, boxes.MarginBox) and box.at_keyword == _PLACE


def _lines(box: Box, left: float, room: float) -> Iterator[_Place]:
    """Yield the place of each line that is to have a number."""
    if isinstance(box, boxes.LineBox):
        text = next((child for child in box.descendants() if _is_text(child)), None)
        if text is not None and _is_numbered(box):
            yield _Place(left, text.position_y + text.baseline, room)
        return
    columns = {box.style["column_count"], box.style["column_width"]} != {"auto"}
    edge = 0.0
    for child in getattr(box, "children", ()):
        if columns:
            gap = child.position_x - edge if 0 < edge <= child.position_x else room
            yield from _lines(child, child.position_x, gap)
            edge = child.position_x + child.margin_width()
        else:
            yield from _lines(child, left, room)


def _is_text(box: Box) -> bool:
    return isinstance(box, boxes.TextBox) and bool(box.text.strip())


def _is_numbered(box: Box) -> bool:
    tokens = box.style[_PROPERTY] or ()
    return [token.value for token in tokens if token.type == "ident"] == ["page"]


def _number(margin: Box, number: int, place: _Place) -> Box:
    text = boxes.TextBox.anonymous_from(margin, str(number))
    distance = margin.padding_right
    _set(text)
    if text.width + distance > place.room:
        distance = place.room * _NARROW_DISTANCE
        text.style = text.style.copy()
        text.style["font_size"] *= min(1.0, place.room * _NARROW_NUMBER / text.width)
        _set(text)
    text.position_x = place.left - distance - text.width
    text.position_y = place.baseline - text.baseline
    line = boxes.LineBox.anonymous_from(margin, [text])
    resolve_percentages(line, (text.width, text.height))
    line.position_x, line.position_y = text.position_x, text.position_y
    line.width, line.height, line.baseline = text.width, text.height, text.baseline
    line.background = None
    return line


def _set(text: Box) -> None:
    """Give a text box its layout and its measures."""
    text.pango_layout, _length, _resume, text.width, text.height, text.baseline = split_first_line(
        text.text, text.style, None, None, 0
    )
