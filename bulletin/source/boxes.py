"""A box's first line: ``!!! 编者按`` or ``!!! 链接 "标题"``."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from bulletin.messages import _
from bulletin.model.text import BoxKind, Text

if TYPE_CHECKING:
    from bulletin.diagnostics import Location
    from bulletin.nodes import Report

BOXES = {
    "编者按": BoxKind.NOTE,
    "note": BoxKind.NOTE,
    "链接": BoxKind.BOX,
    "相关链接": BoxKind.BOX,
    "box": BoxKind.BOX,
}
"""What may stand after ``!!!``; a Chinese word is the box's title, too, if it has no other."""

_SHOWN = 20
"""How many characters of an unknown kind its message repeats."""
_HEAD = re.compile(r'(?P<kind>[^\s"“]*)(?:\s*["“](?P<title>.*)["”])?')


def read_head(head: Text | None, place: Location, report: Report) -> tuple[BoxKind, Text | None]:
    """Return the kind and the title; an unknown kind is reported and makes a side box."""
    match = _HEAD.fullmatch(head.text) if head else None
    if head is None or match is None:
        return _unknown(head, place, report), head
    word = Text(match["kind"], head.location)
    kind = BOXES.get(word.text) or _unknown(word, place, report)
    if match["title"] is None:
        return kind, None if word.text.isascii() else word
    title = match["title"].strip()
    start = head.text.index(title, match.start("title"))
    return kind, Text(title, head.location.shifted(start)) if title else None


def _unknown(word: Text | None, place: Location, report: Report) -> BoxKind:
    written = word.text[:_SHOWN] if word else ""
    near = difflib.get_close_matches(written, BOXES, n=1, cutoff=0.3) or ["链接"]
    message = _(
        "There is no box “{kind}”. Write !!! {near}, or with a title of its own: "
        '!!! {near} "…". The kinds are: {known}'
    )
    text = message.format(kind=written, near=near[0], known=", ".join(BOXES))
    report.warning("BT214", text, word.location if word else place)
    return BoxKind.BOX
