"""Pictures: their captions, what they show in words, and their pixels."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import Image

from bulletin.checks.finding import Finding
from bulletin.checks.rule import Force, rule
from bulletin.diagnostics import Severity
from bulletin.document.pictures import COARSE_DPI
from bulletin.messages import _
from bulletin.model.text import Box, Figure, ListBlock, Quote, Width
from bulletin.resources import house_folder
from bulletin.source.pictures import FORMATS, strict_decoding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings
    from bulletin.model.issue import Item
    from bulletin.model.text import Block

_GOOD_DPI = 250
"""From here on nobody sees the dots in print; a press makes use of PRINT_DPI at most."""
_POINTS = {"pt": 1.0, "mm": 72 / 25.4}
_WIDTHS = re.compile(r"--(?P<name>column|measure):\s*(?P<size>[\d.]+)(?P<unit>pt|mm)")
_IMPORT = re.compile(r'@import\s+(?:url\()?["\']?(?P<file>[\w-]+\.css)')
_BULLETIN = {"column": 360.0, "measure": 442.2}
"""Points of a picture's width in styles/base.css."""


@rule("BT486", "caption-missing", force=Force.CUSTOM, clause="图片编辑惯例", wrong="", right="")
def caption_missing(manuscript: Manuscript) -> Findings:
    """A photograph has no caption.

    A caption says who does what, where and when. Write it behind the file: ![…](photos/a.jpg "…").
    """
    for item, figure in _figures(manuscript):
        if figure.caption is None and figure.image.suffix.lower() != ".svg":
            message = _('This photograph has no caption. Write: ![…](photos/{name} "…")')
            yield _finding(item, figure, message.format(name=figure.image.name))


@rule(
    "BT487",
    "alternative-missing",
    force=Force.REQUIRED,
    clause="ISO 14289-1:2014 7.3",
    wrong="",
    right="",
    severity=Severity.INFO,
)
def alternative_missing(manuscript: Manuscript) -> Findings:
    """A picture has no words in the brackets before it that stand in for it.

    They are read out to whoever cannot see it. Write: ![what it shows](photos/a.jpg "…").
    """
    for item, figure in _figures(manuscript):
        if not figure.alternative.strip():
            message = _(
                "This picture has no alternative text. Write between ![ and ] what it shows."
            )
            yield _finding(item, figure, message)


@rule("BT488", "coarse-picture", force=Force.CUSTOM, clause="印刷惯例", wrong="", right="")
def coarse_picture(manuscript: Manuscript) -> Findings:
    """A picture has fewer than 250 dots an inch at its width in print.

    With 150 or more, this is a note: it may pass. Ask for the original file: what came
    through a messenger was made smaller.
    """
    style = manuscript.issue.publication.house_style
    for item, figure in _figures(manuscript):
        pixels = _pixels(figure.image)
        inches = _widths(style)["measure" if figure.width is Width.PAGE else "column"] / 72
        needed = round(inches * _GOOD_DPI)
        if pixels is not None and pixels < needed:
            message = _("{name} is {pixels} pixels wide; print needs {needed} or more.")
            text = message.format(name=figure.image.name, pixels=pixels, needed=needed)
            passable = pixels >= round(inches * COARSE_DPI)
            found = _finding(item, figure, text)
            yield replace(found, severity=Severity.INFO) if passable else found


def _figures(manuscript: Manuscript) -> Iterator[tuple[Item, Figure]]:
    for item in manuscript.issue.items:
        for figure in _within((*item.lead, *item.blocks)):
            yield item, figure


def _within(blocks: Iterable[Block]) -> Iterator[Figure]:
    for block in blocks:
        match block:
            case Figure():
                yield block
            case Box() | Quote():
                yield from _within(block.blocks)
            case ListBlock():
                yield from _within(one for entry in block.entries for one in entry.blocks)


def _finding(item: Item, figure: Figure, message: str) -> Finding:
    return Finding(figure.location, "", message, None, figure.image.name, item)


def _pixels(path: Path) -> int | None:
    """Return how many pixels wide a picture is; None for drawings, and where nothing tells."""
    try:
        with strict_decoding(), Image.open(path, formats=FORMATS) as image:
            return image.width
    except (OSError, SyntaxError, ValueError):
        return None


@lru_cache(maxsize=64)
def _widths(style: str) -> dict[str, float]:
    """Return the points that pictures of a house style of the package are wide in print."""
    said = dict(_BULLETIN)
    path = house_folder("styles") / f"{style}.css"
    if not path.is_file():
        return said
    sheet = path.read_text(encoding="utf-8")
    for imported in _IMPORT.finditer(sheet):
        said |= _widths(imported["file"].removesuffix(".css"))
    for match in _WIDTHS.finditer(sheet):
        said[match["name"]] = float(match["size"]) * _POINTS[match["unit"]]
    return said
