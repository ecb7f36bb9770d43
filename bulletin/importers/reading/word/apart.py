"""What stands apart from the text: footnotes and endnotes, and comments in the margin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.original import Comment, Line, Piece, Stretch
from bulletin.importers.reading.word.blocks import read_blocks
from bulletin.importers.reading.word.markup import W, value
from bulletin.importers.reading.word.settling import accept_changes, choose_alternatives

if TYPE_CHECKING:
    from lxml.etree import _Element as Xml

    from bulletin.importers.original import Element
    from bulletin.importers.reading.word.state import State


def read_notes(state: State) -> tuple[Element, ...]:
    """Return the footnotes, then the endnotes, that the text has called, each with its mark."""
    return (*_notes("footnote", state), *_notes("endnote", state))


def _notes(kind: str, state: State) -> list[Element]:
    part = state.package.target(state.part, f"{kind}s")
    root = state.package.xml(part) if part else None
    if part is None or root is None:
        return []
    choose_alternatives(root)
    state.number_paragraphs(root)
    accept_changes(root)
    notes = {value(note, "id"): note for note in root.iterchildren(W + kind)}
    inside = replace(state, relationships=state.package.relationships(part))
    elements: list[Element] = []
    for called, identity, mark in list(state.notes):
        if called == kind and identity in notes:
            elements += _marked(read_blocks(notes[identity], inside), mark)
    return elements


def _marked(elements: tuple[Element, ...], mark: str) -> tuple[Element, ...]:
    """Put a note's mark in front of its first line."""
    if not elements or not isinstance(elements[0], Line) or not mark:
        return elements
    line = elements[0]
    before = Stretch((Piece(f"{mark} ", line.location, line.stretch.look),))
    return (line.with_stretch(before + line.stretch), *elements[1:])


def read_comments(state: State) -> tuple[Comment, ...]:
    """Return the comments with the characters that they are about."""
    root = state.package.related(state.part, "comments")
    found = () if root is None else root.iterchildren(f"{W}comment")
    return tuple(_comment(comment, state) for comment in found)


def _comment(comment: Xml, state: State) -> Comment:
    accept_changes(comment)
    aside = replace(state, commenting=[], hidden=[], findings=[])
    lines = (one.text for one in read_blocks(comment, aside) if isinstance(one, Line))
    about = state.commented[value(comment, "id") or ""]
    return Comment(value(comment, "author") or "", "\n".join(lines), Stretch(tuple(about)))
