"""A laid-out page as plain data: what stands on it, where, and how wide it may be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in pt from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text in its column.

    ``text`` are its characters as they are printed, ``area`` is what they take, ``column`` the
    room that they have: the type area, or one column of it. Lines with the same ``block`` are
    those of one paragraph, whatever pages it stands on. ``anchor`` is the id of the element
    around it; ``anchored`` tells that it belongs to a block at the page's foot, the closing
    block. ``lacking`` are the characters that none of its fonts has, so that they are printed in
    another.
    """

    text: str
    area: Area
    column: Area
    block: int
    anchor: str = ""
    anchored: bool = False
    lacking: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on the page; ``url`` is its address in the document."""

    url: str
    area: Area
    column: Area


Part: TypeAlias = Line | Picture


@dataclass(frozen=True)
class Page:
    """A page: its type area (版心), and the lines and pictures on it in the document's order.

    Running heads and page numbers are left out. Nothing stands on a page that was only inserted.
    """

    area: Area
    parts: tuple[Part, ...]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of text."""
        return tuple(part for part in self.parts if isinstance(part, Line))
