"""What is not taken over is quoted: tracked deletions, hidden text, running heads."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.diagnostics import Location, Severity
from bulletin.importers.original import Grid, Line
from bulletin.importers.reading.word.blocks import read_blocks
from bulletin.importers.reading.word.fields import PAGE_NUMBERS, Fields
from bulletin.importers.reading.word.markup import R, W, is_on, value
from bulletin.importers.reading.word.settling import accept_changes, choose_alternatives
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Xml

    from bulletin.importers.original import Element
    from bulletin.importers.reading.word.state import State

_LONGEST_QUOTE = 200


def report_changes(deleted: tuple[str, ...], state: State) -> None:
    """Say that tracked changes were accepted, and what they had deleted."""
    words = "；".join(filter(str.strip, deleted))
    if words:
        message = _("The tracked changes count as accepted. They had deleted: “{text}”")
        quote = words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE]}……"
        text = message.format(text=quote)
        state.report("BT586", Severity.INFO, text, Location(state.path))


def report_hidden(state: State) -> None:
    """Quote the hidden text, paragraph by paragraph."""
    message = _(
        "Hidden text is not taken over: “{text}”. If it belongs into the issue, show it in Word "
        "first, or add it to the item."
    )
    for _line, pieces in groupby(state.hidden, key=lambda piece: piece.location.line):
        found = list(pieces)
        text = "".join(piece.text for piece in found)
        if text.strip():
            state.report("BT587", Severity.INFO, message.format(text=text), found[0].location)


def report_margins(root: Xml, state: State) -> None:
    """Quote the text of headers and footers, each once, the marks around page numbers included."""
    message = _(
        "The running head or foot “{text}” is not taken over: the house style prints its own."
    )
    seen = set()
    for part in _margins(root, state):
        text = " ".join(_texts(_read_margin(part, state)))
        if text and text not in seen:
            seen.add(text)
            where = Location(state.path)
            state.report("BT588", Severity.INFO, message.format(text=text), where)


def _margins(root: Xml, state: State) -> Iterator[str]:
    """Yield the parts of the headers and footers that are printed."""
    settings = state.package.related(state.part, "settings")
    even = None if settings is None else settings.find(f"{W}evenAndOddHeaders")
    for section in root.iter(f"{W}sectPr"):
        first = section.find(f"{W}titlePg")
        printed = {"default": True, "even": _says(even), "first": _says(first)}
        for reference in section.iterchildren(f"{W}headerReference", f"{W}footerReference"):
            target = state.relationships.get(reference.get(f"{R}id", ""))
            if target and not target.external and printed.get(value(reference, "type") or ""):
                yield target.target


def _says(element: Xml | None) -> bool:
    return element is not None and is_on(element)


def _read_margin(part: str, state: State) -> tuple[Element, ...]:
    root = state.package.xml(part)
    if root is None:
        return ()
    choose_alternatives(root)
    accept_changes(root)
    aside = replace(
        state,
        relationships=state.package.relationships(part),
        fields=Fields(PAGE_NUMBERS),
        hidden=[],
        findings=[],
    )
    return read_blocks(root, aside)


def _texts(elements: Iterable[Element]) -> Iterator[str]:
    for element in elements:
        if isinstance(element, Line):
            yield element.text
        elif isinstance(element, Grid):
            for row in element.rows:
                for cell in row:
                    yield from _texts(cell)
