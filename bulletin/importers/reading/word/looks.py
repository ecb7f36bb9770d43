"""How characters look after styles, theme and their own properties."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from bulletin.importers.original import Look
from bulletin.importers.reading.word.markup import (
    W,
    child_value,
    nearest,
    nearest_value,
    points,
    value,
)
from bulletin.importers.reading.word.styles import is_on_in
from bulletin.importers.reading.word.typefaces import kind_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from bulletin.importers.reading.word.styles import Styles

    Layers = tuple[Element, ...]

_HALF_POINT = 0.5
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}$")
_RED, _NOT_RED = 0xB0, 0x60
"""The least red and the most green and blue of what is taken for red ink."""


@dataclass(frozen=True, slots=True)
class Manner:
    """A look, whether its characters are hidden, and the name of their symbol font."""

    look: Look
    hidden: bool
    font: str


class Looks:
    """Resolves the properties of runs; what was resolved once is kept."""

    def __init__(self, styles: Styles, theme: dict[str, str]) -> None:
        """Take the document's styles and its theme's fonts."""
        self._styles = styles
        self._theme = theme
        self._known: dict[tuple[str | None, bytes], Manner] = {}

    def manner(self, paragraph: Element | None, run: Element | None) -> Manner:
        """Return how a run with these properties looks in a paragraph with those."""
        key = child_value(paragraph, "pStyle"), b"" if run is None else etree.tostring(run)
        if key not in self._known:
            self._known[key] = self._resolved(paragraph, run)
        return self._known[key]

    def _resolved(self, paragraph: Element | None, run: Element | None) -> Manner:
        styles = self._styles
        own: Layers = () if run is None else (run,)
        of_run = styles.layers(styles.chain(child_value(run, "rStyle")), "r")
        of_paragraph = styles.layers(styles.of_paragraph(paragraph), "r")
        defaults = styles.defaults("r")
        layers = (*own, *of_run, *of_paragraph, *defaults)
        groups = (of_run, of_paragraph, defaults)
        look = Look(
            kind_of(self._font(layers, "eastAsia") or self._font(layers, "ascii")),
            points(nearest_value(layers, "sz", "val"), _HALF_POINT),
            _toggled(own, groups, "b"),
            _toggled(own, groups, "i"),
            _is_red(value(nearest(layers, "color"))),
        )
        return Manner(look, _toggled(own, groups, "vanish"), self._font(layers, "ascii"))

    def _font(self, layers: Layers, script: str) -> str:
        for layer in layers:
            fonts = layer.find(f"{W}rFonts")
            theme = value(fonts, f"{script}Theme")
            name = self._theme.get(theme, "") if theme else value(fonts, script)
            if name:
                return name
        return ""


def _toggled(own: Layers, styles: tuple[Layers, ...], name: str) -> bool:
    """Resolve a toggle property: said twice in styles, it is off again (17.7.3)."""
    said = is_on_in(own, name)
    if said is not None:
        return said
    of_run, of_paragraph, defaults = (is_on_in(layers, name) for layers in styles)
    return bool(defaults) or bool(of_run) != bool(of_paragraph)


def _is_red(colour: str | None) -> bool:
    if not colour or not _COLOUR.match(colour):
        return False
    red, green, blue = bytes.fromhex(colour)
    return red >= _RED and green <= _NOT_RED and blue <= _NOT_RED
