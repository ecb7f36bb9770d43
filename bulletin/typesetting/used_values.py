"""What WeasyPrint (70) works out for every box, though it hangs on the box's style alone.

Lengths are resolved for each box and each attempt at a page, the height of a line for each line
and each box in it. Here they are kept with a document's own styles; copies of these, which a
layout makes to change them, are left to WeasyPrint.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from weasyprint.layout import background, block, inline, page, percent, table
from weasyprint.text import line_break

from bulletin.document.kept_styles import OwnAnonymousStyle, OwnStyle

if TYPE_CHECKING:
    from bulletin.typesetting.foreign import Box, Strut, Style

    Used = dict[str, float | str]

_OWN = (OwnStyle, OwnAnonymousStyle)
_SIDES = ("left", "right", "top", "bottom")
_LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES),
    *("width", "min_width", "max_width", "height", "min_height", "max_height"),
)
_CORNERS = tuple(f"border_{y}_{x}_radius" for y in ("top", "bottom") for x in ("left", "right"))
_SQUARE = dict.fromkeys(_CORNERS, (0, 0))
_LEAST = ("min_width", "min_height")

_resolve_percentages = percent.resolve_percentages
_resolve_radii_percentages = percent.resolve_radii_percentages
_strut = line_break.strut


def install() -> None:
    """Have WeasyPrint ask this module, from now on in this process."""
    for module in (block, inline, page, table):
        module.resolve_percentages = resolve_percentages
    background.resolve_radii_percentages = resolve_radii_percentages
    for module in (inline, line_break):
        module.strut = strut


def resolve_percentages(box: Box, containing_block: Box | tuple[float, float]) -> None:
    """Set a box's lengths; WeasyPrint's signature, and its own work where one is relative."""
    style = box.style
    if not isinstance(style, _OWN):
        _resolve_percentages(box, containing_block)
        return
    if "used" not in style.__dict__:
        style.used = _used(style)
    if style.used:
        box.__dict__.update(style.used)
    else:
        _resolve_percentages(box, containing_block)


def resolve_radii_percentages(box: Box) -> None:
    """Set the radii of a box's corners; WeasyPrint's signature, and its own work on round ones."""
    if all((0, "px") in box.style[corner] for corner in _CORNERS):
        box.__dict__.update(_SQUARE)
    else:
        _resolve_radii_percentages(box)


def strut(style: Style) -> Strut:
    """Return the height of a line and its baseline in px; WeasyPrint's signature and answer."""
    if not isinstance(style, _OWN):
        return _strut(style)
    if "strut" not in style.__dict__:
        style.strut = _strut(style)
    return style.strut


def _used(style: Style) -> Used | None:
    """Return the lengths of all boxes of a style, None where they hang on the box around them."""
    if style["box_sizing"] != "content-box" or style["border_collapse"] == "collapse":
        return None
    used: Used = {f"border_{side}_width": style[f"border_{side}_width"] for side in _SIDES}
    for name in _LENGTHS:
        value = style[name]
        if value == "auto":
            used[name] = 0 if name in _LEAST else value
        elif getattr(value, "unit", None) == "px":
            used[name] = value.value
        else:
            return None
    return used
