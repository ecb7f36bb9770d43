"""What a Word body is made of: paragraphs, tables, boxes, a closing block."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, TypeAlias

from bulletin.document.style import Border, Borders, Edges

if TYPE_CHECKING:
    from bulletin.document.style import Node, Style, StyledElement

_NO_LINE = Border()
NORMAL = "正文"


@dataclass(frozen=True, slots=True)
class Marker:
    """A list entry's number: its list, counted through the document, and its level."""

    list_id: int
    level: int


class Break(IntEnum):
    """A break before or after a block."""

    NONE = 0
    COLUMN = 1
    PAGE = 2


@dataclass(frozen=True, slots=True)
class Area:
    """Where blocks stand: the kind of page, the columns on it, in points what is beside them.

    ``serial`` keeps columns apart that follow upon each other.
    """

    page: str = ""
    columns: int = 1
    gap: float = 0.0
    rule: Border = _NO_LINE
    left: float = 0.0
    right: float = 0.0
    serial: int = 0


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """A paragraph: its inline content, its computed style and what the boxes around it add.

    ``name`` is the named style; ``left`` and ``right`` are the distances from the type area,
    ``before`` and ``after`` the margins, ``inset_before`` and ``inset_after`` paddings, which
    collapse with nothing, ``gaps`` the border's distances from the text, in points;
    ``bookmarks`` the ids of the elements that begin with it.
    """

    inline: tuple[Node, ...]
    style: Style
    tag: str
    name: str
    left: float
    right: float
    before: float
    after: float
    border: Borders
    gaps: Edges
    break_before: Break = Break.NONE
    break_after: Break = Break.NONE
    area: Area = Area()
    bookmarks: tuple[str, ...] = ()
    inset_before: float = 0.0
    inset_after: float = 0.0
    keep_next: bool = False
    numbered: bool = True
    marker: Marker | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell, over how many columns and rows it reaches."""

    element: StyledElement
    blocks: tuple[Block, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table, counted through the document; the first ``header`` rows stand on every page."""

    element: StyledElement
    rows: tuple[tuple[Cell, ...], ...]
    header: int
    number: int
    left: float
    right: float
    before: float
    after: float
    break_before: Break = Break.NONE
    break_after: Break = Break.NONE
    area: Area = Area()
    bookmarks: tuple[str, ...] = ()
    inset_before: float = 0.0
    inset_after: float = 0.0


@dataclass(frozen=True, slots=True)
class BoxBlock:
    """Blocks with a line or a tint around them all."""

    element: StyledElement
    blocks: tuple[Block, ...]
    left: float
    right: float
    before: float
    after: float
    break_before: Break = Break.NONE
    break_after: Break = Break.NONE
    area: Area = Area()
    bookmarks: tuple[str, ...] = ()
    inset_before: float = 0.0
    inset_after: float = 0.0


@dataclass(frozen=True, slots=True)
class ClosingBlock:
    """A block at the foot of the last page (版记), of an even one where ``even``."""

    element: StyledElement
    blocks: tuple[Block, ...]
    even: bool
    before: float = 0.0
    after: float = 0.0
    break_before: Break = Break.NONE
    break_after: Break = Break.NONE
    area: Area = Area()
    bookmarks: tuple[str, ...] = ()
    inset_before: float = 0.0
    inset_after: float = 0.0


Block: TypeAlias = ParagraphBlock | TableBlock | BoxBlock | ClosingBlock
TABLES = (TableBlock, BoxBlock)


def break_of(value: str) -> Break:
    """Return what a value of ``break-before`` or ``break-after`` asks for."""
    if value in ("page", "left", "right", "recto", "verso", "always"):
        return Break.PAGE
    return Break.COLUMN if value == "column" else Break.NONE


def ids_of(element: StyledElement) -> tuple[str, ...]:
    """Return an element's id, if it has one."""
    name = element.get("id")
    return (name,) if name else ()
