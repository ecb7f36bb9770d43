"""Paragraphs: their lines, with indent, side and level, and what frames them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from bulletin.importers.original import Line, Side, Stretch
from bulletin.importers.reading.word.markup import (
    W,
    child_value,
    is_on,
    nearest,
    number,
    points,
    value,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from bulletin.importers.original import Piece
    from bulletin.importers.reading.word.state import State

    Layers = tuple[Element, ...]

_SIDES = {"center": Side.CENTER, "right": Side.RIGHT, "end": Side.RIGHT}
_SENTENCE = re.compile(r"[\u4e00-\u9fff].*[。！？：；)）”]$", re.DOTALL)
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])$", re.IGNORECASE)
_BODY_LEVEL = 9
_DEFAULT_SIZE = 10.5
"""Pt; Word's own size of Chinese text, 五号."""
_WIDTHS = {"\u3000": 1.0, "\t": 2.0, "\u2003": 1.0}
_EDGES = ("top", "left", "bottom", "right", "between")


class Borders(NamedTuple):
    """The edges of a paragraph that have a line; neighbours with equal ``key`` share a frame."""

    edges: frozenset[str] = frozenset()
    key: bytes = b""

    @property
    def boxed(self) -> bool:
        """Tell whether there is a line on all four sides."""
        return self.edges >= {"top", "left", "bottom", "right"}


NO_BORDERS = Borders()


@dataclass(frozen=True, slots=True)
class Setting:
    """What a paragraph's properties say of its lines; ``indent`` in characters."""

    layers: Layers
    indent: float
    side: Side | None
    level: int | None
    bullet: bool = False

    def line(self, pieces: Iterable[Piece], *, first: bool) -> Line | None:
        """Return the line of these pieces, None where nothing is to be seen; also a first one."""
        whole = Stretch(tuple(pieces))
        stretch = whole.strip()
        if not stretch:
            return None
        before = whole.text[: len(whole.text) - len(whole.text.lstrip())]
        blank = before.count("\n")
        spaces = sum(_WIDTHS.get(one, 0.5) for one in before.rpartition("\n")[2])
        indent = (self.indent if first and not blank and not self.side else 0) + spaces
        bullet = self.bullet and first
        return Line(
            stretch,
            whole=True,
            indent=indent,
            blank=blank,
            level=None if _runs_in(stretch) else self.level,
            side=self.side,
            bullet=bullet,
        )


def _runs_in(stretch: Stretch) -> bool:
    """Tell whether text goes on behind a title that is set off: the paragraph is no heading."""
    end, position = 0, 0
    for piece in stretch.pieces:
        position += len(piece.text)
        end = position if piece.look.strong else end
    return 0 < end < len(stretch) and bool(_SENTENCE.search(stretch.text[end:]))


def paragraph_layers(paragraph: Element, state: State) -> Layers:
    """Return the properties of a paragraph, nearest first: its own, its styles', the defaults."""
    own = paragraph.find(f"{W}pPr")
    styles = state.styles.layers(state.styles.of_paragraph(own), "p")
    return (*(() if own is None else (own,)), *styles, *state.styles.defaults("p"))


def setting(paragraph: Element, layers: Layers, state: State, *, bullet: bool) -> Setting:
    """Resolve what a paragraph's layers of properties say."""
    side = _SIDES.get(value(nearest(layers, "jc")) or "")
    size = state.looks.manner(paragraph.find(f"{W}pPr"), _first_run(paragraph)).look.size
    indent = _indent(layers, size or _DEFAULT_SIZE)
    return Setting(layers, indent, side, _level(paragraph, layers, state), bullet)


def borders(layers: Layers) -> Borders:
    """Return the lines around a paragraph."""
    found = nearest(layers, "pBdr")
    if found is None:
        return NO_BORDERS
    edges = frozenset(
        edge for edge in _EDGES if child_value(found, edge) not in (None, "nil", "none")
    )
    return Borders(edges, etree.tostring(found)) if edges else NO_BORDERS


def frame(layers: Layers) -> bytes:
    """Return what tells a positioned frame (17.3.1.11) from others, b"" outside of frames."""
    found = nearest(layers, "framePr")
    return b"" if found is None else etree.tostring(found)


def starts_page(layers: Layers) -> bool:
    """Tell whether a new page begins before the paragraph."""
    found = nearest(layers, "pageBreakBefore")
    return found is not None and is_on(found)


def ends_page(paragraph: Element) -> bool:
    """Tell whether a section ends with the paragraph and the next one begins on a new page."""
    if paragraph.find(f"{W}pPr/{W}sectPr") is None:
        return False
    following = paragraph.xpath("following::w:sectPr[1]", namespaces={"w": W[1:-1]})
    return not following or child_value(following[0], "type") not in ("continuous", "nextColumn")


def _first_run(paragraph: Element) -> Element | None:
    for run in paragraph.iterchildren(f"{W}r"):
        if run.find(f"{W}t") is not None:
            found: Element | None = run.find(f"{W}rPr")
            return found
    return None


def _indent(layers: Layers, size: float) -> float:
    """Return where the first line begins, in characters from the column's left edge."""
    first = _said(layers, (("firstLine", 1), ("hanging", -1)), size)
    left = _said(layers, (("left", 1), ("start", 1)), size)
    return round(max(first + left, 0), 2)


def _said(layers: Layers, names: tuple[tuple[str, int], ...], size: float) -> float:
    """Return an indent from the first layer that says any of the names, which exclude each other.

    One counted in hundredths of a character goes before one in twips (17.3.1.12).
    """
    for indents in (layer.find(f"{W}ind") for layer in layers):
        counted = [(number(value(indents, f"{name}Chars")), sign) for name, sign in names]
        measured = [(points(value(indents, name)), sign) for name, sign in names]
        for said, sign in counted:
            if said:
                return sign * said / 100
        if any(said is not None for said, _sign in (*counted, *measured)):
            return sum(sign * (said or 0) for said, sign in measured) / size
    return 0.0


def _level(paragraph: Element, layers: Layers, state: State) -> int | None:
    said = number(value(nearest(layers, "outlineLvl")))
    if said is not None:
        return said + 1 if said < _BODY_LEVEL else None
    for style in state.styles.of_paragraph(paragraph.find(f"{W}pPr")):
        found = _HEADING.match(child_value(style, "name") or "")
        if found:
            return int(found[1])
    return None
