"""Inline text: from Python-Markdown's elements to the model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from bulletin.messages import _
from bulletin.model.text import Emphasis, LineBreak, Link, Strong, Text, Width
from bulletin.source.attributes import read_attributes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree import ElementTree as ET

    from bulletin.diagnostics import Location
    from bulletin.model.text import Inline
    from bulletin.nodes import Report
    from bulletin.source.alignment import Aligner

_SCHEMES = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it was written, not looked at yet."""

    path: str
    alternative: str
    caption: Text | None
    location: Location
    credit: Text | None = None
    width: Width = Width.COLUMN


Part: TypeAlias = "Inline | Picture"


class InlineReader:
    """Reads inline content; the pictures in it come out beside the text."""

    def __init__(self, aligner: Aligner, report: Report) -> None:
        """Read in step with the aligner."""
        self._aligner = aligner
        self._report = report

    def read(self, text: str | None, elements: Iterable[ET.Element]) -> list[Part]:
        """Return the parts of some text and of the elements after it, tails included."""
        parts: list[Part] = list(self._text(text))
        for element in elements:
            parts.extend(self._element(element))
            tail: list[Inline] = list(self._text(element.tail))
            if parts and isinstance(parts[-1], Picture):
                tail = self._attributed(parts, tail)
            parts.extend(_trim(tail, first=True) if element.tag == "br" else tail)
        return parts

    def _text(self, text: str | None) -> list[Text]:
        return self._aligner.leaves(text) if text else []

    def _element(self, element: ET.Element) -> list[Part]:
        if element.tag == "code":
            raw = (element.text or "").replace("&lt;", "<").replace("&gt;", ">")
            return list(self._aligner.leaves(raw.replace("&amp;", "&"), verbatim=True))
        if element.tag == "img":
            return [self._picture(element)]
        place = self._aligner.here()
        if element.tag == "br":
            return [LineBreak(place)]
        target = self._aligner.plain(element.get("href", ""))
        self._aligner.plain(element.get("title", ""))
        parts = self.read(element.text, element)
        inlines = tuple(part for part in parts if not isinstance(part, Picture))
        pictures: list[Part] = [part for part in parts if isinstance(part, Picture)]
        return [*self._wrapped(element.tag, inlines, target, place), *pictures]

    def _wrapped(
        self, tag: str, children: tuple[Inline, ...], target: str, place: Location
    ) -> list[Inline]:
        if not children:
            return []
        if tag == "strong":
            return [Strong(children, place)]
        if tag == "em":
            return [Emphasis(children, place)]
        if target.lower().startswith(_SCHEMES):
            return [Link(children, target, place)]
        message = _(
            "“{target}” is no address on the web, so only the link's text is printed. "
            "Write https://… or no link."
        )
        self._report.warning("BT203", message.format(target=target), place)
        return list(children)

    def _picture(self, element: ET.Element) -> Picture:
        place = self._aligner.picture()
        alternative = self._aligner.plain(element.get("alt", ""))
        self._aligner.leaves(element.get("alt", ""))
        path = self._aligner.plain(element.get("src", ""))
        self._aligner.leaves(element.get("src", ""))
        caption = self._aligner.leaves(element.get("title", ""))
        text = (
            Text("".join(leaf.text for leaf in caption), caption[0].location) if caption else None
        )
        return Picture(path, alternative, text, place)

    def _attributed(self, parts: list[Part], tail: list[Inline]) -> list[Inline]:
        """Give the braces after a picture to it, and return the text without them."""
        picture, text = parts[-1], tail[0] if tail else None
        if not isinstance(picture, Picture) or not isinstance(text, Text):
            return tail
        found = read_attributes(text, self._report)
        parts[-1] = replace(picture, credit=found.credit, width=found.width)
        rest = Text(text.text[found.length :], text.location.shifted(found.length))
        return [rest, *tail[1:]] if rest.text else tail[1:]


def trimmed(parts: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return inline text without white space at its ends and without what is empty then."""
    return tuple(_trim(_trim(list(parts), first=True), first=False))


def _trim(parts: list[Inline], *, first: bool) -> list[Inline]:
    index = 0 if first else -1
    while parts:
        part = _trim_one(parts[index], first=first)
        if part is not None:
            parts[index] = part
            break
        del parts[index]
    return parts


def _trim_one(part: Inline, *, first: bool) -> Inline | None:
    if isinstance(part, LineBreak):
        return None
    if isinstance(part, Text):
        text = part.text.lstrip() if first else part.text.rstrip()
        moved = len(part.text) - len(text) if first else 0
        return replace(part, text=text, location=part.location.shifted(moved)) if text else None
    children = tuple(_trim(list(part.children), first=first))
    return replace(part, children=children) if children else None


def plain_text(parts: Iterable[Inline]) -> str:
    """Return the characters of inline text."""
    texts: list[str] = []
    for part in parts:
        if isinstance(part, Text):
            texts.append(part.text)
        elif not isinstance(part, LineBreak):
            texts.append(plain_text(part.children))
    return "".join(texts)
