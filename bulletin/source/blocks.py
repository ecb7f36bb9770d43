"""Blocks: a Markdown passage as the model's paragraphs, headings, lists, tables and figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.messages import _
from bulletin.model.text import (
    Alignment,
    Box,
    Cell,
    Heading,
    ListBlock,
    ListEntry,
    Paragraph,
    Quote,
    Rule,
    Table,
    Text,
)
from bulletin.source.alignment import Aligner
from bulletin.source.boxes import read_head
from bulletin.source.engine import (
    BOX,
    CELLS,
    SYNTAX_LIMIT,
    element_tree,
    too_deep,
    too_marked,
)
from bulletin.source.inlines import InlineReader, Picture, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree import ElementTree as ET

    from bulletin.diagnostics import Location
    from bulletin.model.text import Block, Inline
    from bulletin.nodes import Passage, Report
    from bulletin.source.inlines import Part
    from bulletin.source.pictures import PictureReader

CAPTION = re.compile(r"(?:图注|图片说明)\s*[:：]")
"""What a caption that lost its picture starts with."""
_INLINE = frozenset({"strong", "em", "code", "a", "img", "br"})
_CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)")
_HTML = re.compile(
    r"(?<!\\)<(?:/?[A-Za-z][^<>\n]*>|!--|/?(?:script|style|iframe)\b)", re.IGNORECASE
)
_ADDRESS = re.compile(r"<(?:https?://|[^<>\s]+@)", re.IGNORECASE)


def read_blocks(passage: Passage, pictures: PictureReader, report: Report) -> tuple[Block, ...]:
    """Read Markdown. What cannot be read is reported, and then there are no blocks."""
    _warn_of_html(passage, report)
    if _refused(passage, report):
        return ()
    aligner = Aligner(passage)
    try:
        root = element_tree(aligner.masked)
        blocks = tuple(_BlockReader(aligner, pictures, report).blocks(root))
    except RecursionError:
        _report_depth(passage, 0, report)
        return ()
    if (lost := aligner.unread()) is not None:
        message = _(
            "This text would not be printed: a link is not closed. Write it as [text](https://…)."
        )
        report.error("BT210", message, lost)
    return blocks


def _refused(passage: Passage, report: Report) -> bool:
    if (deep := too_deep(passage.text)) is not None:
        _report_depth(passage, deep, report)
        return True
    if (marked := too_marked(passage.text)) is not None:
        message = _(
            "This paragraph has more than {limit} marks such as * [ ( `. Divide it by blank lines."
        )
        report.error("BT209", message.format(limit=SYNTAX_LIMIT), passage.location(marked))
        return True
    return False


def _report_depth(passage: Passage, index: int, report: Report) -> None:
    message = _("Lists or quotations are nested too deeply. Indent less, or use fewer >.")
    report.error("BT202", message, passage.location(index))


def _warn_of_html(passage: Passage, report: Report) -> None:
    text = _CODE.sub(lambda code: " " * len(code[0]), passage.text)
    for match in _HTML.finditer(text):
        if _ADDRESS.match(text, match.start()):
            continue
        message = _(
            "HTML is not passed on; it will be printed as it stands. Delete {tag}, or use "
            "Markdown: **…** for Hei, *…* for Kai."
        )
        tag = passage.text[match.start() : match.end()][:30]
        report.warning("BT201", message.format(tag=tag), passage.location(match.start()))


class _BlockReader:
    def __init__(self, aligner: Aligner, pictures: PictureReader, report: Report) -> None:
        self._aligner = aligner
        self._pictures = pictures
        self._report = report
        self._inlines = InlineReader(aligner, report)

    def blocks(self, parent: ET.Element) -> list[Block]:
        """Return the blocks in an element; text among them becomes paragraphs."""
        blocks: list[Block] = []
        text, inline = parent.text, []
        for element in parent:
            if element.tag in _INLINE:
                inline.append(element)
                continue
            blocks.extend(self._paragraph(text, inline))
            blocks.extend(self._block(element))
            text, inline = element.tail, []
        blocks.extend(self._paragraph(text, inline))
        return blocks

    def _block(self, element: ET.Element) -> list[Block]:
        tag = element.tag
        if tag == "p":
            return self.blocks(element)
        if re.fullmatch("h[1-6]", tag):
            return self._heading(element)
        if tag in ("ul", "ol"):
            return [self._list(element)]
        if tag == "blockquote":
            place = self._aligner.block()
            return [Quote(tuple(self.blocks(element)), place)]
        if tag == "table":
            return [self._table(element)]
        if tag == "div":
            return [self._box(element)]
        return [Rule(self._aligner.rule())]

    def _paragraph(self, text: str | None, elements: Iterable[ET.Element]) -> list[Block]:
        parts = self._inlines.read(text, elements)
        place = self._aligner.here()
        children = trimmed(_without_pictures(parts))
        figures = self._figures(parts, among_text=bool(children))
        if not children:
            return figures
        self._check_caption(children[0])
        return [Paragraph(children, _start(children) or place), *figures]

    def _check_caption(self, start: Inline) -> None:
        if isinstance(start, Text) and CAPTION.match(start.text):
            message = _(
                "This caption belongs to no picture and is printed as text. Write it with its "
                "picture: {example}"
            )
            example = '![…](photos/a.jpg "…")'
            self._report.warning("BT216", message.format(example=example), start.location)

    def _figures(self, parts: Iterable[Part], *, among_text: bool) -> list[Block]:
        figures: list[Block] = []
        for picture in parts:
            if not isinstance(picture, Picture):
                continue
            if among_text:
                message = _(
                    "A picture cannot stand inside a paragraph; it comes after it. Put it on a "
                    "line of its own, with blank lines above and below."
                )
                self._report.warning("BT207", message, picture.location)
            figure = self._pictures.read(picture)
            figures.extend([figure] if figure else [])
        return figures

    def _heading(self, element: ET.Element) -> list[Block]:
        place = self._aligner.block()
        parts = self._inlines.read(element.text, element)
        children = trimmed(_without_pictures(parts))
        figures = self._figures(parts, among_text=bool(children))
        if not children:
            return figures
        return [Heading(int(element.tag[1]), children, place), *figures]

    def _list(self, element: ET.Element) -> ListBlock:
        place = self._aligner.block()
        entries = []
        for child in element:
            start, number = self._aligner.here(), self._aligner.number()
            entries.append(ListEntry(tuple(self.blocks(child)), start, number))
        first = int(element.get("start", "1")) if element.tag == "ol" else None
        return ListBlock(tuple(entries), first, place)

    def _box(self, element: ET.Element) -> Box:
        place = self._aligner.box()
        head = _joined(self._aligner.leaves(element.get("class", "").removeprefix(BOX)))
        kind, title = read_head(head, place, self._report)
        blocks = tuple(self.blocks(element))
        if not blocks:
            message = _(
                "This box has no text. Write it on the lines below, each indented by four spaces."
            )
            self._report.warning("BT217", message, place)
        return Box(kind, title, blocks, place)

    def _table(self, element: ET.Element) -> Table:
        place = self._aligner.block()
        head, *rows = element.iter("tr")
        header = [self._cell(cell) for cell in head]
        alignments = [_alignment(cell.get("align")) for cell in head]
        self._aligner.next_line()
        body = [self._row(row, len(header)) for row in rows]
        self._aligner.end_line()
        width = max(len(row) for row in (header, *body))
        alignments.extend([None] * (width - len(header)))
        return Table(
            _filled(header, width),
            tuple(_filled(row, width) for row in body),
            tuple(alignments),
            place,
        )

    def _row(self, element: ET.Element, width: int) -> list[Cell]:
        """Read a row of the body; surplus cells are kept unless they are empty."""
        place = self._aligner.next_line()
        written = int(element.get(CELLS, width))
        cells = [self._cell(cell) for cell in element][:written]
        if written != width:
            message = _(
                "This row has {count} cells, and the table's head has {width}. Give both the same "
                "number: divide cells by |, and write \\| for a | inside a cell."
            )
            self._report.warning("BT213", message.format(count=written, width=width), place)
        while len(cells) > width and not cells[-1].children:
            del cells[-1]
        return cells

    def _cell(self, element: ET.Element) -> Cell:
        place = self._aligner.here()
        parts = self._inlines.read(element.text, element)
        for picture in parts:
            if isinstance(picture, Picture):
                message = _("A picture cannot stand in a table. Put it below the table.")
                self._report.error("BT208", message, picture.location)
        children = trimmed(_without_pictures(parts))
        return Cell(children, _start(children) or place)


def _without_pictures(parts: Iterable[Part]) -> list[Inline]:
    return [part for part in parts if not isinstance(part, Picture)]


def _start(children: tuple[Inline, ...]) -> Location | None:
    return children[0].location if children else None


def _joined(texts: list[Text]) -> Text | None:
    """Return texts that follow one another as one, without white space around it."""
    text = "".join(leaf.text for leaf in texts)
    if not text.strip():
        return None
    return Text(text.strip(), texts[0].location.shifted(len(text) - len(text.lstrip())))


def _filled(cells: list[Cell], width: int) -> tuple[Cell, ...]:
    """Return a row with empty cells at its end up to the table's width."""
    return (*cells, *[Cell((), cells[-1].location)] * (width - len(cells)))


def _alignment(value: str | None) -> Alignment | None:
    return Alignment(value) if value else None
