"""What was understood of an old document: each part with its characters, and how it was told.

Parts hold stretches of the original, so that ``accounting`` can prove that nothing is lost and
the review page can show each part beside its place. ``modelling`` turns all of it into an issue.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from bulletin.importers.original import EMPTY, Grid, Line, Photo, Stretch
from bulletin.model.issue import BylinePlace, Kind
from bulletin.model.publication import DateForm, NumberForm

if TYPE_CHECKING:
    import datetime

    from bulletin.model.text import BoxKind

T = TypeVar("T")


class How(StrEnum):
    """What a part was told by."""

    PATTERN = "pattern"
    """its wording: 第35期, 2023年6月1日, 记者 …"""
    LABEL = "label"
    """a label before it: 本期送：, 责任编辑："""
    MARK = "mark"
    """a mark around or before it: △, 【】, （）, #"""
    LOOK = "look"
    """its type: bold, Hei, larger, red"""
    LINE = "line"
    """a line of its own between paragraphs"""
    SPACE = "space"
    """only a space before the text that follows"""
    PLACE = "place"
    """where it stands: first line, last line, beside the date"""
    ROSTER = "roster"
    """a name that bulletin.yaml knows"""
    OPTION = "option"
    """said on the command line"""


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A recognised part: its value, the characters that it stands for, and how it was told.

    ``quote`` has all characters that the part uses up, its label and marks included. ``sure`` is
    False for what a person should look at.
    """

    value: T
    quote: Stretch
    how: How
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an item's text; ``bullet`` marks an entry of a list without numbers."""

    stretch: Stretch
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """A heading inside an item; level 1 is the highest. Its number (一、) stays in the text."""

    level: int
    text: Found[Stretch]


@dataclass(frozen=True, slots=True)
class Aside:
    """An editor's note or a side box; ``title`` is None where it has only the usual label."""

    kind: BoxKind
    label: Stretch
    """The label 编者按：, which the house style prints again."""
    title: Stretch | None
    blocks: tuple[Passage, ...]


Block: TypeAlias = Passage | Head | Grid | Photo | Aside


@dataclass(frozen=True, slots=True)
class RecognisedItem:
    """An item: every part None or empty where the original has none (see ``model.Item``).

    ``title`` holds the title's lines. ``review`` says why a person must look at the item, None
    where nobody must.
    """

    blocks: tuple[Block, ...]
    kind: Kind = Kind.ITEM
    title: Found[tuple[Stretch, ...]] | None = None
    mark: Stretch = EMPTY
    """△, ★, 1. or another mark before the item that the house style prints, or not, by itself."""
    unit: Found[Stretch] | None = None
    source: Found[Stretch] | None = None
    author: Found[Stretch] | None = None
    section: Found[Stretch] | None = None
    kicker: Found[Stretch] | None = None
    deck: Found[Stretch] | None = None
    lead: tuple[Passage, ...] = ()
    lead_first: bool = False
    byline: tuple[Found[Stretch], ...] = ()
    byline_place: BylinePlace = BylinePlace.HEAD
    review: str | None = None


@dataclass(frozen=True, slots=True)
class RecognisedCredit:
    """One line of the credits; names are joined again (郝 婕 → 郝婕)."""

    role: Stretch
    names: Found[tuple[Stretch, ...]]


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above the items.

    ``year`` is the one in 〔2020〕12号, which may have no date. ``supplement`` is 增刊. ``credits``
    are those beside the number (第35期　签发：张三); the issue's come first with them. ``month`` is
    2023年6月, which is no date; a warning quotes it.
    """

    publication: Found[Stretch] | None = None
    number: Found[int] | None = None
    total_number: Found[int] | None = None
    year: int | None = None
    supplement: Found[bool] | None = None
    number_form: NumberForm | None = None
    date: Found[datetime.date] | None = None
    date_form: DateForm = DateForm.ARABIC
    office: Found[Stretch] | None = None
    security: Found[Stretch] | None = None
    copy_number: Found[Stretch] | None = None
    notice: Found[Stretch] | None = None
    credits: tuple[RecognisedCredit, ...] = ()
    month: Stretch = EMPTY


@dataclass(frozen=True, slots=True)
class RecognisedRecipients:
    """One line of the distribution list; its quote has the colon, too."""

    label: Stretch
    to: Found[Stretch]


@dataclass(frozen=True, slots=True)
class Closing:
    """What stands below the items; ``rest`` are lines there that are none of these parts.

    ``issued`` is the date of printing (6月1日印发) with or without the printing office, which
    print does not show.
    """

    distribution: tuple[RecognisedRecipients, ...] = ()
    credits: tuple[RecognisedCredit, ...] = ()
    print_run: Found[int] | None = None
    issued: Found[Stretch] | None = None
    rest: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognised:
    """A whole old document. ``contents`` is a list of titles that was left out as such.

    ``dropped`` are the characters that no part uses and print makes anew or does not need: page
    marks, running heads, rules. Each of them is quoted by a diagnostic.
    """

    items: tuple[RecognisedItem, ...]
    masthead: Masthead = Masthead()
    closing: Closing = Closing()
    editor_note: Aside | None = None
    contents: tuple[Stretch, ...] = ()
    dropped: tuple[Stretch, ...] = field(default=())
