"""Paragraphs and tables in their order, with what is anchored in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.diagnostics import Severity
from bulletin.importers.original import Line, PageBreak, Piece, Rule, Stretch
from bulletin.importers.reading.word import drawings, paragraphs
from bulletin.importers.reading.word.framing import Block, boxed, framed
from bulletin.importers.reading.word.inline import ColumnBreak, Drawn, read_inline
from bulletin.importers.reading.word.markup import W, child_value, value
from bulletin.importers.reading.word.numbering import NO_LABEL
from bulletin.importers.reading.word.pictures import read_picture
from bulletin.importers.reading.word.tables import read_table
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Xml

    from bulletin.diagnostics import Location
    from bulletin.importers.original import Element
    from bulletin.importers.reading.word.inline import Token
    from bulletin.importers.reading.word.paragraphs import Layers, Setting
    from bulletin.importers.reading.word.state import State


def read_blocks(container: Xml, state: State) -> tuple[Element, ...]:
    """Return what stands in a body, a cell, a text box or a note."""
    return framed(_blocks(container, state), state.boxes)


def _blocks(container: Xml, state: State) -> Iterator[Block]:
    for child in container:
        if child.tag == f"{W}p":
            yield _paragraph(child, state)
        elif child.tag == f"{W}tbl":
            table = read_table(child, state, read_blocks)
            yield Block(table, state.location(next(child.iter(f"{W}p"), None)))
        elif child.tag == f"{W}commentRangeStart":
            state.commenting.append(value(child, "id") or "")
        elif child.tag == f"{W}commentRangeEnd":
            state.end_comment(value(child, "id") or "")
        elif child.tag == f"{W}altChunk":
            _report_chunk(state)


def _paragraph(paragraph: Xml, state: State) -> Block:
    layers = paragraphs.paragraph_layers(paragraph, state)
    style = child_value(paragraph.find(f"{W}pPr"), "pStyle")
    listed = state.numbering.level(layers, style)
    if listed:
        layers = _with_level(layers, state.numbering.properties(*listed))
    label = state.numbering.label(*listed) if listed else NO_LABEL
    setting = paragraphs.setting(paragraph, layers, state, bullet=label.bullet)
    tokens = read_inline(paragraph, state, label.text)
    elements = list(_elements(tokens, setting, state))
    place = state.location(paragraph)
    if paragraphs.starts_page(layers):
        elements.insert(0, PageBreak(place))
    if paragraphs.ends_page(paragraph):
        elements.append(PageBreak(place))
    return Block(tuple(elements), place, paragraphs.borders(layers), paragraphs.frame(layers))


def _with_level(layers: Layers, level: Layers) -> Layers:
    """Put a list level's properties below those that name the list."""
    place = next((at for at, one in enumerate(layers, 1) if one.find(f"{W}numPr") is not None), 0)
    return (*layers[:place], *level, *layers[place:])


def _elements(tokens: list[Token], setting: Setting, state: State) -> Iterator[Element]:
    """Yield a paragraph's lines, divided where a page or column ends, and its drawings.

    What is anchored before the first character and not set lower comes first.
    """
    pieces: list[Piece] = []
    below: list[Element] = []
    first = True
    for token in (*tokens, ColumnBreak()):
        if isinstance(token, Piece):
            pieces.append(token)
        elif isinstance(token, Drawn):
            lower = any(pieces) or drawings.stands_below(token.element)
            found = _drawn(token, state)
            below += found if lower else ()
            yield from () if lower else found
        else:
            line = setting.line(pieces, first=first)
            first = first and line is None
            yield from (*((line,) if line else ()), *below)
            pieces, below = [], []
            if isinstance(token, PageBreak):
                yield token


def _drawn(token: Drawn, state: State) -> list[Element]:
    elements: list[Element] = []
    for content in drawings.contents(token.element):
        elements += _content(content, token.location, state)
    return elements


def _content(content: drawings.Content, place: Location, state: State) -> list[Element]:
    if isinstance(content, drawings.Embedded):
        photo = read_picture(content, state, place)
        return [photo] if photo else []
    if isinstance(content, drawings.TextBox):
        return boxed(read_blocks(content.content, state), next(state.boxes))
    if isinstance(content, drawings.WordArt):
        words = Stretch((Piece(content.text, place),)).strip()
        return [Line(words, whole=True, box=next(state.boxes))] if words else []
    if isinstance(content, drawings.DrawnRule):
        return [Rule(place)]
    _report_object(content, place, state)
    return []


def _report_chunk(state: State) -> None:
    message = _(
        "A part of this document is embedded as a file of its own and is not read. Open it in "
        "Word, save it as a new .docx and import that."
    )
    state.report("BT584", Severity.WARNING, message, state.location(None))


def _report_object(unread: drawings.Unread, place: Location, state: State) -> None:
    message = _(
        "A chart or diagram cannot be taken over; its words are: {text}. Save it as a picture and "
        "put that into the item's text: ![…](photos/…)"
    )
    words = drawings.words_of(state.package, state.relationships.get(unread.identity))
    state.report("BT584", Severity.WARNING, message.format(text=words or "…"), place)
