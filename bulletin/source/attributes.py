"""What stands in braces after a picture: ``{摄影=谢鹏飞 宽=通栏}``."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.messages import _
from bulletin.model.text import Text, Width

if TYPE_CHECKING:
    from bulletin.nodes import Report

_BRACES = re.compile(r"[ \t]*[{｛]:?(?P<inside>[^{}｛｝]*)[}｝]")
_OPENING = re.compile(r"[ \t]*[{｛]")
_TOKEN = re.compile(
    r"""
    (?P<name>[^\s=＝"“]+) [ \t]* [=＝] [ \t]*
    (?: "(?P<ascii>[^"]*)" | “(?P<chinese>[^”]*)” | (?P<bare>[^\s"“]+) )
    | (?P<odd>\S+)
    """,
    re.VERBOSE,
)
_SHOWN = 20
"""How many characters of an unknown name or value its message repeats."""
_EXAMPLE = "{摄影=谢鹏飞 宽=通栏}"
_CREDIT, _WIDTH = "credit", "width"
_NAMES = {"摄影": _CREDIT, "credit": _CREDIT, "宽": _WIDTH, "width": _WIDTH}
_WIDTHS = {
    "通栏": Width.PAGE,
    "page": Width.PAGE,
    "一栏": Width.COLUMN,
    "column": Width.COLUMN,
}


@dataclass(frozen=True, slots=True)
class Attributes:
    """What a picture's braces say; ``length`` is how many characters they take up."""

    credit: Text | None = None
    width: Width = Width.COLUMN
    length: int = 0


def read_attributes(text: Text, report: Report) -> Attributes:
    """Read the braces that a text starts with; what is unknown in them is reported."""
    match = _BRACES.match(text.text)
    if match is None:
        if opening := _OPENING.match(text.text):
            message = _("The braces after the picture are not closed. Write: {example}")
            place = text.location.shifted(opening.end() - 1)
            report.warning("BT215", message.format(example=_EXAMPLE), place)
        return Attributes()
    written: dict[str, Text] = {}
    for token in _TOKEN.finditer(text.text, *match.span("inside")):
        if name := _name(token, text, report):
            written[name] = _value(token, text)
    width = _width(written[_WIDTH], report) if _WIDTH in written else Width.COLUMN
    return Attributes(written.get(_CREDIT), width, match.end())


def _name(token: re.Match[str], text: Text, report: Report) -> str | None:
    """Return the English name of what a token sets; None after reporting that there is none."""
    if name := _NAMES.get(token["name"] or ""):
        return name
    written = (token["name"] or token["odd"])[:_SHOWN]
    near = difflib.get_close_matches(written, _NAMES, n=1, cutoff=0.3)
    message = _("A picture has no “{name}”. Known are {known}; write: {example}")
    if token["odd"] in _NAMES:
        message = _("“{name}” has no value. Write: {example}")
    elif near:
        message = _("A picture has no “{name}”. Did you mean “{near}”? Write: {example}")
    finding = message.format(
        name=written, known=", ".join(_NAMES), near="".join(near), example=_EXAMPLE
    )
    report.warning("BT215", finding, text.location.shifted(token.start()))
    return None


def _value(token: re.Match[str], text: Text) -> Text:
    group = next(name for name in ("ascii", "chinese", "bare") if token[name] is not None)
    return Text(token[group], text.location.shifted(token.start(group)))


def _width(written: Text, report: Report) -> Width:
    if width := _WIDTHS.get(written.text):
        return width
    message = _("A picture's width is one of {known}, not “{written}”. Write: {example}")
    text = message.format(known=", ".join(_WIDTHS), written=written.text[:_SHOWN], example=_EXAMPLE)
    report.warning("BT215", text, written.location)
    return Width.COLUMN
