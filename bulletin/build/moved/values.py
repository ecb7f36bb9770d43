"""What a comparison comes to, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.printed.reading import Box


class Verdict(StrEnum):
    """How outputs stand to those that were there: the same to the eye, moved, or the first."""

    SAME = "same"
    MOVED = "moved"
    NEW = "new"


class Why(StrEnum):
    """What makes an issue look different.

    The first that applies names the issue. ``LOOK`` is everything that is no line of text: rules,
    pictures, and the colour of letters; ``WORD`` are changes of the Word file alone.
    """

    TEXT = "text"
    PAGES = "pages"
    LAYOUT = "layout"
    LOOK = "look"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class TextChange:
    """Words that became others, with a few characters around them.

    The pages count from 1; None where the words stand in a Word file, which has none.
    """

    page_then: int | None
    page_now: int | None
    before: str
    after: str
    leading: str
    trailing: str


@dataclass(frozen=True, slots=True)
class Shift:
    """Lines with the same text that stand elsewhere, all by the same way.

    ``by`` is how many lines of text there are more before them; ``right`` and ``down`` are mm
    on the page, where they stayed on it: ``turned`` of the lines stand on another page.
    """

    lines: int
    by: int
    right: float
    down: float
    turned: int


@dataclass(frozen=True, slots=True)
class Layout:
    """What became of lines whose text is the same.

    ``broken`` begin or end at other characters, ``reset`` have another face, size or spacing.
    """

    shifts: tuple[Shift, ...] = ()
    broken: int = 0
    reset: int = 0

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.shifts or self.broken or self.reset)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on a page, and why it is marked."""

    why: Why
    box: Box


@dataclass(frozen=True, slots=True)
class MovedPage:
    """A page that looks different, counted from 1; then or now there may be none of its number."""

    number: int
    why: Why
    then: bool = True
    now: bool = True


@dataclass(frozen=True, slots=True)
class WordChange:
    """What changed in a Word file: its text, named styles, and other parts of the package."""

    changes: tuple[TextChange, ...] = ()
    styles: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.changes or self.styles or self.parts)


@dataclass(frozen=True, slots=True)
class Picture:
    """A moved page as a PNG file: the one that was there, or the new one."""

    page: int
    side: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Moved:
    """What became of an issue's pages; None for the numbers where there is no PDF to compare.

    ``pages`` are those that look different, ``pictures`` those of the first of them.
    """

    verdict: Verdict
    pages_then: int | None = None
    pages_now: int | None = None
    pages: tuple[MovedPage, ...] = ()
    changes: tuple[TextChange, ...] = ()
    layout: Layout = Layout()
    word: WordChange = WordChange()
    pictures: tuple[Picture, ...] = ()

    @property
    def why(self) -> Why | None:
        """The first reason of them all, None where nothing moved."""
        return next(iter(self.reasons), None)

    @property
    def reasons(self) -> tuple[Why, ...]:
        """All reasons, in the order of ``Why``."""
        found = {page.why for page in self.pages}
        if self.pages_then != self.pages_now:
            found.add(Why.PAGES)
        if self.word and not self.pages:
            found.add(Why.WORD)
        return tuple(why for why in Why if why in found)
