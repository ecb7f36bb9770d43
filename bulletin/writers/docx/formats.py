"""What Word can say of a run and of a paragraph, in Word's own units.

A format is complete: every field has a value. The difference of two formats is what has to be
written where the one stands on top of the other.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from bulletin.writers.docx.fonts import east_asian_family, latin_family
from bulletin.writers.docx.xml import switch, twips, w

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.document.style import Border, Style

# Word's border styles; the rest of CSS's come out as single lines.
_LINES = {"solid": "single", "dashed": "dashed", "dotted": "dotted", "double": "double"}
# ST_PointMeasure of a paragraph border's distance from the text, 17.3.4 of ECMA-376.
_WIDEST_GAP = 31
_BOLD = 600


@dataclass(frozen=True, slots=True)
class RunFormat:
    """Character formatting; sizes in half-points, spacing in twips."""

    latin: str
    east_asian: str
    bold: bool
    italic: bool
    strike: bool
    color: str
    spacing: int
    position: int
    size: int
    underline: bool
    shading: str | None


def run_format(style: Style, *, inline: bool = False) -> RunFormat:
    """Return a style's character formatting; only an inline element's background is the run's."""
    return RunFormat(
        latin=latin_family(style.font_families),
        east_asian=east_asian_family(style.font_families),
        bold=style.weight >= _BOLD,
        italic=style.italic,
        strike=style.strike,
        color=style.color[1:].upper(),
        spacing=twips(style.letter_spacing),
        position=round(style.raised * 2),
        size=round(style.font_size * 2),
        underline=style.underline,
        shading=style.background[1:].upper() if inline and style.background else None,
    )


def run_properties(
    wanted: RunFormat, base: RunFormat | None, *, style: str | None = None, hint: bool = False
) -> BaseOxmlElement | None:
    """Return ``w:rPr`` with what differs from the base; None where nothing does."""
    children = list(_run_children(wanted, base, hint=hint))
    if style:
        children.insert(0, w("rStyle", val=style))
    return w("rPr", *children) if children else None


def _run_children(
    wanted: RunFormat, base: RunFormat | None, *, hint: bool
) -> Iterator[BaseOxmlElement]:
    changed = _worth_saying(wanted, base, _SILENT_RUN)
    if fonts := _fonts(wanted, changed, hint=hint):
        yield w("rFonts", **fonts)
    for name, elements in _RUN_ELEMENTS:
        if name in changed:
            yield from elements(getattr(wanted, name))


def _fonts(wanted: RunFormat, changed: set[str], *, hint: bool) -> dict[str, str]:
    fonts = {"hint": "eastAsia"} if hint else {}
    if "latin" in changed:
        fonts |= {"ascii": wanted.latin, "hAnsi": wanted.latin, "cs": wanted.latin}
    if "east_asian" in changed:
        fonts["eastAsia"] = wanted.east_asian
    return fonts


def _switches(*tags: str) -> Callable[[Any], list[BaseOxmlElement]]:
    return lambda on: [switch(tag, on=on) for tag in tags]


def _values(*tags: str) -> Callable[[Any], list[BaseOxmlElement]]:
    return lambda value: [w(tag, val=value) for tag in tags]


# The schema's order.
_RUN_ELEMENTS: tuple[tuple[str, Callable[[Any], list[BaseOxmlElement]]], ...] = (
    ("bold", _switches("b", "bCs")),
    ("italic", _switches("i", "iCs")),
    ("strike", _switches("strike")),
    ("color", _values("color")),
    ("spacing", _values("spacing")),
    ("position", _values("position")),
    ("size", _values("sz", "szCs")),
    ("underline", lambda on: [w("u", val="single" if on else "none")]),
    ("shading", lambda fill: [_shading(fill)]),
)
# What a run has when nothing is said.
_SILENT_RUN: dict[str, object] = {
    "bold": False,
    "italic": False,
    "strike": False,
    "position": 0,
    "underline": False,
    "shading": None,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A border line: width in eighths of a point, distance from the text in points."""

    style: str
    width: int
    space: int
    color: str


def line(border: Border, gap: float) -> Line | None:
    """Return a border that stands ``gap`` points off the text; None where there is none."""
    if not border.width:
        return None
    space = min(_WIDEST_GAP, round(gap))
    return Line(
        _LINES.get(border.style, "single"),
        max(2, round(border.width * 8)),
        space,
        border.color[1:].upper(),
    )


def line_element(tag: str, border: Line | None) -> BaseOxmlElement:
    """Return a border's element, ``nil`` where there is none."""
    if border is None:
        return w(tag, val="nil")
    return w(tag, val=border.style, sz=border.width, space=border.space, color=border.color)


@dataclass(frozen=True, slots=True)
class Tab:
    """A right tab stop in twips; what fills the way to it, None for nothing."""

    position: int
    leader: str | None = None


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """Paragraph formatting in twips, ``first_line_chars`` in hundredths of a character.

    ``line`` is the exact pitch, None for single spacing.
    """

    keep_next: bool
    keep_lines: bool
    page_break_before: bool
    widow_control: bool
    unnumbered: bool
    top: Line | None
    left_line: Line | None
    bottom: Line | None
    right_line: Line | None
    between: Line | None
    shading: str | None
    tab: Tab | None
    snap_to_grid: bool
    before: int
    after: int
    line: int | None
    left: int
    right: int
    first_line: int
    first_line_chars: int | None
    alignment: str
    outline: int | None


def on_grid(paragraph: ParagraphFormat, pitch: int | None) -> ParagraphFormat:
    """Return a paragraph that leaves the grid where its lines are of another pitch.

    Word does so by itself where the pitch is exact; LibreOffice would set taller lines on two.
    """
    return replace(paragraph, snap_to_grid=paragraph.line == pitch)


def paragraph_children(
    wanted: ParagraphFormat, base: ParagraphFormat | None
) -> Iterator[tuple[str, BaseOxmlElement]]:
    """Yield the children of ``w:pPr`` in the schema's order, only what differs from the base."""
    changed = _worth_saying(wanted, base, _SILENT_PARAGRAPH)
    yield from _box_children(wanted, base, changed)
    if spacing := _spacing(wanted, changed):
        yield "spacing", w("spacing", **spacing)
    if indents := _indents(wanted, base, changed):
        yield "ind", w("ind", **indents)
    if "alignment" in changed:
        yield "jc", w("jc", val=wanted.alignment)
    if "outline" in changed:
        level = _BODY_LEVEL if wanted.outline is None else wanted.outline
        yield "outlineLvl", w("outlineLvl", val=level)


def _box_children(
    wanted: ParagraphFormat, base: ParagraphFormat | None, changed: set[str]
) -> Iterator[tuple[str, BaseOxmlElement]]:
    for name, tag in _SWITCHES:
        if name in changed:
            yield tag, switch(tag, on=getattr(wanted, name))
    if "unnumbered" in changed:
        yield "suppressLineNumbers", switch("suppressLineNumbers", on=wanted.unnumbered)
    if changed & _BORDERS.keys():
        yield "pBdr", _borders(wanted)
    if "shading" in changed:
        yield "shd", _shading(wanted.shading)
    if "tab" in changed:
        yield "tabs", w("tabs", *_tabs(wanted, base))
    if "snap_to_grid" in changed:
        yield "snapToGrid", switch("snapToGrid", on=wanted.snap_to_grid)


_SWITCHES = (
    ("keep_next", "keepNext"),
    ("keep_lines", "keepLines"),
    ("page_break_before", "pageBreakBefore"),
    ("widow_control", "widowControl"),
)
_BORDERS = {
    "top": "top",
    "left_line": "left",
    "bottom": "bottom",
    "right_line": "right",
    "between": "between",
}
# ST_DecimalNumber of w:outlineLvl for text that is no heading, 17.3.1.20 of ECMA-376.
_BODY_LEVEL = 9
# What a paragraph has when nothing is said.
_SILENT_PARAGRAPH: dict[str, object] = {
    "keep_next": False,
    "keep_lines": False,
    "page_break_before": False,
    "unnumbered": False,
    **dict.fromkeys(_BORDERS),
    "shading": None,
    "tab": None,
    "snap_to_grid": True,
    "outline": None,
}


def _worth_saying(
    wanted: RunFormat | ParagraphFormat,
    base: RunFormat | ParagraphFormat | None,
    silent: dict[str, object],
) -> set[str]:
    """Return the fields that differ from the base or, without one, from Word's silence."""
    names = {field.name for field in fields(wanted)}
    if base is None:
        return {n for n in names if n not in silent or getattr(wanted, n) != silent[n]}
    return {n for n in names if getattr(wanted, n) != getattr(base, n)}


def _borders(wanted: ParagraphFormat) -> BaseOxmlElement:
    lines = ((tag, getattr(wanted, name)) for name, tag in _BORDERS.items())
    return w("pBdr", *(line_element(tag, border) for tag, border in lines))


def _shading(fill: str | None) -> BaseOxmlElement:
    return w("shd", val="clear", color="auto", fill=fill or "auto")


def _tabs(wanted: ParagraphFormat, base: ParagraphFormat | None) -> list[BaseOxmlElement]:
    stops = []
    if base is not None and base.tab is not None:
        stops.append(w("tab", val="clear", pos=base.tab.position))
    if wanted.tab is not None:
        leader = {"leader": wanted.tab.leader} if wanted.tab.leader else {}
        stops.append(w("tab", val="right", **leader, pos=wanted.tab.position))
    return stops


def _spacing(wanted: ParagraphFormat, changed: set[str]) -> dict[str, str | int]:
    spacing: dict[str, str | int] = {
        n: getattr(wanted, n) for n in ("before", "after") if n in changed
    }
    if "line" in changed:
        exact = wanted.line is not None
        spacing["line"] = wanted.line if wanted.line is not None else 240
        spacing["lineRule"] = "exact" if exact else "auto"
    return spacing


def _indents(
    wanted: ParagraphFormat, base: ParagraphFormat | None, changed: set[str]
) -> dict[str, str | int]:
    """Return ``w:ind``; characters outrank twips and are taken back where they are not meant."""
    indents: dict[str, str | int] = {
        n: getattr(wanted, n) for n in ("left", "right") if n in changed
    }
    if changed & {"first_line", "first_line_chars"}:
        if wanted.first_line_chars is not None:
            indents["firstLineChars"] = wanted.first_line_chars
        elif base is not None and base.first_line_chars:
            indents["firstLineChars"] = 0
        name = "firstLine" if wanted.first_line >= 0 else "hanging"
        indents[name] = abs(wanted.first_line)
    return indents
