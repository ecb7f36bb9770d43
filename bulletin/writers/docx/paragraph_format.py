"""From a computed style or a paragraph block to Word's paragraph formatting."""

from __future__ import annotations

from bulletin.document.style import Borders, Edges, Style, StyledElement
from bulletin.writers.docx.flow import ParagraphBlock
from bulletin.writers.docx.formats import ParagraphFormat, line
from bulletin.writers.docx.xml import twips

_ALIGNMENTS = {"justify": "both", "left": "left", "center": "center", "right": "right"}
_HEADINGS = {f"h{level}": level - 1 for level in range(1, 7)}


def own_format(style: Style, element: StyledElement | None) -> ParagraphFormat:
    """Return the formatting that an element itself asks for, whatever stands around it.

    An element that holds blocks gives its named style no vertical gaps, borders or breaks: they
    belong to its box, not to each paragraph in it.
    """
    holds_blocks = element is not None and _holds_blocks(element)
    gaps = Edges() if holds_blocks else style.padding
    block = ParagraphBlock(
        inline=(),
        style=style,
        tag="div" if holds_blocks or element is None else element.tag,
        name="",
        left=style.margin.left + style.padding.left,
        right=style.margin.right + style.padding.right,
        before=0.0
        if holds_blocks
        else style.margin.top + _open(style.padding.top, style.border.top.width),
        after=0.0
        if holds_blocks
        else style.margin.bottom + _open(style.padding.bottom, style.border.bottom.width),
        border=Borders() if holds_blocks else style.border,
        gaps=gaps,
        page_break_before=not holds_blocks and style.break_before in ("page", "left", "right"),
        keep_next=not holds_blocks and style.break_after == "avoid",
    )
    return paragraph_format(block, None)


def _open(padding: float, border: float) -> float:
    """Return a padding that is a mere gap because no border stands outside it."""
    return 0.0 if border else padding


def _holds_blocks(element: StyledElement) -> bool:
    return any(isinstance(n, StyledElement) and not n.style.is_inline for n in element.children)


def paragraph_format(block: ParagraphBlock, tab: float | None) -> ParagraphFormat:
    """Return a paragraph's formatting; ``tab`` is a right tab stop in points from the left edge."""
    style = block.style
    characters = style.text_indent_em
    border, gaps = block.border, block.gaps
    return ParagraphFormat(
        keep_next=block.keep_next,
        keep_lines=style.break_inside == "avoid",
        page_break_before=block.page_break_before,
        widow_control=style.orphans > 1 or style.widows > 1,
        top=line(border.top, gaps.top),
        left_line=line(border.left, gaps.left),
        bottom=line(border.bottom, gaps.bottom),
        right_line=line(border.right, gaps.right),
        between=None,
        shading=style.background[1:].upper() if style.background else None,
        tab=None if tab is None else twips(tab),
        before=twips(block.before),
        after=twips(block.after),
        line=None if style.line_height is None else twips(style.line_height),
        left=twips(block.left),
        right=twips(block.right),
        first_line=twips(style.text_indent),
        first_line_chars=round(characters * 100)
        if characters is not None and characters >= 0
        else None,
        alignment=_ALIGNMENTS.get(style.text_align, "left"),
        outline=_HEADINGS.get(block.tag),
    )
