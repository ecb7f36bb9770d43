"""Margins, paddings, borders and breaks of boxes, given to the paragraphs at their edges."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.writers.docx.blocks import TABLES, Break, ParagraphBlock, break_of, ids_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.document.style import Style, StyledElement
    from bulletin.writers.docx.blocks import Block


def boxed(blocks: list[Block], element: StyledElement) -> Iterator[Block]:
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
    blocks[0] = replace(blocks[0], bookmarks=(*ids_of(element), *blocks[0].bookmarks))
    blocks[0] = _top(blocks[0], style)
    blocks[-1] = _bottom(blocks[-1], style, _missing_height(blocks, style))
    turns = max(blocks[-1].break_after, break_of(style.break_after))
    blocks[-1] = replace(blocks[-1], break_after=turns)
    yield from (_sides(block, style) for block in blocks)


def _top(block: Block, style: Style) -> Block:
    breaks = max(block.break_before, break_of(style.break_before))
    line, padding = style.border.top, style.padding.top
    before, inset = max(style.margin.top, block.before), block.inset_before
    if line.width and isinstance(block, ParagraphBlock) and not block.border.top.width:
        border = replace(block.border, top=line)
        gaps = replace(block.gaps, top=padding + block.before + inset)
        block = replace(block, border=border, gaps=gaps)
        before, inset = style.margin.top, 0.0
    elif padding:
        before, inset = style.margin.top, padding + block.before + inset
    return replace(block, before=before, inset_before=inset, break_before=breaks)


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
    margins = block.before + block.inset_before + block.inset_after + block.after
    return margins + text + rules


def _bottom(block: Block, style: Style, missing: float) -> Block:
    line, padding = style.border.bottom, style.padding.bottom + missing
    after, inset = max(style.margin.bottom, block.after), block.inset_after
    if line.width and isinstance(block, ParagraphBlock) and not block.border.bottom.width:
        border = replace(block.border, bottom=line)
        gaps = replace(block.gaps, bottom=padding + block.after + inset)
        block = replace(block, border=border, gaps=gaps)
        after, inset = style.margin.bottom, 0.0
    elif padding:
        after, inset = style.margin.bottom, padding + block.after + inset
    return replace(block, after=after, inset_after=inset)


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


def settle_gaps(blocks: list[Block]) -> list[Block]:
    """Collapse the gap between neighbours and leave it to one of them, to a paragraph if it can.

    A break after the one is a break before the other.
    """
    for index in range(len(blocks) - 1):
        first, second = blocks[index], blocks[index + 1]
        turns = max(first.break_after, second.break_before)
        gap = max(first.after, second.before) + first.inset_after + second.inset_before
        before, after = (0.0, gap) if _keeps_gap(first, second) else (gap, 0.0)
        blocks[index] = replace(first, after=after, inset_after=0.0, break_after=Break.NONE)
        blocks[index + 1] = replace(second, before=before, inset_before=0.0, break_before=turns)
    return blocks


def _keeps_gap(first: Block, second: Block) -> bool:
    """Tell whether the gap stands after the first: not in the midst of columns, nor at a table."""
    if isinstance(first, TABLES) or isinstance(second, TABLES):
        return not isinstance(first, TABLES)
    if first.area != second.area:
        return first.area.columns == 1
    return first.after + first.inset_after >= second.before + second.inset_before
