"""Headlines that do not keep to their lines.

A stylesheet says with ``--most-lines: 1`` on an inline element, such as a line of a headline, on
how many lines of the page it may stand at most. A longer one is broken, so that nothing of it is
lost, and reported.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from weasyprint.formatting_structure import boxes

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.document.composed import Composed
    from bulletin.typesetting.foreign import Box, Element, LaidOutPage

_MOST_LINES = "__most_lines"


def overlong_headlines(pages: list[LaidOutPage], composed: Composed) -> tuple[Diagnostic, ...]:
    """Report the lines of headlines that take more lines of the page than their style allows."""
    limits: dict[Element, int] = {}
    lines: Counter[Element] = Counter()
    for page in pages:
        for box in _limited(page._page_box):
            limits[box.element] = box.style[_MOST_LINES][0].int_value
            lines[box.element] += 1
    return tuple(
        _overlong(element.text or "", composed)
        for element, count in lines.items()
        if count > limits[element]
    )


def _limited(box: Box) -> Iterator[Box]:
    if isinstance(box, boxes.InlineBox) and _MOST_LINES in getattr(box.style, "cascaded", ()):
        yield box
    for child in getattr(box, "children", ()):
        yield from _limited(child)


def _overlong(text: str, composed: Composed) -> Diagnostic:
    message = _(
        "The headline “{text}” is too long for one line and was broken. Shorten it, or write it "
        "as a list of two or three lines."
    )
    return Diagnostic(
        "BT822", Severity.WARNING, message.format(text=text), composed.headlines.get(text)
    )
