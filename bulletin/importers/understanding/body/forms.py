"""In which form a paragraph begins: how this line might be, or hold, an item's title."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from bulletin.importers.original import Grid, Line, Photo, Rule, Side, Stretch
from bulletin.importers.understanding.body.endings import NOBODY, Origin, on_line, parted
from bulletin.importers.understanding.body.gaps import Gap, begins_news, dividing_gap, pointed_gap
from bulletin.importers.understanding.body.marks import leading_bracket, mark_length
from bulletin.importers.understanding.body.numbering import Number, read_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.names import Names

_LONGEST_LINE = 45
_LONGEST_SET_OFF = 60
_LONGEST_CRY = 30
_ATTACHED = re.compile(r"附\s*件\s*\d{0,2}\s*(?:[：:]|$)")
_ENDED = re.compile(r"[。；，、：:;,…]$|[。；]")
_CRY = re.compile(r"[！？!?]$")
_DATE = re.compile(r"[（(]?(?:20\d\d|二[〇○零Ｏ0]\S{2})\s*年[\s\S]{0,12}[日号][）)]?")
_ORDINAL = re.compile(r"[一二三四五六七八九]\s*[是要、]|首先|其次")
_SHORTEST_STRONG = 4
_POINTED = 3


class Shape(StrEnum):
    """What tells a title, or the start of an item, from other text."""

    LEVEL = "level"
    MARK = "mark"
    NUMBER = "number"
    BRACKET = "bracket"
    LINE = "line"
    STRONG = "strong"
    GAP = "gap"
    BULLET = "bullet"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Form:
    """A way of beginning; ``detail`` tells marks, levels, numbers and looks apart.

    ``alone`` says that the line holds a title only, no text after it.
    """

    shape: Shape
    detail: str = ""
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Sight:
    """A paragraph as it is seen before it is known what it is.

    ``prefix`` counts the characters of the mark or number before it, ``origin`` is what its end
    says of where it came from; it is a line of its own where ``signs``.
    """

    line: Line
    form: Form
    prefix: int = 0
    number: Number | None = None
    gap: Gap | None = None
    origin: Origin = NOBODY
    signs: bool = False

    @property
    def text(self) -> str:
        """The characters alone."""
        return self.line.text

    @property
    def words(self) -> str:
        """The characters behind the mark or number."""
        return self.line.text[self.prefix :]

    @property
    def alone(self) -> bool:
        """Tell whether it may be a title, a heading or a section's name on its own line."""
        return self.form.alone


Thing: TypeAlias = Sight | Grid | Photo | Rule


def seen(line: Line, names: Names) -> Sight:
    """Return how a paragraph begins and ends."""
    sight = _begun(line, names)
    signature = on_line(line, names)
    if signature and not (sight.number or sight.form.shape in (Shape.MARK, Shape.LEVEL)):
        return replace(sight, origin=signature, signs=True)
    return _sent(sight, names, lenient=False)


def leniently(sight: Sight, names: Names) -> Sight:
    """Return the same paragraph, any short name in brackets at its end taken for a unit."""
    if sight.origin:
        return sight
    if signature := on_line(sight.line, names, lenient=True):
        return replace(sight, origin=signature, signs=True)
    return _sent(sight, names, lenient=True)


def pointed(things: Sequence[Thing]) -> list[Thing]:
    """Return the same, with the stops that end titles where all numbered paragraphs have one."""
    counted = [one for one in things if isinstance(one, Sight) and one.prefix and not one.alone]
    strict = Counter(one.form for one in counted if pointed_gap(one.words, loosely=False))
    total = Counter(one.form for one in counted)
    forms = {form for form in strict if strict[form] >= max(_POINTED, 0.8 * total[form])}
    return [
        replace(one, gap=pointed_gap(one.words, loosely=True))
        if isinstance(one, Sight) and one.form in forms
        else one
        for one in things
    ]


def _sent(sight: Sight, names: Names, *, lenient: bool) -> Sight:
    rest, origin = parted(sight.line.stretch, names, lenient=lenient)
    if not (origin and rest):
        return sight
    return replace(sight, origin=origin, form=replace(sight.form, alone=False))


def _begun(line: Line, names: Names) -> Sight:
    text = line.text
    alone = stands_alone(line)
    number = read_number(text)
    if line.bullet and not mark_length(text):
        return Sight(line, Form(Shape.BULLET))
    if number:
        form = Form(Shape.NUMBER, f"{number.form}{line.level or ''}", alone)
        return Sight(line, form, number.length, number)
    if line.level:
        detail = f"{line.level}{line.side or ''}{text[:1] if _is_bracketed(text) else ''}"
        return Sight(line, Form(Shape.LEVEL, detail, alone=True))
    if prefix := mark_length(text):
        return Sight(line, Form(Shape.MARK, text[0], alone), prefix)
    return Sight(line, *_unmarked(line, names, alone=alone))


def _is_bracketed(text: str) -> bool:
    """Tell whether a line stands in 【】 as a whole, as sections do above titles of one level."""
    bracket = leading_bracket(text)
    return bool(bracket and bracket.end() == len(text))


def _unmarked(line: Line, names: Names, *, alone: bool) -> tuple[Form, int, None, Gap | None]:
    text = line.text
    if bracket := leading_bracket(text):
        return Form(Shape.BRACKET, alone=bracket.end() == len(text)), 0, None, None
    if alone:
        return Form(Shape.LINE, _look(line), alone=True), 0, None, None
    if strong_start(line.stretch):
        return Form(Shape.STRONG), 0, None, None
    gap = dividing_gap(text, names)
    return Form(Shape.GAP if gap and gap.plain else Shape.PLAIN), 0, None, gap


def is_date(thing: Thing) -> bool:
    """Tell whether a line is a date and nothing else."""
    return isinstance(thing, Sight) and bool(_DATE.fullmatch(thing.text))


def is_attachment(text: str) -> bool:
    """Tell whether attachments are named or begin here."""
    return bool(_ATTACHED.match(text))


def stands_alone(line: Line) -> bool:
    """Tell whether a line may be a title: short, without a mark that ends a sentence."""
    text = line.text
    if line.level and len(text) <= 2 * _LONGEST_SET_OFF:
        return True
    if len(text) > (_LONGEST_SET_OFF if _set_off(line) else _LONGEST_LINE):
        return False
    if _CRY.search(text) and len(text) > _LONGEST_CRY:
        return False
    if "，" in text and begins_news(text) and not read_number(text):
        return False
    return not _ENDED.search(text) and not _DATE.fullmatch(text) and line.side is not Side.RIGHT


def strong_start(stretch: Stretch, start: int = 0) -> int:
    """Return where a bold title at the start of a paragraph ends, 0 where there is none."""
    text = stretch.text
    end = position = 0
    for piece in stretch.pieces:
        if piece.look.strong:
            end = position + len(piece.text)
        elif position + len(piece.text) > start and len(piece.text.strip()) > 1:
            break
        position += len(piece.text)
    title = text[start:end].rstrip("。：: \u3000")
    if not _SHORTEST_STRONG <= len(title) <= _LONGEST_SET_OFF or not text[end:].strip():
        return 0
    return 0 if "。" in title or _ORDINAL.match(title) else end


def _set_off(line: Line) -> bool:
    return line.side is Side.CENTER or _strong(line)


def _strong(line: Line) -> bool:
    return all(piece.look.strong for piece in line.stretch.pieces if piece.text.strip())


def _look(line: Line) -> str:
    look = line.stretch.look
    return f"{_strong(line):d}{line.side is Side.CENTER:d}{round(look.size or 0)}"
