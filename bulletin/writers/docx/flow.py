"""From the tree of elements to what a Word body holds: paragraphs, tables, a closing block.

A block whose children are partly inline is a paragraph of these inline children, followed by its
block children; so a run-in title stands in the paragraph that it opens. Vertical margins collapse
as in CSS, and the gap between two blocks stands on one side only, so that it comes out the same
whether a word processor adds the two spacings up or takes the larger.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.document.style import Border, Borders, Edges, Node, Style, StyledElement
from bulletin.writers.docx.blocks import (
    NORMAL,
    Area,
    Block,
    BoxBlock,
    Cell,
    ClosingBlock,
    Marker,
    ParagraphBlock,
    TableBlock,
    break_of,
    ids_of,
)
from bulletin.writers.docx.gaps import boxed, settle_gaps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TRANSPARENT = frozenset({"table-row-group", "table-header-group", "table-footer-group"})
_THIN = 1.0
_ANYWHERE = Area()
# What CSS allows, HTML 4.9.11.
_MOST_SPANNED = 1000


@dataclass(frozen=True, slots=True)
class _Around:
    """What an element has around it."""

    name: str = NORMAL
    left: float = 0.0
    right: float = 0.0
    marker: Marker | None = None
    list_id: int = 0
    level: int = -1
    area: Area = _ANYWHERE
    spanning: Area | None = None
    numbered: bool = True


class Flow:
    """Turns elements into blocks; counts the lists on the way."""

    def __init__(self, body: StyledElement) -> None:
        """Start before the first list and the first columns of a document's body."""
        self.tables = {id(e): n for n, e in enumerate(_tables(body))}
        self.lists: list[StyledElement] = []
        self._columns = 0

    def blocks(self, body: StyledElement) -> tuple[Block, ...]:
        """Return the blocks of a body or of a cell."""
        return tuple(settle_gaps(list(self._inside(body, _Around()))))

    def _inside(self, element: StyledElement, around: _Around) -> Iterator[Block]:
        """Yield the blocks that the children of an element make, its own box left out."""
        pending: list[Node] = []
        marker = around.marker
        for node in element.children:
            if isinstance(node, str) or _is_inline(node):
                pending.append(node)
                continue
            if has_content(pending):
                yield _anonymous(element, pending, replace(around, marker=marker))
                marker = None
            pending = []
            for block in self._block(node, replace(around, marker=marker)):
                marker = None
                yield block
        if has_content(pending):
            yield _anonymous(element, pending, replace(around, marker=marker))

    def _block(self, element: StyledElement, around: _Around) -> Iterator[Block]:
        style = element.style
        numbered = around.numbered and style.docx_line_numbers != "none"
        around = replace(around, name=style.docx_style or around.name, numbered=numbered)
        around = _placed(around, style)
        if style.anchor in ("page-foot", "even-page-foot"):
            inside = list(self._inside(element, replace(around, left=0.0, right=0.0)))
            if blocks := tuple(boxed(inside, element)):
                even = style.anchor == "even-page-foot"
                yield ClosingBlock(element, blocks, even, area=around.area)
        elif style.display == "table":
            if any(cells for _is_header, cells in _rows(element)):
                yield self._table(element, around)
        elif element.tag == "hr":
            yield _rule(element, _inward(around, style))
        elif _is_box(element):
            yield self._box(element, around)
        else:
            yield from boxed(self._flowed(element, around), element)

    def _flowed(self, element: StyledElement, around: _Around) -> list[Block]:
        style = element.style
        inner = _inward(around, style)
        if element.tag in ("ol", "ul"):
            self.lists.append(element)
            inner = replace(inner, list_id=len(self.lists) - 1, level=around.level + 1)
        elif style.display == "list-item":
            inner = replace(inner, marker=Marker(around.list_id, max(0, around.level)))
        if style.columns > 1:
            inner = self._in_columns(inner, style)
        return list(self._inside(element, inner))

    def _in_columns(self, around: _Around, style: Style) -> _Around:
        self._columns += 1
        area = replace(
            around.area,
            columns=style.columns,
            gap=style.column_gap,
            rule=style.column_rule,
            left=around.left,
            right=around.right,
            serial=self._columns,
        )
        return replace(around, area=area, spanning=around.area, left=0.0, right=0.0)

    def _box(self, element: StyledElement, around: _Around) -> BoxBlock:
        style = element.style
        inside = replace(around, left=0.0, right=0.0, marker=None)
        return BoxBlock(
            element,
            tuple(settle_gaps(list(self._inside(element, inside)))),
            around.left + style.margin.left,
            around.right + style.margin.right,
            style.margin.top,
            style.margin.bottom,
            break_of(style.break_before),
            break_of(style.break_after),
            around.area,
            ids_of(element),
        )

    def _table(self, element: StyledElement, around: _Around) -> TableBlock:
        rows = list(_rows(element))
        header = sum(1 for row in rows if row[0])
        style = element.style
        return TableBlock(
            element,
            tuple(tuple(self._cell(cell, around) for cell in row[1]) for row in rows),
            header,
            self.tables.get(id(element), len(self.tables)),
            around.left + style.margin.left,
            around.right + style.margin.right,
            style.margin.top,
            style.margin.bottom,
            break_of(style.break_before),
            break_of(style.break_after),
            around.area,
            ids_of(element),
        )

    def _cell(self, element: StyledElement, around: _Around) -> Cell:
        inside = _Around(name=element.style.docx_style or around.name, area=around.area)
        return Cell(
            element,
            tuple(settle_gaps(list(self._inside(element, inside)))),
            _span(element, "colspan"),
            _span(element, "rowspan"),
        )


def _span(element: StyledElement, name: str) -> int:
    """Return over how many columns or rows a cell reaches."""
    number = element.get(name) or ""
    return min(_MOST_SPANNED, max(1, int(number))) if number.isdecimal() else 1


def _placed(around: _Around, style: Style) -> _Around:
    """Return what is around an element that leaves the columns or the kind of page."""
    if style.page != around.area.page:
        return replace(around, area=Area(style.page), spanning=None, left=0.0, right=0.0)
    if style.spans_columns and around.spanning is not None:
        left, right = around.area.left, around.area.right
        return replace(around, area=around.spanning, spanning=None, left=left, right=right)
    return around


def _is_box(element: StyledElement) -> bool:
    """Tell whether blocks have a tint or lines around them that single paragraphs cannot show."""
    style, border = element.style, element.style.border
    ruled = (border.top.width and border.bottom.width) or (border.left.width and border.right.width)
    if not (style.background or ruled) or style.columns > 1:
        return False
    return any(not _is_inline(child) for child in _elements(element))


def _tables(body: StyledElement) -> Iterator[StyledElement]:
    return (element for element in body.walk() if element.tag == "table")


def _rows(table: StyledElement) -> Iterator[tuple[bool, list[StyledElement]]]:
    """Yield each row's cells, and whether it is a header row."""
    for child in _elements(table):
        if child.style.display == "table-row":
            yield False, list(_elements(child))
        elif child.style.display in _TRANSPARENT:
            is_header = child.style.display == "table-header-group"
            yield from ((is_header, list(_elements(row))) for row in _elements(child))


def _elements(element: StyledElement) -> Iterator[StyledElement]:
    return (node for node in element.children if isinstance(node, StyledElement))


def has_content(nodes: Sequence[Node]) -> bool:
    """Tell whether inline nodes hold anything that prints; U+3000 does, white space does not."""
    return any(
        bool(node.strip(" \t\n\r\f"))
        if isinstance(node, str)
        else node.tag in ("img", "br") or has_content(node.children)
        for node in nodes
    )


def _is_inline(element: StyledElement) -> bool:
    """Tell whether an element stands in a line; a picture always does, blocks inside never do."""
    if element.tag in ("img", "br"):
        return True
    return element.style.is_inline and all(_is_inline(node) for node in _elements(element))


def _inward(around: _Around, style: Style) -> _Around:
    return replace(
        around,
        left=around.left + style.margin.left + style.padding.left,
        right=around.right + style.margin.right + style.padding.right,
    )


def _anonymous(element: StyledElement, inline: list[Node], around: _Around) -> ParagraphBlock:
    return ParagraphBlock(
        inline=tuple(inline),
        style=element.style,
        tag=element.tag,
        name=around.name,
        left=around.left,
        right=around.right,
        before=0.0,
        after=0.0,
        border=Borders(),
        gaps=Edges(),
        area=around.area,
        numbered=around.numbered,
        marker=around.marker,
    )


def _rule(element: StyledElement, around: _Around) -> ParagraphBlock:
    """Return a thematic break: a paragraph a point high with nothing but its line."""
    style = element.style
    line = max(style.border.top, style.border.bottom, key=lambda border: border.width)
    paragraph = _anonymous(element, [], around)
    return replace(
        paragraph,
        style=replace(style, line_height=_THIN, text_indent=0.0, text_indent_em=None),
        before=style.margin.top,
        after=max(0.0, style.margin.bottom - _THIN),
        border=Borders(top=line if line.width else Border(0.75, "solid", style.color)),
    )
