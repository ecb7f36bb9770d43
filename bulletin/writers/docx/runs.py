"""Inline content as runs: white space collapsed as CSS does, marks set in the Chinese font."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.writers.docx.blocks import NORMAL
from bulletin.writers.docx.formats import RunFormat, run_format, run_properties
from bulletin.writers.docx.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from docx.oxml.xmlchemy import BaseOxmlElement

    from bulletin.document.style import Node, Style, StyledElement
    from bulletin.writers.docx.styles import NamedStyles

# Characters that Word sets in the Western font unless told otherwise (17.3.2.26 of ECMA-376).
_MARKS = "“”‘’—…·•×÷±°§¨´¶¸‖′″‰※№℃←↑→↓−√∞≈≠≤≥□■△▲◇◆○◎●★☆①-⓿Ⅰ-Ⅻⅰ-ⅻ"
_AMBIGUOUS = re.compile(f"[{_MARKS}]")
# An apostrophe inside a Latin word stays Western. LibreOffice reads no hint: it takes a mark for
# what stands before it, and at a paragraph's beginning for what follows.
_APART = re.compile(
    f"(?P<apostrophe>(?<=[A-Za-z])’(?=[A-Za-z]))|(?P<mark>(?:^|(?<=[ -~]))[{_MARKS}]+)"
)
_SPACE = re.compile("[ \t\n\r\f]+")
_PRESERVED = ("pre", "pre-wrap", "break-spaces")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


class Mark(Enum):
    """What stands in a line beside text."""

    BREAK = auto()
    TAB = auto()


@dataclass(frozen=True, slots=True)
class PageOf:
    """The number of the page that an element with this id stands on."""

    target: str


class Script(Enum):
    """How a run says that its ambiguous marks are Chinese: not, by a hint, by its Latin font."""

    PLAIN = auto()
    HINTED = auto()
    CHINESE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, a mark or a picture, with all that its elements say of it."""

    content: str | Mark | PageOf | StyledElement
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
        elif node.tag == "::leader":
            yield Piece(Mark.TAB, style, named, link)
        elif node.tag == "::page":
            yield Piece(PageOf(node.get("target") or ""), node.style, named, link)
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
    """Return where a link leads."""
    href = element.get("href") if element.tag == "a" else None
    return href or None


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
    if isinstance(piece.content, Mark):
        yield with_properties(_mark(piece.content), piece, base, styles)
    elif isinstance(piece.content, str):
        for text, script in _scripts(piece.content):
            yield with_properties(_text(text), piece, base, styles, script=script)


def with_properties(
    content: BaseOxmlElement,
    piece: Piece,
    base: RunFormat,
    styles: NamedStyles,
    *,
    script: Script = Script.PLAIN,
) -> BaseOxmlElement:
    """Return a run with this content, formatted as the piece is."""
    named = piece.character_style
    wanted = run_format(piece.style, inline=piece.style.is_inline)
    if script is Script.CHINESE:
        wanted = replace(wanted, latin=wanted.east_asian)
    properties = run_properties(
        wanted,
        base if named is None else styles.on_run(named, base),
        style=None if named is None else styles.character_id(named),
        hint=script is not Script.PLAIN,
    )
    return w("r", *([] if properties is None else [properties]), content)


def field(
    instruction: str, result: str, plain: Piece, base: RunFormat, styles: NamedStyles
) -> Iterator[BaseOxmlElement]:
    """Yield a field with its result as it stands before Word works it out anew."""
    code = w("instrText")
    code.text = instruction
    kinds = ("begin", "separate", "end")
    begin, separate, end = (w("fldChar", fldCharType=kind) for kind in kinds)
    for content in (begin, code, separate, _text(result), end):
        yield with_properties(content, plain, base, styles)


def _scripts(text: str) -> Iterator[tuple[str, Script]]:
    """Yield stretches of text with their scripts."""
    end = 0
    for match in _APART.finditer(text):
        yield from _hinted(text[end : match.start()])
        yield match[0], Script.PLAIN if match["apostrophe"] else Script.CHINESE
        end = match.end()
    yield from _hinted(text[end:])


def _hinted(text: str) -> Iterator[tuple[str, Script]]:
    if text:
        yield text, Script.HINTED if _AMBIGUOUS.search(text) else Script.PLAIN


def _mark(mark: Mark) -> BaseOxmlElement:
    return w("br") if mark is Mark.BREAK else w("tab")


def _text(content: str) -> BaseOxmlElement:
    element = w("t")
    element.text = content
    if content != content.strip(" \t\n"):
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element
