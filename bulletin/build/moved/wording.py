"""What moved, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.build.moved.values import Why
from bulletin.messages import _, deferred, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.build.moved.values import Layout, Moved, Shift, WordChange

REASONS = {
    Why.TEXT: deferred("text"),
    Why.PAGES: deferred("number of pages"),
    Why.LAYOUT: deferred("layout"),
    Why.LOOK: deferred("colours, rules, pictures"),
    Why.WORD: deferred("Word file only"),
}
"""What each reason is called."""

_MOST_WAYS = 4
"""Ways that lines went of which each has a sentence, those of most lines."""
_SEEN = 0.05
"""Mm that are worth telling."""


def reasons(moved: Moved) -> str:
    """Name the reasons."""
    return _(", ").join(_(REASONS[why]) for why in moved.reasons)


def page_numbers(numbers: Iterable[int]) -> str:
    """Return numbers of pages, runs of them as ranges."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return _(", ").join("–".join(map(str, run)) for run in runs)


def sentences(moved: Moved) -> Iterator[str]:
    """Say what moved, the most important first."""
    if moved.pages_then != moved.pages_now:
        message = _("The issue had {then} pages and has {now} now.")
        yield message.format(then=moved.pages_then, now=moved.pages_now)
    if moved.changes:
        message = ngettext(
            "The text changed in {count} place.",
            "The text changed in {count} places.",
            len(moved.changes),
        )
        yield message.format(count=len(moved.changes))
    yield from _layout(moved.layout)
    looks = [page.number for page in moved.pages if page.why is Why.LOOK]
    if looks:
        message = _("Only colours, rules or pictures differ on these pages: {pages}.")
        yield message.format(pages=page_numbers(looks))
    if moved.word:
        yield from _word(moved.word, alone=not moved.pages)


def _layout(layout: Layout) -> Iterator[str]:
    for shift in layout.shifts[:_MOST_WAYS]:
        yield from _shift(shift)
    others = sum(shift.lines for shift in layout.shifts[_MOST_WAYS:])
    if others:
        message = ngettext(
            "{count} line moved otherwise.", "{count} lines moved otherwise.", others
        )
        yield message.format(count=others)
    if layout.broken:
        message = ngettext(
            "{count} line with the same text breaks at another character.",
            "{count} lines with the same text break at other characters.",
            layout.broken,
        )
        yield message.format(count=layout.broken)
    if layout.reset:
        message = ngettext(
            "{count} line has another face, size or spacing.",
            "{count} lines have another face, size or spacing.",
            layout.reset,
        )
        yield message.format(count=layout.reset)


def _shift(shift: Shift) -> Iterator[str]:
    if not shift.by:
        yield _moved_away(shift)
        return
    yield _moved_along(shift)
    if shift.turned:
        message = ngettext(
            "{count} of them stands on another page now.",
            "{count} of them stand on another page now.",
            shift.turned,
        )
        yield message.format(count=shift.turned)


def _moved_along(shift: Shift) -> str:
    """Say of lines that follow a changed place by how many lines they moved."""
    by = ngettext("{count} line", "{count} lines", abs(shift.by)).format(count=abs(shift.by))
    if shift.by > 0:
        message = ngettext(
            "{count} line below moved down by {by}.",
            "{count} lines below moved down by {by}.",
            shift.lines,
        )
    else:
        message = ngettext(
            "{count} line below moved up by {by}.",
            "{count} lines below moved up by {by}.",
            shift.lines,
        )
    return message.format(count=shift.lines, by=by)


def _moved_away(shift: Shift) -> str:
    if shift.turned:
        message = ngettext(
            "{count} line stands on another page now.",
            "{count} lines stand on another page now.",
            shift.lines,
        )
        return message.format(count=shift.lines)
    message = ngettext("{count} line moved: {way}.", "{count} lines moved: {way}.", shift.lines)
    return message.format(count=shift.lines, way=_(", ").join(_way(shift)))


def _way(shift: Shift) -> Iterator[str]:
    if abs(shift.right) > _SEEN:
        message = _("{mm:.1f} mm to the right") if shift.right > 0 else _("{mm:.1f} mm to the left")
        yield message.format(mm=abs(shift.right))
    if abs(shift.down) > _SEEN:
        message = _("{mm:.1f} mm down") if shift.down > 0 else _("{mm:.1f} mm up")
        yield message.format(mm=abs(shift.down))


def _word(word: WordChange, *, alone: bool) -> Iterator[str]:
    if alone:
        yield _("The pages look the same; only the Word file changed.")
        if word.changes:
            message = ngettext(
                "The Word file's text changed in {count} place.",
                "The Word file's text changed in {count} places.",
                len(word.changes),
            )
            yield message.format(count=len(word.changes))
    if word.styles:
        message = _("These styles of the Word file changed: {names}.")
        yield message.format(names=_(", ").join(word.styles))
    if alone and word.parts:
        message = _("These parts of the Word file changed: {names}.")
        yield message.format(names=_(", ").join(word.parts))
