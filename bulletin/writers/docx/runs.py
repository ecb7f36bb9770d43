"""Inline content as runs: white space collapsed as CSS does, marks set in the Chinese font."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from bulletin.writers.docx.flow import NORMAL
from bulletin.writers.docx.formats import RunFormat, run_format, run_properties
from bulletin.writers.docx.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.document.style import Node, Style, StyledElement
    from bulletin.writers.docx.styles import NamedStyles

# Characters that Word sets in the Western font unless told otherwise (17.3.2.26 of ECMA-376).
_AMBIGUOUS = re.compile("[“”‘’—…·×÷±°§¨´¶¸àáèéêìíòóùúü‖′″‰※№℃←↑→↓−√∞≈≠≤≥□■△▲◇◆○◎●★☆①-⓿Ⅰ-Ⅻⅰ-ⅻ]")
# An apostrophe inside a Latin word stays Western.
_APOSTROPHE = re.compile("(?<=[A-Za-z])’(?=[A-Za-z])")
_SPACE = re.compile("[ \t\n\r\f]+")
_PRESERVED = ("pre", "pre-wrap", "break-spaces")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


class Mark(Enum):
    """What stands in a line beside text."""

    BREAK = auto()
    TAB = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, a mark or a picture, with all that its elements say of it."""

    content: str | Mark | StyledElement
    style: Style
    character_style: str | None
    link: str | None


def pieces(inline: Sequence[Node], style: Style) -> list[Piece]:
    """Return a paragraph's content with its white space collapsed and its edges trimmed."""
    flat = list(_flatten(inline, style, None, None))
    return list(_joined(_trimmed(_collapsed(flat))))


def _flatten(
    nodes: Sequence[Node], style: Style, named: str | None, link: str | None
) -> Iterator[Piece]:
    for node in nodes:
        if isinstance(node, str):
            yield Piece(node.translate(_INVISIBLE), style, named, link)
        elif node.tag == "br":
            yield Piece(Mark.BREAK, style, named, link)
        elif node.tag == "img":
            yield Piece(node, node.style, named, link)
        else:
            if node.style.docx_tab == "right":
                yield Piece(Mark.TAB, style, named, link)
            inner = _character_style(node) or named
            target = _target(node) or link
            yield from _flatten(node.children, node.style, inner, target)


def _character_style(element: StyledElement) -> str | None:
    """Return the character style that an element asks for; text in 正文 needs none."""
    name = element.style.docx_style
    return None if name == NORMAL else name


def _target(element: StyledElement) -> str | None:
    """Return where a link leads, if it leads out of the document."""
    href = element.get("href") if element.tag == "a" else None
    return href if href and not href.startswith("#") else None


def _collapsed(flat: list[Piece]) -> Iterator[Piece]:
    space_before = True
    for piece in flat:
        if not isinstance(piece.content, str):
            space_before = isinstance(piece.content, Mark)
            yield piece
            continue
        if piece.style.white_space in _PRESERVED:
            yield from _lines(piece)
            space_before = False
            continue
        text = _SPACE.sub(" ", piece.content)
        if space_before:
            text = text.lstrip(" ")
        if text:
            space_before = text.endswith(" ")
            yield replace(piece, content=text)


def _lines(piece: Piece) -> Iterator[Piece]:
    for index, text in enumerate(str(piece.content).split("\n")):
        if index:
            yield replace(piece, content=Mark.BREAK)
        if text:
            yield replace(piece, content=text)


def _trimmed(collapsed: Iterator[Piece]) -> list[Piece]:
    """Take out the space before a break, before a tab and at the paragraph's end."""
    kept: list[Piece] = []
    for piece in collapsed:
        if isinstance(piece.content, Mark):
            _trim_end(kept)
        kept.append(piece)
    _trim_end(kept)
    return kept


def _joined(trimmed: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces with neighbours made one that look the same."""
    for look, group in groupby(trimmed, _look):
        same = list(group)
        if look is None:
            yield from same
        else:
            yield replace(same[0], content="".join(str(piece.content) for piece in same))


def _look(piece: Piece) -> tuple[object, ...] | None:
    if not isinstance(piece.content, str):
        return None
    look = run_format(piece.style, inline=piece.style.is_inline)
    return look, piece.character_style, piece.link


def _trim_end(kept: list[Piece]) -> None:
    last = kept[-1] if kept else None
    if last is None or not isinstance(last.content, str) or last.style.white_space in _PRESERVED:
        return
    text = last.content.rstrip(" ")
    if text:
        kept[-1] = replace(last, content=text)
    else:
        kept.pop()


def text_runs(piece: Piece, base: RunFormat, styles: NamedStyles) -> Iterator[BaseOxmlElement]:
    """Yield the runs of a piece of text or of a mark, formatted where they differ from the base."""
    for content in _by_hint(piece.content):
        hint = isinstance(content, str) and _wants_hint(content)
        yield with_properties(_element(content), piece, base, styles, hint=hint)


def with_properties(
    content: BaseOxmlElement,
    piece: Piece,
    base: RunFormat,
    styles: NamedStyles,
    *,
    hint: bool = False,
) -> BaseOxmlElement:
    """Return a run with this content, formatted as the piece is."""
    named = piece.character_style
    wanted = run_format(piece.style, inline=piece.style.is_inline)
    properties = run_properties(
        wanted,
        base if named is None else styles.on_run(named, base),
        style=None if named is None else styles.character_id(named),
        hint=hint,
    )
    return w("r", *([] if properties is None else [properties]), content)


def _by_hint(content: str | Mark | StyledElement) -> list[str | Mark]:
    if not isinstance(content, str):
        return [content] if isinstance(content, Mark) else []
    cuts = [edge for match in _APOSTROPHE.finditer(content) for edge in match.span()]
    edges = [0, *cuts, len(content)]
    return [content[a:b] for a, b in pairwise(edges) if a < b]


def _wants_hint(text: str) -> bool:
    return text != "’" and _AMBIGUOUS.search(text) is not None


def _element(content: str | Mark) -> BaseOxmlElement:
    if content is Mark.BREAK:
        return w("br")
    if content is Mark.TAB:
        return w("tab")
    element = w("t")
    element.text = str(content)
    if content != str(content).strip(" \t\n"):
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element
