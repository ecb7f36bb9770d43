"""Bookmarks at the elements that links and page numbers refer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.writers.docx.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.document.style import StyledElement


class Bookmarks:
    """The ids that a document refers to, in the order of their elements.

    ``pages`` are the page numbers of ids in the PDF, as Word shows them until it counts itself.
    """

    def __init__(self, body: StyledElement) -> None:
        """Collect what the links and the page numbers of a document refer to."""
        elements = list(body.walk())
        self.counted = {e.get("target") or "" for e in elements if e.tag == "::page"}
        hrefs = (e.get("href") or "" for e in elements if e.tag == "a")
        wanted = self.counted | {href[1:] for href in hrefs if href.startswith("#")}
        found = dict.fromkeys(name for e in elements if (name := e.get("id")) in wanted and name)
        self._numbers = {name: number for number, name in enumerate(found, start=1)}
        self.pages: Mapping[str, int] = {}

    def name(self, target: str) -> str | None:
        """Return the bookmark of an id, None where there is none; Word hides such names."""
        number = self._numbers.get(target)
        return None if number is None else f"_Ref{number:09}"

    def around(self, ids: Iterable[str], runs: Iterable[BaseOxmlElement]) -> list[BaseOxmlElement]:
        """Return a paragraph's runs between the bookmarks of these ids."""
        marked = list(runs)
        for target in dict.fromkeys(ids):
            if name := self.name(target):
                number = self._numbers[target]
                marked = [
                    w("bookmarkStart", id=number, name=name),
                    *marked,
                    w("bookmarkEnd", id=number),
                ]
        return marked
