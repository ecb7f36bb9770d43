"""Lists as Word's own numbering, so that an added entry gets its number by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.writers.docx.formats import run_format, run_properties
from bulletin.writers.docx.xml import twips, w

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.document.style import StyledElement
    from bulletin.writers.docx.blocks import Marker, ParagraphBlock

# CSS's list-style-type: Word's number format and the text around the number.
_NUMBERS = {
    "decimal": ("decimal", "%{}."),
    "lower-alpha": ("lowerLetter", "%{}."),
    "lower-latin": ("lowerLetter", "%{}."),
    "upper-alpha": ("upperLetter", "%{}."),
    "upper-latin": ("upperLetter", "%{}."),
    "lower-roman": ("lowerRoman", "%{}."),
    "upper-roman": ("upperRoman", "%{}."),
    "cjk-decimal": ("chineseCounting", "%{}、"),
    "simp-chinese-informal": ("chineseCounting", "%{}、"),
    "trad-chinese-informal": ("taiwaneseCounting", "%{}、"),
}
_BULLETS = {"disc": "•", "circle": "◦", "square": "▪"}
_LEVELS = 9
# How far a mark outside of the text stands before it, in characters.
_BULLET_WIDTH, _NUMBER_WIDTH = 1.0, 1.5


class Lists:
    """Numbers for the lists of a document, each list with a definition of its own."""

    def __init__(self, lists: list[StyledElement]) -> None:
        """Take the lists in document order."""
        self._lists = lists
        self._used: dict[tuple[int, int], ParagraphBlock] = {}

    @property
    def is_empty(self) -> bool:
        """Whether no paragraph has asked for a number."""
        return not self._used

    def reference(self, marker: Marker, block: ParagraphBlock) -> BaseOxmlElement:
        """Return ``w:numPr`` for an entry's first paragraph."""
        level = min(marker.level, _LEVELS - 1)
        self._used.setdefault((marker.list_id, level), block)
        return w("numPr", w("ilvl", val=level), w("numId", val=marker.list_id + 1))

    def write(self, document: Document) -> None:
        """Put the definitions into the document's numbering part."""
        numbering = document.part.numbering_part.element
        numbered = sorted(self._used.items(), key=lambda item: item[0])
        for (list_id, level), block in numbered:
            numbering.append(self._definition(list_id, level, block))
        for (list_id, _level), _block in numbered:
            abstract = w("abstractNumId", val=list_id)
            numbering.append(w("num", abstract, numId=list_id + 1))

    def _definition(self, list_id: int, level: int, block: ParagraphBlock) -> BaseOxmlElement:
        return w(
            "abstractNum",
            w("multiLevelType", val="singleLevel" if level == 0 else "multilevel"),
            _level(self._lists[list_id], level, block),
            abstractNumId=list_id,
        )


def _level(element: StyledElement, level: int, block: ParagraphBlock) -> BaseOxmlElement:
    style = block.style
    number_format, text = _marks(style.list_style_type, level)
    outside = style.list_style_position == "outside"
    width = _BULLET_WIDTH if number_format == "bullet" else _NUMBER_WIDTH
    hanging = min(block.left, style.font_size * width) if outside else 0.0
    mark = run_format(style)
    if number_format == "bullet":
        mark = replace(mark, latin=mark.east_asian)
    properties = run_properties(mark, None, hint=number_format == "bullet")
    return w(
        "lvl",
        w("start", val=element.get("start") or 1),
        w("numFmt", val=number_format),
        w("suff", val="tab" if hanging else _gap(text)),
        w("lvlText", val=text),
        w("lvlJc", val="left"),
        w("pPr", _indent(block, hanging)),
        *([] if properties is None else [properties]),
        ilvl=level,
    )


def _gap(text: str) -> str:
    """Return what stands after a mark in the line: a Chinese comma is its own gap."""
    return "nothing" if not text or text.endswith("、") else "space"


def _indent(block: ParagraphBlock, hanging: float) -> BaseOxmlElement:
    if hanging:
        return w("ind", left=twips(block.left), firstLineChars=0, hanging=twips(hanging))
    return w("ind", left=twips(block.left), firstLine=twips(max(0.0, block.style.text_indent)))


def _marks(list_style: str, level: int) -> tuple[str, str]:
    if list_style in _NUMBERS:
        number_format, text = _NUMBERS[list_style]
        return number_format, text.format(level + 1)
    if list_style == "none":
        return "none", ""
    return "bullet", _BULLETS.get(list_style, _BULLETS["disc"])
