"""From a computed style or a paragraph block to Word's paragraph formatting."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.document.style import Borders, Edges, Style, StyledElement
from bulletin.writers.docx.blocks import Break, ParagraphBlock, break_of
from bulletin.writers.docx.formats import ParagraphFormat, Tab, line
from bulletin.writers.docx.xml import twips

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.document.style import Node

_ALIGNMENTS = {"justify": "both", "left": "left", "center": "center", "right": "right"}
# What fills the way to a tab: ST_TabTlc, 17.18.85 of ECMA-376.
_LEADERS = {"·": "middleDot", "-": "hyphen", "—": "hyphen", "_": "underscore", " ": "none"}
_HEADINGS = {f"h{level}": level - 1 for level in range(1, 7)}


def own_format(style: Style, element: StyledElement | None, measure: float) -> ParagraphFormat:
    """Return the formatting that an element itself asks for, whatever stands around it.

    An element that holds blocks gives its named style no vertical gaps, borders or breaks: they
    belong to its box, not to each paragraph in it.
    """
    is_box = element is not None and holds_blocks(element)
    gaps = Edges() if is_box else style.padding
    block = ParagraphBlock(
        inline=() if is_box or element is None else element.children,
        style=style,
        tag="div" if is_box or element is None else element.tag,
        name="",
        left=style.margin.left + style.padding.left,
        right=style.margin.right + style.padding.right,
        before=0.0
        if is_box
        else style.margin.top + _open(style.padding.top, style.border.top.width),
        after=0.0
        if is_box
        else style.margin.bottom + _open(style.padding.bottom, style.border.bottom.width),
        border=Borders() if is_box else style.border,
        gaps=gaps,
        break_before=Break.NONE if is_box else break_of(style.break_before),
        keep_next=not is_box and style.break_after == "avoid",
    )
    return paragraph_format(block, measure)


def _open(padding: float, border: float) -> float:
    """Return a padding that is a mere gap because no border stands outside it."""
    return 0.0 if border else padding


def holds_blocks(element: StyledElement) -> bool:
    """Tell whether an element is a box of blocks rather than one paragraph."""
    return any(isinstance(n, StyledElement) and not n.style.is_inline for n in element.children)


def _whole_characters(style: Style) -> int | None:
    """Return an indent in hundredths of a character, None unless it is of whole characters."""
    em = style.text_indent_em
    return None if em is None or em < 0 or em % 1 else round(em * 100)


def elements(nodes: Sequence[Node]) -> Iterator[StyledElement]:
    """Yield all elements among inline nodes and inside them."""
    for node in nodes:
        if isinstance(node, StyledElement):
            yield from node.walk()


def _tab(block: ParagraphBlock, measure: float) -> Tab | None:
    """Return the paragraph's right tab: inside the padding of what it moves."""
    for element in elements(block.inline):
        style = element.style
        edge = measure - block.right
        if style.docx_tab == "right":
            return Tab(twips(edge - style.padding.right - style.margin.right))
        if element.tag == "::leader":
            return Tab(twips(edge), _LEADERS.get(element.text[:1], "dot"))
    return None


def _ruled_line(block: ParagraphBlock) -> ParagraphBlock:
    """Return a line of text over a rule as Word makes it.

    Word draws a rule from the left to the right indent, CSS outside of the padding. So the
    padding of a single line becomes its first line's indent; at the right the tab keeps it.
    """
    style, border = block.style, block.border
    if not (border.top.width or border.bottom.width):
        return block
    indent = style.text_indent + style.padding.left
    return replace(
        block,
        style=replace(style, text_indent=indent, text_indent_em=None),
        left=block.left - style.padding.left,
        right=block.right - style.padding.right,
    )


def paragraph_format(block: ParagraphBlock, measure: float) -> ParagraphFormat:
    """Return the formatting of a paragraph that stands in a column of so many points."""
    tab = _tab(block, measure)
    if tab is not None and not tab.leader:
        block = _ruled_line(block)
    style = block.style
    characters = _whole_characters(style)
    border, gaps = block.border, block.gaps
    return ParagraphFormat(
        keep_next=block.keep_next,
        keep_lines=style.break_inside == "avoid",
        page_break_before=block.break_before is Break.PAGE,
        widow_control=style.orphans > 1 or style.widows > 1,
        unnumbered=not block.numbered,
        top=line(border.top, gaps.top),
        left_line=line(border.left, gaps.left),
        bottom=line(border.bottom, gaps.bottom),
        right_line=line(border.right, gaps.right),
        between=None,
        shading=style.background[1:].upper() if style.background else None,
        tab=tab,
        snap_to_grid=True,
        before=twips(block.before + block.inset_before),
        after=twips(block.after + block.inset_after),
        line=None if style.line_height is None else twips(style.line_height),
        left=twips(block.left),
        right=twips(block.right),
        first_line=twips(style.text_indent),
        first_line_chars=characters,
        alignment=_ALIGNMENTS.get(style.text_align, "left"),
        outline=_HEADINGS.get(block.tag),
    )
