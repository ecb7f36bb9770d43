"""The body cut into items: where each begins, by the ways of this document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bulletin.importers.original import Rule, Side
from bulletin.importers.recognised import How
from bulletin.importers.understanding.body.endings import Origin
from bulletin.importers.understanding.body.forms import Form, Shape, Sight, is_attachment, is_date
from bulletin.importers.understanding.body.marks import BRIEF_MARKS
from bulletin.importers.understanding.body.notes import is_note, label_length
from bulletin.importers.understanding.body.sections import holds_briefs
from bulletin.importers.understanding.body.senders import begins_with_office, is_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.names import Names
    from bulletin.importers.original import Stretch
    from bulletin.importers.recognised import Found
    from bulletin.importers.understanding.body.forms import Thing
    from bulletin.importers.understanding.body.ways import Ways

_CONTINUES = re.compile(
    r"附\s*件|附\s*[：:]|注\s*[：:]|备\s*注|联\s*系\s*(?:人|电话)|电\s*话|（?此件|[（(]?注释|特此|以上|抄送"
)
_OWN_PLACE = re.compile(r"[我全本该][区市县镇乡省州旗局校院]|\S{2,8}[区市县镇乡村局委]")
_PLAIN = (Shape.PLAIN, Shape.BULLET)
_LONG_TITLE = 16
_SHORT_TITLE = 9
_RUNNING = 30
"""Characters; a shorter line may be a heading's, not running text."""
_MOST_LINES = 3


@dataclass
class Run:
    """An item's stretch of the document: the section's name above it and all that is in it.

    ``title_lines`` counts the lines of a title on lines of its own, 0 for a title that runs in.
    """

    section: Found[Stretch] | None
    things: list[Thing] = field(default_factory=list)
    title_lines: int = 0
    told: bool = True


def settled(things: Sequence[Thing]) -> list[Thing]:
    """Return the paragraphs; a bare name signs only what stands above it, and titles follow."""
    found = list(things)
    below = {index for index in range(len(things)) if _below_title(things, index)}
    for index, thing in enumerate(things):
        if not isinstance(thing, Sight) or not thing.signs:
            continue
        kept = index in below and (thing.origin.author or len(below) > 1)
        if not kept and not _signs(things, index):
            found[index] = replace(thing, signs=False, origin=Origin())
    return found


def _below_title(things: Sequence[Thing], index: int) -> bool:
    """Tell whether a line that names somebody stands between a title and running text."""
    sight, above = things[index], things[index - 1] if index else None
    below = things[index + 1] if index + 1 < len(things) else None
    if not (isinstance(sight, Sight) and isinstance(above, Sight) and isinstance(below, Sight)):
        return False
    named = sight.signs and above.alone and not above.signs
    return named and below.form.shape in _PLAIN and len(below.text) >= _RUNNING


def _signs(things: Sequence[Thing], index: int) -> bool:
    """Tell whether a line names who sent what stands above it, or an author below a title."""
    sight, below = things[index], things[index + 1] if index + 1 < len(things) else None
    above = things[index - 1] if index else None
    if not isinstance(sight, Sight) or above is None or (below and is_date(below)):
        return False
    if isinstance(above, Sight) and above.alone and not above.signs:
        return all(part.how is How.LABEL for part in _parts(sight.origin))
    if sight.line.side is Side.RIGHT or all(p.quote != p.value for p in _parts(sight.origin)):
        return True
    return not (isinstance(below, Sight) and below.form.shape in _PLAIN)


def _parts(origin: Origin) -> list[Found[Stretch]]:
    return [part for part in (origin.unit, origin.source, origin.author) if part]


class Splitter:
    """Goes down the document once and cuts it where items begin."""

    def __init__(
        self, things: Sequence[Thing], sections: dict[int, Found[Stretch]], ways: Ways, names: Names
    ) -> None:
        """Take the paragraphs, the lines that name sections, and how items begin here."""
        self._things = things
        self._sections = sections
        self._ways = ways
        self._names = names
        self._free = True
        self._attached = False
        self._number: dict[Form, int] = {}
        self._runs: list[Run] = []
        self._section: Found[Stretch] | None = None
        self._section_used = False
        self._titled = False
        self._first_length = 0

    def runs(self) -> list[Run]:
        """Return the items' stretches; what stands before the first of them is one, too."""
        index = 0
        while index < len(self._things):
            index += self._step(index, self._things[index])
        if self._section and not self._section_used:
            self._open(index, 0)
        return self._runs

    def _step(self, index: int, thing: Thing) -> int:
        """Take in what stands at an index; return how many elements that were."""
        if index in self._sections:
            self._enter(self._sections[index])
        elif isinstance(thing, Sight) and self._begins(index, thing):
            self._begin(index, thing)
            return max(self._runs[-1].title_lines, 1)
        elif isinstance(thing, Rule):
            self._free = True
        else:
            self._go_on(thing)
        return 1

    def _enter(self, section: Found[Stretch]) -> None:
        """Begin a section; one without items is quoted by the next."""
        if self._section and not self._section_used:
            section = replace(section, quote=self._section.quote + section.quote, sure=False)
        self._section, self._section_used = section, False
        self._free, self._attached, self._titled, self._number = True, False, False, {}

    def _open(self, index: int, count: int, *, title_lines: int = 0, told: bool = False) -> None:
        things = list(self._things[index : index + count])
        self._runs.append(Run(self._section, things, title_lines, told))
        self._section_used = True

    def _begin(self, index: int, thing: Sight) -> None:
        lines = self._title_lines(index, thing)
        told = self._ways.begins(thing)
        self._open(index, max(lines, 1), title_lines=lines, told=told or self._in_briefs)
        if not told:
            self._runs[-1].things[0] = replace(thing, gap=None)
        self._titled = (told and thing.form.shape is not Shape.MARK) or bool(lines)
        if thing.number:
            self._number[thing.form] = thing.number.value
        self._first_length = self._first_length or len(thing.text)
        self._attached = False
        self._after(thing)

    def _go_on(self, thing: Thing) -> None:
        if not self._runs or (self._section and not self._section_used):
            self._open(0, 0)
        self._runs[-1].things.append(thing)
        if isinstance(thing, Sight) and not self._noted:
            self._after(thing)

    @property
    def _noted(self) -> bool:
        """Tell whether only the issue's note has been met yet."""
        first = self._runs[0].things if len(self._runs) == 1 and not self._runs[0].told else []
        return bool(first) and isinstance(first[0], Sight) and is_note(first[0].text)

    @property
    def _in_briefs(self) -> bool:
        return bool(self._section and holds_briefs(self._section.value.text))

    def _after(self, thing: Sight) -> None:
        below_title = len(self._runs[-1].things) == self._runs[-1].title_lines + 1
        named = thing.signs and not below_title
        self._free = bool(thing.origin) and (named or not (thing.signs or thing.alone))
        self._attached = self._attached or is_attachment(thing.text)

    @property
    def _lists_briefs(self) -> bool:
        """Tell whether each paragraph is a brief: in a section of briefs, below no title."""
        return self._in_briefs and not self._titled

    def _begins(self, index: int, thing: Sight) -> bool:
        """Tell whether an item begins with this paragraph."""
        if thing.signs or _CONTINUES.match(thing.text) or label_length(thing.text):
            return False
        if thing.form.shape is Shape.MARK and thing.form.detail in BRIEF_MARKS:
            return True
        if self._noted and thing.form.shape in _PLAIN and self._ways.forms:
            return False
        if self._ways.begins(thing):
            return self._free or (not self._attached and self._begins_inside(index, thing))
        if thing.form.shape in (Shape.PLAIN, Shape.BULLET, Shape.LINE, Shape.GAP, Shape.MARK):
            lists = self._lists_briefs and thing.form.shape in (*_PLAIN, Shape.MARK)
            return lists or (self._free and thing.form.shape is not Shape.MARK)
        return False

    def _begins_inside(self, index: int, thing: Sight) -> bool:
        """Tell whether an item begins although the one above has no end that shows."""
        if thing.number:
            return thing.number.value == self._number.get(thing.form, 0) + 1
        below = self._things[index + 1 : index + 2]
        if thing.alone and any(isinstance(one, Sight) and one.origin.author for one in below):
            return True
        if thing.alone and (not self._has_text(index) or any(map(is_date, below))):
            return False
        if thing.gap and not thing.gap.likely:
            return False
        if thing.form.shape is Shape.LINE and thing.line.side is not Side.CENTER:
            return self._is_titular(thing.text)
        return True

    def _has_text(self, index: int) -> bool:
        below = self._things[index + 1 : index + 1 + _MOST_LINES]
        return any(not (isinstance(thing, Sight) and thing.alone) for thing in below)

    def _is_titular(self, text: str) -> bool:
        """Tell an item's title from a heading inside an item: longer, with somebody who acts."""
        if len(text) >= _LONG_TITLE or begins_with_office(text, self._names):
            return True
        if self._ways.closed or len(text) < _SHORT_TITLE:
            return False
        return bool(_OWN_PLACE.match(text)) or 3 * len(text) > 2 * self._first_length

    def _title_lines(self, index: int, thing: Sight) -> int:
        """Count the lines of a title on lines of its own: up to three that look alike."""
        if not thing.alone:
            return 0
        count = 1
        for below in self._things[index + 1 : index + _MOST_LINES]:
            if not isinstance(below, Sight) or not self._goes_on(thing, below):
                break
            if index + count in self._sections:
                break
            count += 1
        return count

    def _goes_on(self, thing: Sight, below: Sight) -> bool:
        if not below.alone or below.signs or label_length(below.text):
            return False
        if below.text.startswith(("——", "--")):
            return True
        if (
            is_person(below.text)
            or below.text[0] in "（(〔"
            or below.form.shape not in (Shape.LINE, Shape.LEVEL)
        ):
            return False
        return below.form == thing.form or thing.form.shape in (Shape.MARK, Shape.NUMBER)
