"""Running text: inline parts and the blocks that hold them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Text:
    """Characters that stand in the source one after the other: character i lies at column + i.

    ``verbatim`` says that they were written as code; print shows no difference.
    """

    text: str
    location: Location
    verbatim: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        """Return the characters alone."""
        return self.text


@dataclass(frozen=True, slots=True)
class Strong:
    """Emphasis in Hei (黑体), ``**…**``."""

    children: tuple[Inline, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasis in Kai (楷体), ``*…*``."""

    children: tuple[Inline, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Link:
    """A link; print shows its text only."""

    children: tuple[Inline, ...]
    target: str
    location: Location


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line break that the editor asked for."""

    location: Location


Inline: TypeAlias = Text | Strong | Emphasis | Link | LineBreak


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, its first line indented by two characters in print."""

    children: tuple[Inline, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside an item; level 1 is the highest below the item's title."""

    level: int
    children: tuple[Inline, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry of a list; ``number`` is the one it is written with, None if it has none.

    In print, entries are numbered one after the other from the list's first number on.
    """

    blocks: tuple[Block, ...]
    location: Location
    number: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; ``start`` is the first number, None for a list without numbers."""

    entries: tuple[ListEntry, ...]
    start: int | None
    location: Location


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, set in Kai."""

    blocks: tuple[Block, ...]
    location: Location


class Alignment(StrEnum):
    """How a table's column is aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    children: tuple[Inline, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a header row, rows of as many cells, an alignment (or None) for each column."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    alignments: tuple[Alignment | None, ...]
    location: Location


class Width(StrEnum):
    """How wide a picture is on a page of several columns."""

    COLUMN = "column"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture on a line of its own; ``image`` is the file, checked to lie in the workspace.

    ``credit`` is the photographer (张三 摄), ``width`` one column or all of them (通栏).
    """

    image: Path
    alternative: str
    caption: Text | None
    location: Location
    credit: Text | None = None
    width: Width = Width.COLUMN


class BoxKind(StrEnum):
    """What a box is: an editor's note 编者按 or a side box 链接."""

    NOTE = "note"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class Box:
    """Text set apart from the rest: an editor's note or a side box, with a title or without."""

    kind: BoxKind
    title: Text | None
    blocks: tuple[Block, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break, ``---``."""

    location: Location


Block: TypeAlias = Paragraph | Heading | ListBlock | Quote | Table | Figure | Box | Rule
