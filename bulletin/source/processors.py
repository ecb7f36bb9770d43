"""What Python-Markdown is taught: boxes with their first line as written, and ragged tables.

Imported only when a text is read: importing Python-Markdown takes some 40 ms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar
from xml.etree.ElementTree import SubElement

from markdown.extensions.admonition import AdmonitionProcessor
from markdown.extensions.tables import TableProcessor

from bulletin.source.engine import CELLS

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown


class _BoxProcessor(AdmonitionProcessor):
    """Boxes, ``!!! 编者按``, with the whole first line as their class."""

    RE: ClassVar[re.Pattern[str]] = re.compile(r"(?:^|\n) {0,3}!!!(?![!\[])([^\n]*)(?:\n|$)")

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """Return the first line and no title."""
        return match[1], None


class _RaggedTables(TableProcessor):
    """Tables whose rows keep all their cells and tell how many there were."""

    if TYPE_CHECKING:

        def _split_row(self, row: str) -> list[str]: ...

    def _build_row(self, row: str, parent: Element, align: list[str | None]) -> None:
        if not row:
            return
        cells = self._split_row(row)
        element = SubElement(parent, "tr", {CELLS: str(len(cells))})
        for index in range(max(len(cells), len(align))):
            cell = SubElement(element, "th" if parent.tag == "thead" else "td")
            cell.text = cells[index].strip(" ") if index < len(cells) else ""
            if value := align[index] if index < len(align) else None:
                cell.set("align", value)


def teach(engine: Markdown) -> None:
    """Register boxes and tables at the priorities of Python-Markdown's own."""
    processors = engine.parser.blockprocessors
    processors.register(_BoxProcessor(engine.parser), "box", 105)
    processors.register(_RaggedTables(engine.parser, {}), "table", 75)
