"""Inline text as single characters, each with its place and what sets it off; and back."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bulletin.model.text import Emphasis, LineBreak, Link, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bulletin.diagnostics import Location
    from bulletin.model.text import Inline

STRONG, EMPHASIS = "strong", "emphasis"
LINE_BREAK = "\n"


class Mark(NamedTuple):
    """A character; ``target`` is the address that it is linked to, empty for none."""

    character: str
    location: Location
    kinds: frozenset[str] = frozenset()
    target: str = ""


def marks(
    children: Iterable[Inline], kinds: frozenset[str] = frozenset(), target: str = ""
) -> Iterator[Mark]:
    r"""Yield the characters of inline text in order; a line break is ``\n``."""
    for part in children:
        if isinstance(part, Text):
            for index, character in enumerate(part.text):
                yield Mark(character, part.location.shifted(index), kinds, target)
        elif isinstance(part, LineBreak):
            yield Mark(LINE_BREAK, part.location, kinds, target)
        elif isinstance(part, Link):
            yield from marks(part.children, kinds, part.target)
        else:
            own = STRONG if isinstance(part, Strong) else EMPHASIS
            yield from marks(part.children, kinds | {own}, target)


def inlines(characters: Sequence[Mark]) -> tuple[Inline, ...]:
    """Return characters as inline text: links outermost, emphasis in Kai innermost."""
    found: list[Inline] = []
    for target, linked in groupby(characters, key=lambda mark: mark.target):
        inside = tuple(_set_off(list(linked), (STRONG, EMPHASIS)))
        found.extend([Link(inside, target, inside[0].location)] if target else inside)
    return tuple(found)


def said(part: object) -> object:
    """Return what a part of an issue says, for comparing: its values without their places.

    Inline text is its characters and what each is set off by, white space at its ends and beside
    line breaks left out; of a picture's file only the name counts.
    """
    if isinstance(part, Text):
        return part.text
    if isinstance(part, tuple):
        return tuple(said(one) for one in part)
    if isinstance(part, Path):
        return part.name
    if is_dataclass(part):
        values = (
            _shown(getattr(part, field.name))
            if field.name == "children"
            else said(getattr(part, field.name))
            for field in fields(part)
            if field.name != "location" and field.compare
        )
        return (type(part).__name__, *values)
    return part


def _set_off(characters: Sequence[Mark], kinds: tuple[str, ...]) -> Iterator[Inline]:
    if not kinds:
        yield from _plain(characters)
        return
    kind, *rest = kinds
    for inside, group in groupby(characters, key=lambda mark: kind in mark.kinds):
        children = tuple(_set_off(list(group), tuple(rest)))
        if not inside:
            yield from children
        elif kind == STRONG:
            yield Strong(children, children[0].location)
        else:
            yield Emphasis(children, children[0].location)


def _plain(characters: Iterable[Mark]) -> Iterator[Inline]:
    for broken, group in groupby(characters, key=lambda mark: mark.character == LINE_BREAK):
        run = list(group)
        if broken:
            yield LineBreak(run[0].location)
        else:
            yield Text("".join(mark.character for mark in run), run[0].location)


def _shown(children: Iterable[Inline]) -> tuple[tuple[str, frozenset[str], str], ...]:
    shown: list[tuple[str, frozenset[str], str]] = []
    for mark in marks(children):
        if mark.character == LINE_BREAK:
            _strip_end(shown)
        elif mark.character.isspace() and (not shown or shown[-1][0] == LINE_BREAK):
            continue
        if mark.character.isspace():
            shown.extend([(mark.character, frozenset(), "")] if shown else [])
        else:
            shown.append((mark.character, mark.kinds, mark.target))
    _strip_end(shown)
    return tuple(shown)


def _strip_end(shown: list[tuple[str, frozenset[str], str]]) -> None:
    while shown and shown[-1][0].isspace():
        shown.pop()
