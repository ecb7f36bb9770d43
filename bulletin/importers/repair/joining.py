"""Paragraphs put together again: lines that were wrapped, paragraphs that a page cut."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.importers.original import Element, Line, PageBreak, Stretch
from bulletin.importers.repair.continuation import Seam, goes_on
from bulletin.importers.repair.layout import Layout, layout_of
from bulletin.importers.repair.wording import is_finished
from bulletin.importers.seams import Vocabulary, sewn
from bulletin.messages import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINES_THAT_TELL = 8
_QUOTED = 6
"""Characters quoted on each side of a seam."""


@dataclass
class _Paragraph:
    """Lines gathered so far; page breaks inside it come after it."""

    lines: list[Line]
    wraps: list[Location] = field(default_factory=list)
    cuts: list[Diagnostic] = field(default_factory=list)
    breaks: list[PageBreak] = field(default_factory=list)


def joined(elements: Sequence[Element]) -> tuple[tuple[Element, ...], tuple[Diagnostic, ...]]:
    """Return the elements with whole paragraphs for lines, and what was joined where."""
    lines = [one for one in elements if isinstance(one, Line)]
    layout = layout_of(lines)
    vocabulary = Vocabulary("\n".join(line.text for line in lines))
    made: list[Element] = []
    found: list[Diagnostic] = []
    for part in _paragraphs(elements, layout, vocabulary):
        if isinstance(part, _Paragraph):
            made.extend((_whole(part, vocabulary), *part.breaks))
            found.extend(_reports(part))
        else:
            made.append(part)
    return tuple(made), tuple(found)


def _paragraphs(
    elements: Sequence[Element], layout: Layout, vocabulary: Vocabulary
) -> Iterator[_Paragraph | Element]:
    current: _Paragraph | None = None
    breaks: list[PageBreak] = []
    for at, element in enumerate(elements):
        if isinstance(element, PageBreak) and current:
            breaks.append(element)
            continue
        if isinstance(element, Line) and current:
            seam = _seam(current, element, layout, page=bool(breaks))
            after = _next(elements, at)
            if goes_on(seam, vocabulary) and not _is_title(seam, after):
                _add(current, seam)
                current.breaks.extend(breaks)
                breaks = []
                continue
        if current:
            yield current
        yield from breaks
        breaks = []
        current = _Paragraph([element]) if isinstance(element, Line) else None
        if current is None:
            yield element
    if current:
        yield current
    yield from breaks


def _next(elements: Sequence[Element], at: int) -> Element | None:
    """Return what follows an element, past the end of a page."""
    following = elements[at + 1 : at + 3]
    return next((one for one in following if not isinstance(one, PageBreak)), None)


def _seam(paragraph: _Paragraph, below: Line, layout: Layout, *, page: bool) -> Seam:
    last = paragraph.lines[-1]
    turned = page or (last.page is not None and last.page != below.page)
    above = Stretch.joined(line.stretch for line in paragraph.lines[-_LINES_THAT_TELL:])
    return Seam(above, last, below, len(paragraph.lines) == 1, turned, layout)


def _is_title(seam: Seam, after: Element | None) -> bool:
    """Tell whether a short line after a finished paragraph is a title: no paragraph ends so."""
    if not is_finished(seam.above.text) or is_finished(seam.below.text):
        return False
    if not isinstance(after, Line):
        return seam.layout.edge is not None
    return not seam.layout.is_full(seam.below, after)


def _add(paragraph: _Paragraph, seam: Seam) -> None:
    place = seam.below.location
    whole = seam.layout.room(seam.last, seam.below) is None
    if seam.page or whole or seam.apart:
        paragraph.cuts.append(_mended(seam))
    else:
        paragraph.wraps.append(place)
    paragraph.lines.append(seam.below)


def _whole(paragraph: _Paragraph, vocabulary: Vocabulary) -> Line:
    first, last = paragraph.lines[0], paragraph.lines[-1]
    if first is last:
        return replace(first, whole=True)
    words = sewn([line.stretch for line in paragraph.lines], vocabulary)
    return replace(first, stretch=words, whole=True, full=last.full, ruled=last.ruled)


def _reports(paragraph: _Paragraph) -> Iterator[Diagnostic]:
    if paragraph.wraps:
        count = len(paragraph.wraps) + 1
        message = ngettext(
            "{count} wrapped line was joined into one paragraph.",
            "{count} wrapped lines were joined into one paragraph.",
            count,
        )
        yield Diagnostic("BT510", Severity.INFO, message.format(count=count), paragraph.wraps[0])
    yield from paragraph.cuts


def _mended(seam: Seam) -> Diagnostic:
    message = _(
        "A paragraph was cut here and has been joined again: …{above}|{below}… "
        "If two paragraphs meet here, divide them again."
    ).format(above=seam.above.text[-_QUOTED:], below=seam.below.text[:_QUOTED])
    return Diagnostic("BT511", Severity.INFO, message, seam.below.location)
