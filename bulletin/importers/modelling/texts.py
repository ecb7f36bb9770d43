"""Stretches of the original as the model's texts and inline parts."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from bulletin.importers.original import Face, Look
from bulletin.importers.repair.spaces import closed_up
from bulletin.model.text import Emphasis, LineBreak, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.diagnostics import Location
    from bulletin.importers.original import Piece, Stretch
    from bulletin.model.text import Inline


def text_of(stretch: Stretch) -> Text:
    """Return the characters on one line."""
    whole = stretch.strip()
    return Text(" ".join(whole.text.split("\n")), whole.location)


def lines_of(stretch: Stretch) -> list[Text]:
    """Return the lines that soft line breaks divide the characters into."""
    lines = []
    position = 0
    for line in stretch.text.split("\n"):
        if line.strip():
            lines.append(text_of(closed(stretch[position : position + len(line)])))
        position += len(line) + 1
    return lines


def closed(stretch: Stretch) -> Stretch:
    """Return the characters without stray spaces between them."""
    return closed_up(stretch)[0]


def inlines_of(stretch: Stretch) -> tuple[Inline, ...]:
    """Return the characters with what is set off among them.

    Bold or Hei is Strong, Kai or italics Emphasis, but only beside characters that are not: the
    face of a whole paragraph says nothing about its parts.
    """
    runs = list(_runs(closed(stretch.strip())))
    kinds = {kind for kind, pieces in runs if any(piece.text.strip() for piece in pieces)}
    inlines: list[Inline] = []
    for kind, pieces in runs:
        parts = tuple(_parts(pieces))
        if kind is None or len(kinds) == 1:
            inlines.extend(parts)
        else:
            inlines.append(kind(parts, pieces[0].location))
    return tuple(inlines)


def _runs(stretch: Stretch) -> Iterator[tuple[type[Strong | Emphasis] | None, list[Piece]]]:
    """Yield pieces side by side that are set off alike, figures as what is around them."""
    marked = [(_kind(piece.look), piece) for piece in stretch.pieces]
    telling = [i for i, piece in enumerate(stretch.pieces) if _tells(piece)]
    for before, after in pairwise((None, *telling, None)):
        start = 0 if before is None else before + 1
        kinds = {marked[i][0] for i in (before, after) if i is not None}
        kind = kinds.pop() if len(kinds) == 1 else None
        end = len(marked) if after is None else after
        marked[start:end] = [(own or kind, piece) for own, piece in marked[start:end]]
    for same, group in groupby(marked, key=lambda pair: pair[0]):
        yield same, [piece for _kind_, piece in group]


def _tells(piece: Piece) -> bool:
    """Tell whether a piece shows a face: digits among Chinese text are set in one of their own."""
    look = piece.look
    plain = look.face is None and not (look.bold or look.italic)
    return bool(piece.text.strip()) and not (plain and piece.text.isascii())


def _kind(look: Look) -> type[Strong | Emphasis] | None:
    if look.strong:
        return Strong
    return Emphasis if look.italic or look.face is Face.KAI else None


def _parts(pieces: Sequence[Piece]) -> Iterator[Text | LineBreak]:
    """Yield texts and line breaks, texts side by side in the original as one."""
    waiting: Text | None = None
    for text, place in _split(pieces):
        if waiting and text != "\n" and place == waiting.location.shifted(len(waiting.text)):
            waiting = replace(waiting, text=waiting.text + text)
            continue
        if waiting:
            yield waiting
        waiting = None if text == "\n" else Text(text, place)
        if text == "\n":
            yield LineBreak(place)
    if waiting:
        yield waiting


def _split(pieces: Sequence[Piece]) -> Iterator[tuple[str, Location]]:
    for piece in pieces:
        position = 0
        for number, line in enumerate(piece.text.split("\n")):
            if number:
                yield "\n", piece.location.shifted(position - 1)
            if line:
                yield line, piece.location.shifted(position)
            position += len(line) + 1
