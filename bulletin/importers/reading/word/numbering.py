"""Automatic numbers and bullets (17.9): what stands in front of a paragraph without being typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.reading.word.counting import counted
from bulletin.importers.reading.word.markup import (
    W,
    child_value,
    is_on,
    nearest_value,
    number,
    value,
)
from bulletin.importers.reading.word.symbols import readable

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    Layers = tuple[Element, ...]

_PLACEHOLDER = re.compile(r"%([1-9])")
_LEVELS = 9
_ITEM_MARKS = frozenset("△▲☆★◇○◎□※▽▼")
"""Signs that bulletins set before their items; a list's own marks are •, ●, ■, ◆ and such."""
_CLOSED = re.compile(r"[、．.,，)）:：】〕\]]\s*$")


@dataclass(frozen=True, slots=True)
class Label:
    """What numbering puts before a paragraph: text, or a bullet that is not kept as text."""

    text: str
    bullet: bool = False


NO_LABEL = Label("")


class Numbering:
    """Counts the numbered paragraphs as they come."""

    def __init__(self, root: Element | None) -> None:
        """Read ``numbering.xml``."""
        found = [] if root is None else root
        self._lists = {
            value(one, "abstractNumId"): one for one in found if one.tag == f"{W}abstractNum"
        }
        self._numbers = {value(one, "numId"): one for one in found if one.tag == f"{W}num"}
        self._by_style = {child_value(one, "styleLink"): key for key, one in self._lists.items()}
        self._counts: dict[str | None, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def level(self, layers: Layers, style: str | None) -> tuple[str, int] | None:
        """Return the list and the level, from 0, of a paragraph with these layers of properties."""
        of_numbering = tuple(one for layer in layers for one in layer.iterfind(f"{W}numPr"))
        identity = nearest_value(of_numbering, "numId", "val")
        if identity is None or identity not in self._numbers:
            return None
        said = number(nearest_value(of_numbering, "ilvl", "val"))
        level = self._level_of_style(identity, style) if said is None else said
        return identity, min(max(level, 0), _LEVELS - 1)

    def properties(self, identity: str, level: int) -> Layers:
        """Return the paragraph properties that a level brings."""
        found = self._definition(identity, level)
        own = None if found is None else found.find(f"{W}pPr")
        return () if own is None else (own,)

    def label(self, identity: str, level: int) -> Label:
        """Count one paragraph and return what stands before it."""
        definition = self._definition(identity, level)
        if definition is None:
            return NO_LABEL
        self._count(identity, level)
        if child_value(definition, "numFmt") == "bullet":
            return _bullet(definition)
        legal = definition.find(f"{W}isLgl")
        decimal = legal is not None and is_on(legal)
        written = _PLACEHOLDER.sub(
            lambda found: self._written(identity, int(found[1]) - 1, decimal=decimal),
            child_value(definition, "lvlText") or "",
        )
        return Label(_separated(written, definition))

    def _written(self, identity: str, level: int, *, decimal: bool) -> str:
        counts = self._counts_of(identity)
        if counts[level] is None:
            counts[level] = self._start(identity, level)
        form = child_value(self._definition(identity, level), "numFmt") or "decimal"
        keeps = not decimal or form in ("none", "decimalZero")
        return counted(counts[level] or 0, form if keeps else "decimal")

    def _count(self, identity: str, level: int) -> None:
        counts = self._counts_of(identity)
        override = self._override(identity, level)
        restart = child_value(override, "startOverride")
        if restart is not None and (identity, level) not in self._started:
            counts[level] = None
        self._started.add((identity, level))
        before = counts[level]
        counts[level] = self._start(identity, level) if before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            if self._restarts(identity, deeper, level):
                counts[deeper] = None

    def _counts_of(self, identity: str) -> list[int | None]:
        """Return the counters, which all lists of one definition share."""
        key = value(self._list(identity), "abstractNumId")
        return self._counts.setdefault(key, [None] * _LEVELS)

    def _start(self, identity: str, level: int) -> int:
        override = number(child_value(self._override(identity, level), "startOverride"))
        start = number(child_value(self._definition(identity, level), "start"))
        return override if override is not None else 1 if start is None else start

    def _restarts(self, identity: str, deeper: int, level: int) -> bool:
        after = number(child_value(self._definition(identity, deeper), "lvlRestart"))
        return after is None or level < after

    def _list(self, identity: str) -> Element | None:
        key = child_value(self._numbers.get(identity), "abstractNumId")
        found = self._lists.get(key)
        linked = self._by_style.get(child_value(found, "numStyleLink") or "")
        return self._lists[linked] if linked is not None else found

    def _override(self, identity: str, level: int) -> Element | None:
        return _at_level(self._numbers.get(identity), "lvlOverride", level)

    def _definition(self, identity: str, level: int) -> Element | None:
        override = self._override(identity, level)
        own = None if override is None else override.find(f"{W}lvl")
        return own if own is not None else _at_level(self._list(identity), "lvl", level)

    def _level_of_style(self, identity: str, style: str | None) -> int:
        levels = (self._definition(identity, level) for level in range(_LEVELS))
        styles = [child_value(one, "pStyle") for one in levels]
        return styles.index(style) if style is not None and style in styles else 0


def _at_level(parent: Element | None, name: str, level: int) -> Element | None:
    found = [] if parent is None else parent.findall(W + name)
    return next((one for one in found if value(one, "ilvl") == str(level)), None)


def _bullet(definition: Element) -> Label:
    fonts = definition.find(f"{W}rPr/{W}rFonts")
    font = value(fonts, "ascii") or value(fonts, "hAnsi") or ""
    mark = readable(child_value(definition, "lvlText") or "", font)
    return Label(mark) if mark in _ITEM_MARKS else Label("", bullet=True)


def _separated(written: str, definition: Element) -> str:
    """Return the number with the gap that Word leaves, if nothing in it closes it."""
    nothing = child_value(definition, "suff") == "nothing"
    return written if not written or nothing or _CLOSED.search(written) else f"{written}\u3000"
