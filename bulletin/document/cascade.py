"""The one place that reads WeasyPrint's computed styles.

WeasyPrint's values change their shapes between versions and are shared between elements:
they are read here, turned into the project's own (``style.py``), and go no further.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, TypeAlias

from weasyprint.layout.page import PageType, set_page_type_computed_styles
from weasyprint.text.fonts import FontConfiguration

from bulletin.document.cascading import LEFT, Cascade, cascade, parsed
from bulletin.document.complaints import complaints
from bulletin.document.style import (
    Border,
    Borders,
    Counter,
    Edges,
    MarginBox,
    Node,
    PageStyle,
    Style,
    StyledDocument,
    StyledElement,
)
from bulletin.document.wordless import Wordless

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

    from weasyprint import HTML
    from weasyprint.css import StyleFor

    from bulletin.document.composed import Composed
    from bulletin.document.fetching import Shelf

_PX = 0.75
_SIDES = ("top", "right", "bottom", "left")
_ALIGNMENTS = {"start": "left", "end": "right"}
_INVISIBLE = frozenset({"head", "script", "style", "template", "title"})

# A style of WeasyPrint's, a dictionary with ``cascaded`` and ``parent_style``; and its values.
Computed: TypeAlias = Any
Value: TypeAlias = Any


def styled(composed: Composed, fonts: FontConfiguration | None = None) -> StyledDocument:
    """Return the document's body with its computed styles, and its page.

    CSS that Word has no means for becomes a BT811 warning, once for each rule that says it. With
    the ``fonts`` of a layout the cascade is left for it, unless WeasyPrint complains: then the
    layout is to hear the same.
    """
    html = parsed(composed)
    with complaints() as heard:
        computed = cascade(html, composed.shelf, fonts or FontConfiguration())
        document = _read(computed, composed.shelf)
    if fonts and not heard:
        LEFT.leave(composed, computed)
    return document


def _read(computed: Cascade, shelf: Shelf) -> StyledDocument:
    html, style_for = computed.html, computed.style_for
    root = html.etree_element
    names = {style_for(e)["page"] for e in root.iter() if isinstance(e.tag, str)} - {""}
    page = _page(html, style_for, "")
    pages = {name: _page(html, style_for, name) for name in sorted(names)}
    reader = _Reader(style_for, Wordless(root, shelf), pages)
    body = reader.element(next(root.iter("body")), page.measure)
    return StyledDocument(body, page, pages, reader.wordless.diagnostics())


class _Reader:
    """Walks the element tree beside its computed styles."""

    def __init__(
        self, style_for: StyleFor, wordless: Wordless, pages: Mapping[str, PageStyle]
    ) -> None:
        self._style_for = style_for
        self._pages = pages
        self.wordless = wordless

    def element(self, element: Element, available: float) -> StyledElement:
        """Return an element; percentages are those of the ``available`` width in points."""
        computed = self._style_for(element)
        self.wordless.look(element, computed)
        if computed["page"] and computed["page"] != computed.parent_style["page"]:
            available = self._pages[computed["page"]].measure
        style = _reading(computed, available)
        inside = style.width or available - _horizontal(style)
        return StyledElement(
            element.tag,
            tuple(sorted(element.attrib.items())),
            style,
            tuple(self._children(element, style, inside)),
        )

    def _children(self, element: Element, style: Style, available: float) -> Iterator[Node]:
        yield from self._generated(element, "before")
        if element.text:
            yield element.text
        for child in element:
            if isinstance(child.tag, str) and self._is_shown(child):
                spans = self._style_for(child)["column_span"] == "all"
                yield self.element(child, available if spans else style.column_width(available))
            if child.tail:
                yield child.tail
        yield from self._generated(element, "after")

    def _is_shown(self, element: Element) -> bool:
        return element.tag not in _INVISIBLE and self._style_for(element)["display"] != ("none",)

    def _generated(self, element: Element, kind: str) -> Iterator[StyledElement]:
        computed = self._style_for(element, kind)
        if computed is None:
            return
        style = _reading(computed, 0)
        parts = tuple(_generated(computed["content"], element, style))
        if parts:
            yield StyledElement(f"::{kind}", (), style, parts)


def _generated(value: Value, element: Element, style: Style) -> Iterator[Node]:
    """Yield the parts of a ``content`` property of an element of the body."""
    if isinstance(value, str):
        return
    for kind, what in value:
        if kind == "leader()":
            yield StyledElement("::leader", (), style, (what[1],))
        elif kind == "target-counter()" and what[1] == Counter.PAGE:
            target = element.get("href", "") if what[0][0] == "attr()" else str(what[0][1])
            yield StyledElement("::page", (("target", target.lstrip("#")),), style, ())
        else:
            parts = _content(((kind, what),), element)
            yield from (part for part in parts if part and not isinstance(part, Counter))


def _horizontal(style: Style) -> float:
    return style.margin.left + style.margin.right + style.padding.left + style.padding.right


def _content(value: Value, element: Element) -> Iterator[str | Counter]:
    """Yield the parts of a ``content`` property that are text or page numbers."""
    if isinstance(value, str):
        return
    for kind, what in value:
        if kind == "string":
            yield what
        elif kind == "attr()":
            yield element.get(what[0], what[2])
        elif kind == "counter()" and what[0] in tuple(Counter):
            yield Counter(what[0])


def _reading(computed: Computed, available: float) -> Style:
    """Read a style once for all documents; its ``readings`` are kept with it."""
    style: Style | None = computed.readings.get(available)
    if style is None:
        style = computed.readings[available] = read_style(computed, available)
    return style


def read_style(computed: Computed, available: float) -> Style:
    """Return a computed style as the project's own; percentages refer to ``available`` points."""
    alignment: str = computed["text_align_all"]
    shift = computed["vertical_align"]
    decoration = computed["text_decoration_line"]
    families = tuple(computed["font_family"])
    return Style(
        display=_display(computed["display"]),
        font_families=families,
        font_size=_points(computed["font_size"]),
        weight=computed["font_weight"],
        italic=computed["font_style"] != "normal",
        color=_color(computed["color"], computed) or "#000000",
        letter_spacing=_length(computed["letter_spacing"], 0) or 0.0,
        line_height=_line_height(computed),
        underline="underline" in decoration,
        strike="line-through" in decoration,
        text_align=_ALIGNMENTS.get(alignment, alignment),
        text_indent=_length(computed["text_indent"], available) or 0.0,
        text_indent_em=_indent_in_em(computed),
        margin=_edges(computed, "margin_{}", available),
        padding=_edges(computed, "padding_{}", available),
        border=Borders(*(_line(computed, f"border_{side}") for side in _SIDES)),
        background=_color(computed["background_color"], computed),
        break_before=computed["break_before"],
        break_after=computed["break_after"],
        break_inside=computed["break_inside"],
        orphans=computed["orphans"],
        widows=computed["widows"],
        white_space=computed["white_space"],
        vertical_align=shift if isinstance(shift, str) else "raised",
        raised=0.0 if isinstance(shift, str) else _points(shift),
        list_style_type=_name(computed["list_style_type"]),
        list_style_position=computed["list_style_position"],
        columns=1 if computed["column_count"] == "auto" else computed["column_count"],
        column_gap=_column_gap(computed, available),
        column_rule=_line(computed, "column_rule"),
        spans_columns=computed["column_span"] == "all",
        page=computed["page"],
        width=_length(computed["width"], available),
        height=_length(computed["height"], None),
        max_height=_finite(_length(computed["max_height"], None)),
        docx_style=_declared(computed, "__docx_style"),
        docx_tab=_declared(computed, "__docx_tab"),
        docx_line_numbers=_declared(computed, "__docx_line_numbers"),
        anchor=_declared(computed, "__anchor"),
    )


def _points(pixels: float) -> float:
    return round(pixels * _PX, 4)


def _length(value: Value, available: float | None) -> float | None:
    """Return a length in points, None for keywords and for percentages of the unknown."""
    if isinstance(value, (int, float)):
        return _points(value)
    unit = getattr(value, "unit", None)
    if unit == "px":
        return _points(value.value)
    if unit == "%" and available is not None:
        return round(float(value.value) / 100 * available, 4)
    return None


def _finite(length: float | None) -> float | None:
    return None if length is None or math.isinf(length) else length


def _edges(computed: Computed, pattern: str, available: float) -> Edges:
    return Edges(*(_length(computed[pattern.format(side)], available) or 0.0 for side in _SIDES))


def _line(computed: Computed, name: str) -> Border:
    """Return a line such as ``border_top`` or ``column_rule``."""
    width = _points(computed[f"{name}_width"])
    color = _color(computed[f"{name}_color"], computed)
    if not width or color is None or computed[f"{name}_style"] in ("none", "hidden"):
        return Border()
    return Border(width, computed[f"{name}_style"], color)


def _color(value: Value, computed: Computed) -> str | None:
    """Return ``#rrggbb``, None for transparent; a half-transparent colour as it is on white."""
    if value == "currentcolor":
        value = computed["color"]
    rgb = value.to("srgb")
    if not rgb.alpha:
        return None
    mixed = (channel * rgb.alpha + 1 - rgb.alpha for channel in rgb.coordinates)
    return "#" + "".join(f"{round(max(0.0, min(1.0, channel)) * 255):02x}" for channel in mixed)


def _display(value: tuple[str, ...]) -> str:
    """Return a display type in one word: CSS's two-value syntax says more than Word can show."""
    if "list-item" in value:
        return "list-item"
    outer, inner = value[0], value[-1]
    if inner in ("table", "flex", "grid", "flow-root"):
        return "inline-block" if outer == "inline" else inner.replace("flow-root", "block")
    return outer


def _line_height(computed: Computed) -> float | None:
    value: Value = computed["line_height"]
    if value == "normal":
        return None
    if isinstance(value, (int, float)):
        return _points(float(value) * float(computed["font_size"]))
    return _length(value, None)


def _indent_in_em(computed: Computed) -> float | None:
    """Return the indent in em if the rule that sets or inherits it was written in em."""
    style = computed
    while style is not None and "text_indent" not in style.cascaded:
        style = style.parent_style
    if style is None:
        return None
    specified = style.cascaded["text_indent"][0]
    if getattr(specified, "unit", None) != "em" or style["font_size"] != computed["font_size"]:
        return None
    return float(specified.value)


def _column_gap(computed: Computed, available: float) -> float:
    gap = computed["column_gap"]
    if gap == "normal":
        return _points(computed["font_size"])
    return _length(gap, available) or 0.0


def _name(value: Value) -> str:
    return value if isinstance(value, str) else str(value[-1])


def _declared(computed: Computed, name: str) -> str | None:
    """Return a custom property as written, if a rule sets it on the element itself."""
    if name not in computed.cascaded:
        return None
    tokens = computed[name] or ()
    words = (_written(token) for token in tokens)
    return " ".join(word for word in words if word) or None


def _written(token: Value) -> str:
    """Return a keyword, a string without its quotes or a number as it stands in the stylesheet."""
    if token.type == "number":
        return str(token.representation)
    return str(getattr(token, "value", "")).strip()


def _page(html: HTML, style_for: StyleFor, name: str) -> PageStyle:
    """Return the kind of page of a name, the empty one for pages without."""
    root = html.etree_element
    pages = {
        key: PageType(side, blank=False, name=name, index=index, groups=())
        for key, side, index in (("first", "right", 0), ("left", "left", 1), ("right", "right", 2))
    }
    for kind in pages.values():
        set_page_type_computed_styles(kind, html, style_for)
    style = style_for(pages["right"])
    width, height = (_points(length) for length in style["size"])
    numbers = style_for(pages["right"], "@left-middle")
    boxes = {key: _margin_boxes(style_for, kind, root) for key, kind in pages.items()}
    return PageStyle(
        width,
        height,
        _edges(style, "margin_{}", width),
        boxes["right"],
        boxes["left"],
        None if boxes["first"] == boxes["right"] else boxes["first"],
        None if numbers is None else _reading(numbers, 0),
    )


def _margin_boxes(style_for: StyleFor, kind: PageType, root: Element) -> tuple[MarginBox, ...]:
    boxes = []
    for vertical in ("top", "bottom"):
        for horizontal in ("left", "center", "right"):
            computed = style_for(kind, f"@{vertical}-{horizontal}")
            content = tuple(_content(computed["content"], root)) if computed is not None else ()
            if content:
                style = _reading(computed, 0)
                boxes.append(MarginBox(f"{vertical}-{horizontal}", content, style))
    return tuple(boxes)
