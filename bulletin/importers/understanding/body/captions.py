"""Captions: the short line right below a picture."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.original import Line, Photo, Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.original import Element

_LONGEST = 90
_LONGEST_PLAIN = 40
_CAPTION = re.compile(
    r"[（(△▲]?\s*(?:图\s*[为一二三四五六七八九\d：:]|[上下左右本]图|图片|照片|摄影)|.*(?:摄|供图|/图|／图|图/\S{2,4}|[（(]\S{0,8}摄[）)])[）)]?$"
)


def with_captions(elements: Sequence[Element]) -> tuple[Element, ...]:
    """Return the elements with each picture's caption taken into it."""
    found: list[Element] = []
    for element in elements:
        before = found[-1] if found else None
        if isinstance(before, Photo) and isinstance(element, Line) and _is_caption(element, before):
            found[-1] = replace(before, caption=element.stretch)
        else:
            found.append(element)
    return tuple(found)


def _is_caption(line: Line, photo: Photo) -> bool:
    if photo.caption or line.level or len(line.text) > _LONGEST:
        return False
    if _CAPTION.match(line.text):
        return True
    smaller = (line.stretch.look.size or 99) < 14 and not line.stretch.look.strong
    return line.side is Side.CENTER and smaller and len(line.text) <= _LONGEST_PLAIN
