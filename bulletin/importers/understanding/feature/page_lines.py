"""Lines that belong to a newspaper's page: 下转第三版, 上接一版, A03, rules between columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.importers.original import Line, PageBreak, Rule, Stretch
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.importers.original import Element

_PAGE = r"第?\s*[A-Za-z]?\s*[\d一二三四五六七八九十]{1,3}\s*版?"
_JUMP = rf"(?:紧?上接|下转|转)\s*{_PAGE}(?:[《“][^》”]{{1,30}}[》”])?"
_WHOLE = re.compile(
    rf"[（(]?\s*{_JUMP}\s*[）)]?|第\s*[\d一二三四五六七八九十]{{1,3}}\s*版|[A-D]\d{{1,2}}版?"
)
_LAST = re.compile(rf"\s*[（(]\s*{_JUMP}\s*[）)]\s*$|\s+下转\s*{_PAGE}\s*$")
_FIRST = re.compile(rf"[（(]\s*{_JUMP}\s*[）)]\s*")
_ENDED = tuple("。！？!?…”）)：:")


def without_page_lines(
    elements: Iterable[Element],
) -> tuple[list[Element], tuple[Stretch, ...], tuple[Diagnostic, ...]]:
    """Return the elements without such lines, the lines, and a diagnostic that quotes each.

    A paragraph that jumped to another page is one again.
    """
    kept: list[Element] = []
    dropped: list[Stretch] = []
    jumped = False
    for element in elements:
        if isinstance(element, PageBreak | Rule):
            dropped += [element.quote] if isinstance(element, Rule) and element.quote else []
        elif not isinstance(element, Line):
            kept.append(element)
        else:
            line, marks = _without_jumps(element)
            dropped += marks
            _keep(kept, line, joined=jumped)
            jumped = bool(marks)
    return kept, tuple(dropped), tuple(map(_left_out, dropped))


def _without_jumps(line: Line) -> tuple[Line, list[Stretch]]:
    stretch, marks = line.stretch, []
    if _WHOLE.fullmatch(line.text.strip()):
        return line.with_stretch(Stretch()), [stretch]
    if first := _FIRST.match(stretch.text):
        marks.append(stretch[: first.end()])
        stretch = stretch[first.end() :]
    if last := _LAST.search(stretch.text):
        marks.append(stretch[last.start() :])
        stretch = stretch[: last.start()]
    return line.with_stretch(stretch.strip()), marks


def _keep(kept: list[Element], line: Line, *, joined: bool) -> None:
    """Add a line, to the paragraph before it where that one jumped in mid-sentence."""
    before = kept[-1] if kept else None
    if not line.stretch:
        return
    if joined and isinstance(before, Line) and not before.text.endswith(_ENDED):
        kept[-1] = before.with_stretch(before.stretch + line.stretch)
    else:
        kept.append(line)


def _left_out(quote: Stretch) -> Diagnostic:
    message = _(
        "“{quote}” was left out: it belongs to the printed page. Write it again if it is text."
    ).format(quote=quote.text.strip())
    return Diagnostic("BT528", Severity.INFO, message, quote.location)
