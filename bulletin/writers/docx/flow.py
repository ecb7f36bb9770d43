"""From the tree of elements to what a Word body holds: paragraphs, tables, a closing block.

A block whose children are partly inline is a paragraph of these inline children, followed by its
block children; so a run-in title stands in the paragraph that it opens. Vertical margins collapse
as in CSS, and the gap between two blocks stands on one side only, so that it comes out the same
whether a word processor adds the two spacings up or takes the larger.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from bulletin.document.style import Border, Borders, Edges, Node, Style, StyledElement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TRANSPARENT = frozenset({"table-row-group", "table-header-group", "table-footer-group"})
NORMAL = "正文"
_THIN = 1.0


@dataclass(frozen=True, slots=True)
class Marker:
    """A list entry's number: its list, counted through the document, and its level."""

    list_id: int
    level: int


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """A paragraph: its inline content, its computed style and what the boxes around it add.

    ``name`` is the named style; ``left`` and ``right`` are the distances from the type area,
    ``before`` and ``after`` the gaps, ``gaps`` the border's distances from the text, in points.
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
    page_break_before: bool = False
    keep_next: bool = False
    marker: Marker | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell."""

    element: StyledElement
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table; the first ``header`` rows are repeated on every page."""

    element: StyledElement
    rows: tuple[tuple[Cell, ...], ...]
    header: int
    left: float
    right: float
    before: float
    after: float
    page_break_before: bool = False


@dataclass(frozen=True, slots=True)
class ClosingBlock:
    """A block at the foot of the last page (版记), of an even one where ``even``."""

    element: StyledElement
    blocks: tuple[Block, ...]
    even: bool
    before: float = 0.0
    after: float = 0.0
    page_break_before: bool = False


Block: TypeAlias = ParagraphBlock | TableBlock | ClosingBlock


@dataclass(frozen=True, slots=True)
class _Around:
    """What an element has around it."""

    name: str = NORMAL
    left: float = 0.0
    right: float = 0.0
    marker: Marker | None = None
    list_id: int = 0
    level: int = -1


class Flow:
    """Turns elements into blocks; counts the lists on the way."""

    def __init__(self) -> None:
        """Start before the first list."""
        self.lists: list[StyledElement] = []

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
        around = replace(around, name=style.docx_style or around.name)
        if style.anchor in ("page-foot", "even-page-foot"):
            inside = list(self._inside(element, replace(around, left=0.0, right=0.0)))
            if blocks := tuple(_boxed(inside, element)):
                yield ClosingBlock(element, blocks, style.anchor == "even-page-foot")
        elif style.display == "table":
            if any(cells for _is_header, cells in _rows(element)):
                yield self._table(element, around)
        elif element.tag == "hr":
            yield _rule(element, _inward(around, style))
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
        return list(self._inside(element, inner))

    def _table(self, element: StyledElement, around: _Around) -> TableBlock:
        rows = list(_rows(element))
        header = sum(1 for row in rows if row[0])
        style = element.style
        return TableBlock(
            element,
            tuple(tuple(self._cell(cell, around.name) for cell in row[1]) for row in rows),
            header,
            around.left + style.margin.left,
            around.right + style.margin.right,
            style.margin.top,
            style.margin.bottom,
            style.break_before in ("page", "left", "right"),
        )

    def _cell(self, element: StyledElement, name: str) -> Cell:
        around = _Around(name=element.style.docx_style or name)
        return Cell(element, tuple(settle_gaps(list(self._inside(element, around)))))


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
    blocks[0] = _top(blocks[0], style)
    blocks[-1] = _bottom(blocks[-1], style, _missing_height(blocks, style))
    yield from (_sides(block, style) for block in blocks)


def _top(block: Block, style: Style) -> Block:
    breaks = block.page_break_before or style.break_before in ("page", "left", "right")
    line, gap = style.border.top, style.padding.top
    if line.width and isinstance(block, ParagraphBlock) and not block.border.top.width:
        border = replace(block.border, top=line)
        gaps = replace(block.gaps, top=gap + block.before)
        block = replace(block, border=border, gaps=gaps)
        before = style.margin.top
    else:
        before = _joined(style.margin.top, gap, block.before)
    return replace(block, before=before, page_break_before=breaks)


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
    """Collapse the gap between neighbours and leave it to one of them, to a paragraph if it can."""
    for index in range(len(blocks) - 1):
        first, second = blocks[index], blocks[index + 1]
        gap = max(first.after, second.before)
        stays = isinstance(second, TableBlock) or first.after >= second.before
        if stays and not isinstance(first, TableBlock):
            blocks[index] = replace(first, after=gap)
            blocks[index + 1] = replace(second, before=0.0)
        else:
            blocks[index] = replace(first, after=0.0)
            blocks[index + 1] = replace(second, before=gap)
    return blocks
