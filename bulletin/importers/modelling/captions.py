"""A picture's caption and its photographer: 街景　史娜 珍珠　摄."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.modelling.texts import closed, text_of
from bulletin.model.text import Text

if TYPE_CHECKING:
    from bulletin.importers.original import Stretch

_NAME = r"(?:[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff])"
_NAMES = rf"(?:(?:本[报刊网])?(?:记者|通讯员)[ \u3000]*)?{_NAME}(?:[ \u3000、，/／]+{_NAME})*"
_PHOTOGRAPHED = re.compile(
    rf"(?:^|[\s。！？])\s*(?P<names>{_NAMES})\s*摄$|\s*[（(]\s*(?P<enclosed>{_NAMES})\s*摄\s*[）)]$"
)


def divided(caption: Stretch) -> tuple[Text | None, Text | None]:
    """Return a caption's words and the photographer, whose 摄 print sets again."""
    whole = closed(caption.strip())
    match = _PHOTOGRAPHED.search(whole.text)
    if not match:
        return (text_of(whole) if whole else None), None
    span = match.span("names") if match["names"] else match.span("enclosed")
    words = whole[: match.start() + (whole.text[match.start()] in "。！？")].strip()
    return (text_of(words) if words else None), _on_one_line(whole[slice(*span)])


def _on_one_line(names: Stretch) -> Text:
    return Text(" ".join(names.text.split()), names.location)
