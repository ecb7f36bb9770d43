"""From the tree of elements to what a Word body holds: paragraphs, tables, a closing block.

A block whose children are partly inline is a paragraph of these inline children, followed by its
block children; so a run-in title stands in the paragraph that it opens. Vertical margins collapse
as in CSS, and the gap between two blocks stands on one side only, so that it comes out the same
whether a word processor adds the two spacings up or takes the larger.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, TypeAlias

from bulletin.document.style import Border, Borders, Edges, Node, Style, StyledElement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TRANSPARENT = frozenset({"table-row-group", "table-header-group", "table-footer-group"})
NORMAL = "正文"
_THIN = 1.0
_NO_LINE = Border()
# What CSS allows, HTML 4.9.11.
_MOST_SPANNED = 1000


@dataclass(frozen=True, slots=True)
class Marker:
    """A list entry's number: its list, counted through the document, and its level."""

    list_id: int
    level: int


class Break(IntEnum):
    """A break before or after a block."""

    NONE = 0
    COLUMN = 1
    PAGE = 2


@dataclass(frozen=True, slots=True)
class Area:
    """Where blocks stand: the kind of page, the columns on it, in points what is beside them.

    ``serial`` keeps columns apart that follow upon each other.
    """

    page: str = ""
    columns: int = 1
    gap: float = 0.0
    rule: Border = _NO_LINE
    left: float = 0.0
    right: float = 0.0
    serial: int = 0


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """A paragraph: its inline content, its computed style and what the boxes around it add.

    ``name`` is the named style; ``left`` and ``right`` are the distances from the type area,
    ``before`` and ``after`` the gaps, ``gaps`` the border's distances from the text, in points;
    ``bookmarks`` the ids that the document refers to.
    """

    inline: tuple[Node, ...]
    style: Style
    tag: str
    name: str
    left: float
    right: float
    before: float
    after: float
    border: Borders
    gaps: Edges
    break_before: Break = Break.NONE
    break_after: Break = Break.NONE
    area: Area = Area()
    bookmarks: tuple[str, ...] = ()
    keep_next: bool = False
    marker: Marker | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell, over how many columns and rows it reaches."""

    element: StyledElement
    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table, counted through the document; the first ``header`` rows stand on every page."""

    element: StyledElement
    rows: tuple[tuple[Cell, ...], ...]
    header: int
    number: int
    left: float
    right: float
    before: float
    after: float
    break_before: Break = Break.NONE
    break_after: Break = Break.NONE
    area: Area = Area()
    bookmarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BoxBlock:
    """Blocks with a line or a tint around them all."""

    element: StyledElement
    blocks: tuple[Block, ...]
    left: float
    right: float
    before: float
    after: float
    break_before: Break = Break.NONE
    break_after: Break = Break.NONE
    area: Area = Area()
    bookmarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClosingBlock:
    """A block at the foot of the last page (版记), of an even one where ``even``."""

    element: StyledElement
    blocks: tuple[Block, ...]
    even: bool
    before: float = 0.0
    after: float = 0.0
    break_before: Break = Break.NONE
    break_after: Break = Break.NONE
    area: Area = Area()
    bookmarks: tuple[str, ...] = ()


Block: TypeAlias = ParagraphBlock | TableBlock | BoxBlock | ClosingBlock
_TABLES = (TableBlock, BoxBlock)


@dataclass(frozen=True, slots=True)
class _Around:
    """What an element has around it."""

    name: str = NORMAL
    left: float = 0.0
    right: float = 0.0
    marker: Marker | None = None
    list_id: int = 0
    level: int = -1
    area: Area = Area()
    spanning: Area | None = None


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
        around = _placed(replace(around, name=style.docx_style or around.name), style)
        if style.anchor in ("page-foot", "even-page-foot"):
            inside = list(self._inside(element, replace(around, left=0.0, right=0.0)))
            if blocks := tuple(_boxed(inside, element)):
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
            yield from _boxed(self._flowed(element, around), element)

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
            _ids(element),
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
            _ids(element),
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


def break_of(value: str) -> Break:
    """Return what a value of ``break-before`` or ``break-after`` asks for."""
    if value in ("page", "left", "right", "recto", "verso", "always"):
        return Break.PAGE
    return Break.COLUMN if value == "column" else Break.NONE


def _ids(element: StyledElement) -> tuple[str, ...]:
    name = element.get("id")
    return (name,) if name else ()


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


def _boxed(blocks: list[Block], element: StyledElement) -> Iterator[Block]:
    """Give an element's own margins, borders and breaks to the first and the last block in it."""
    if not blocks:
        return
    style = element.style
    blocks = settle_gaps(blocks)
    if style.break_inside == "avoid" or style.break_after == "avoid":
        kept = blocks if style.break_after == "avoid" else blocks[:-1]
        for index, block in enumerate(kept):
            if isinstance(block, ParagraphBlock):
                blocks[index] = replace(block, keep_next=True)
    blocks[0] = replace(blocks[0], bookmarks=(*_ids(element), *blocks[0].bookmarks))
    blocks[0] = _top(blocks[0], style)
    blocks[-1] = _bottom(blocks[-1], style, _missing_height(blocks, style))
    turns = max(blocks[-1].break_after, break_of(style.break_after))
    blocks[-1] = replace(blocks[-1], break_after=turns)
    yield from (_sides(block, style) for block in blocks)


def _top(block: Block, style: Style) -> Block:
    breaks = max(block.break_before, break_of(style.break_before))
    line, gap = style.border.top, style.padding.top
    if line.width and isinstance(block, ParagraphBlock) and not block.border.top.width:
        border = replace(block.border, top=line)
        gaps = replace(block.gaps, top=gap + block.before)
        block = replace(block, border=border, gaps=gaps)
        before = style.margin.top
    else:
        before = _joined(style.margin.top, gap, block.before)
    return replace(block, before=before, break_before=breaks)


def _missing_height(blocks: list[Block], style: Style) -> float:
    """Return how much of a box's fixed height its paragraphs, of one line each, leave free."""
    if (
        style.height is None
        or len(blocks) == 1
        or not all(isinstance(block, ParagraphBlock) for block in blocks)
    ):
        return 0.0
    taken = sum(_line_height(b) for b in blocks if isinstance(b, ParagraphBlock))
    return max(0.0, style.height + style.padding.top - taken)


def _line_height(block: ParagraphBlock) -> float:
    text = block.style.line_height or block.style.font_size
    border, gaps = block.border, block.gaps
    rules = border.top.width + border.bottom.width + gaps.top + gaps.bottom
    return block.before + text + rules + block.after


def _bottom(block: Block, style: Style, missing: float) -> Block:
    line, gap = style.border.bottom, style.padding.bottom + missing
    if line.width and isinstance(block, ParagraphBlock) and not block.border.bottom.width:
        border = replace(block.border, bottom=line)
        gaps = replace(block.gaps, bottom=gap + block.after)
        return replace(block, border=border, gaps=gaps, after=style.margin.bottom)
    return replace(block, after=_joined(style.margin.bottom, gap, block.after))


def _sides(block: Block, style: Style) -> Block:
    if not isinstance(block, ParagraphBlock):
        return block
    border, gaps = block.border, block.gaps
    if style.border.left.width and not border.left.width:
        border = replace(border, left=style.border.left)
        gaps = replace(gaps, left=style.padding.left)
    if style.border.right.width and not border.right.width:
        border = replace(border, right=style.border.right)
        gaps = replace(gaps, right=style.padding.right)
    return replace(block, border=border, gaps=gaps)


def _joined(outer: float, padding: float, inner: float) -> float:
    """Return the gap of two margins: they collapse unless a padding keeps them apart."""
    return outer + padding + inner if padding else max(outer, inner)


def settle_gaps(blocks: list[Block]) -> list[Block]:
    """Collapse the gap between neighbours and leave it to one of them, to a paragraph if it can.

    A break after the one is a break before the other.
    """
    for index in range(len(blocks) - 1):
        first, second = blocks[index], blocks[index + 1]
        second = replace(second, break_before=max(first.break_after, second.break_before))
        gap = max(first.after, second.before)
        if _keeps_gap(first, second):
            blocks[index] = replace(first, after=gap, break_after=Break.NONE)
            blocks[index + 1] = replace(second, before=0.0)
        else:
            blocks[index] = replace(first, after=0.0, break_after=Break.NONE)
            blocks[index + 1] = replace(second, before=gap)
    return blocks


def _keeps_gap(first: Block, second: Block) -> bool:
    """Tell whether the gap stands after the first: not in the midst of columns, nor at a table."""
    if isinstance(first, _TABLES) or isinstance(second, _TABLES):
        return not isinstance(first, _TABLES)
    if first.area != second.area:
        return first.area.columns == 1
    return first.after >= second.before
