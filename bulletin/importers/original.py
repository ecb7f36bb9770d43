"""An old document as any format shows it: lines, tables and pictures in reading order.

The readers (``reading``) make it, ``repair`` mends it, ``understanding`` takes it apart. Every
character knows where it stood: in ``.txt`` and ``.md`` by line and column of the file, in
``.docx`` by paragraph and character, in ``.pdf`` by the line counted through the whole file.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from bulletin.model.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bulletin.diagnostics import Location


class Face(StrEnum):
    """The kinds of Chinese faces that tell parts of a bulletin apart."""

    SONG = "song"
    FANG = "fang"
    KAI = "kai"
    HEI = "hei"
    TITLE = "title"
    """小标宋 and other faces for headlines."""


@dataclass(frozen=True, slots=True)
class Look:
    """How characters look, as far as the format says; ``size`` in pt."""

    face: Face | None = None
    size: float | None = None
    bold: bool = False
    italic: bool = False
    red: bool = False

    @property
    def strong(self) -> bool:
        """Tell whether the characters are set off as titles are: bold, or in Hei or 小标宋."""
        return self.bold or self.face in (Face.HEI, Face.TITLE)


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that stand one after the other in the original and look alike."""

    text: str
    location: Location
    look: Look = PLAIN


@dataclass(frozen=True)
class Stretch:
    r"""Characters of the original, in pieces; a soft line break is the character ``\n``.

    It is sliced, stripped and joined like a string, and keeps the place of every character.
    """

    pieces: tuple[Piece, ...] = ()

    @cached_property
    def text(self) -> str:
        """The characters alone."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def location(self) -> Location:
        """Where its first character stood; a stretch without characters has no place."""
        return self.pieces[0].location

    @property
    def look(self) -> Look:
        """How its first character looks."""
        return self.pieces[0].look if self.pieces else PLAIN

    def __str__(self) -> str:
        """Return the characters alone."""
        return self.text

    def __bool__(self) -> bool:
        """Tell whether there are any characters."""
        return any(piece.text for piece in self.pieces)

    def __len__(self) -> int:
        """Count the characters."""
        return len(self.text)

    def __add__(self, other: Stretch) -> Stretch:
        """Return the characters of both."""
        return Stretch((*self.pieces, *other.pieces))

    def __getitem__(self, part: slice) -> Stretch:
        """Return the characters of a slice without a step."""
        start, end, _step = part.indices(len(self.text))
        if end - start == len(self.text):
            return self
        pieces = []
        position = 0
        for piece in self.pieces:
            first, last = max(start - position, 0), min(end - position, len(piece.text))
            if first < last:
                place = piece.location.shifted(first)
                pieces.append(Piece(piece.text[first:last], place, piece.look))
            position += len(piece.text)
        return Stretch(tuple(pieces))

    def strip(self) -> Stretch:
        """Return the characters without white space around them."""
        text = self.text
        start = len(text) - len(text.lstrip())
        return self[start : max(start, len(text.rstrip()))]

    def without(self, spans: Iterable[tuple[int, int]]) -> Stretch:
        """Return the characters outside these spans, which are sorted and do not overlap."""
        kept, position = [], 0
        for start, end in spans:
            kept.append(self[position:start])
            position = end
        return Stretch.joined((*kept, self[position:]))

    def as_text(self) -> Text:
        """Return the model's text, at the place of the first character."""
        return Text(self.text, self.location)

    @staticmethod
    def joined(stretches: Iterable[Stretch]) -> Stretch:
        """Return the characters of all of them."""
        return Stretch(tuple(piece for stretch in stretches for piece in stretch.pieces))


EMPTY = Stretch()


class Side(StrEnum):
    """How a line is aligned, where that is not plain left or justified."""

    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or with ``whole`` a whole paragraph.

    ``stretch`` has no white space around it. ``indent`` is what stood before it, in characters
    (U+3000 counts one, a space a half, a tab two; Word's first-line indent too). ``blank`` counts
    the empty lines above. ``level`` is that of a Markdown heading or of Word's outline. ``full``
    is False for a line that ends well before the edge, None where the format does not tell.
    ``page`` counts from 1 where there are pages. ``ruled`` says that a rule stands right below.
    ``bullet`` marks an entry of a list without numbers, its mark taken off; numbers stay in the
    text. ``box`` numbers the frames (text boxes, bordered paragraphs): lines of one frame share
    one, None stands outside.
    """

    stretch: Stretch
    whole: bool = False
    indent: float = 0
    blank: int = 0
    level: int | None = None
    side: Side | None = None
    full: bool | None = None
    page: int | None = None
    ruled: bool = False
    bullet: bool = False
    box: int | None = None

    @property
    def text(self) -> str:
        """The characters alone."""
        return self.stretch.text

    @property
    def location(self) -> Location:
        """Where its first character stood."""
        return self.stretch.location

    def with_stretch(self, stretch: Stretch) -> Line:
        """Return the line with other characters."""
        return replace(self, stretch=stretch)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells, each cell its lines; the first row is the head of the table."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture with its bytes, the suffix (``.jpg``) that these have, and its description.

    ``wide`` says that it stands across several columns of text.
    """

    content: bytes = field(repr=False)
    suffix: str
    location: Location
    alternative: str = ""
    caption: Stretch = EMPTY
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule across the column: a line of ---, ———, or a drawn one."""

    location: Location
    quote: Stretch = EMPTY
    """The characters that it was drawn with, if any."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The end of a page."""

    location: Location


Element: TypeAlias = Line | Grid | Photo | Rule | PageBreak


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody wrote in Word's margin, and the characters that it is about."""

    author: str
    text: str
    about: Stretch


@dataclass(frozen=True, slots=True)
class Original:
    """An old document: where it lies, its elements in reading order, comments in its margin."""

    file: Path
    elements: tuple[Element, ...]
    comments: tuple[Comment, ...] = ()
