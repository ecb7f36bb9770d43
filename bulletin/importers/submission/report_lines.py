"""Lines of a unit's document that are no text: who sent it, whom to ask, when it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.original import Line, Side, Stretch
from bulletin.importers.recognised import Found, How
from bulletin.importers.understanding.body.senders import is_office
from bulletin.importers.understanding.wording.dates import dates_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.names import Names
    from bulletin.importers.original import Element
    from bulletin.importers.recognised import RecognisedItem

_ABOVE, _BELOW = 3, 6
"""Lines at the top and at the foot that are looked at."""
_FAR = 8.0
"""Characters of white space before a line that stands at the right."""
_UNIT = re.compile(
    r"(?:(?:报送|供稿|来稿|上报|信息报送)?单\s*位|报送|供稿)\s*[:：]\s*(?P<name>\S.*)"
)
_AUTHOR = re.compile(
    r"(?:作者|撰稿人?|撰文|供稿人|执笔人?|投稿人?|报送人|通讯员|拟稿人?)\s*[:：]\s*(?P<name>\S+)"
)
_CONTACT = re.compile(
    r"(?:联系人|联系方式|联系电话|电话|手机|办公电话|邮箱|电子邮箱|传真|地址|审核人?|审签|签发人?|核稿|校对"
    r"|报送时间|报送日期|日期|时间)\s*[:：]"
)
_BESIDE = re.compile(r"[\s,，;；、　]{2,}|(?<=\S)\s+(?=\S+[:：])")


@dataclass(frozen=True, slots=True)
class Report:
    """What such lines say; ``left`` are those that an issue does not print."""

    rest: tuple[Element, ...]
    unit: Found[Stretch] | None = None
    author: Found[Stretch] | None = None
    left: tuple[Stretch, ...] = ()

    def unused(self, items: Sequence[RecognisedItem]) -> tuple[Stretch, ...]:
        """Return the unit and the author that no item needs, for each names its own."""
        needed = (
            (self.unit, any(item.unit is None for item in items)),
            (self.author, any(item.author is None for item in items)),
        )
        return tuple(one.quote for one, used in needed if one and not used)


def read_report(elements: Sequence[Element], names: Names) -> Report:
    """Take such lines off a document's top and foot, the unit that signs it included."""
    lines = [index for index, one in enumerate(elements) if isinstance(one, Line) and one.text]
    taker = _Taker(elements, names)
    for index in lines[:_ABOVE]:
        if not taker.takes(index, signature=False):
            break
    for index in [one for one in reversed(lines) if one not in taker.taken][:_BELOW]:
        if not taker.takes(index, signature=True):
            break
    return taker.report()


class _Taker:
    def __init__(self, elements: Sequence[Element], names: Names) -> None:
        self._elements = elements
        self._names = names
        self.taken: set[int] = set()
        self._unit: Found[Stretch] | None = None
        self._author: Found[Stretch] | None = None
        self._left: list[Stretch] = []

    def takes(self, index: int, *, signature: bool) -> bool:
        """Take a line if it is no text; tell whether it was."""
        line = self._elements[index]
        taken = isinstance(line, Line) and (
            self._labelled(line.stretch) or (signature and self._signs(line))
        )
        if taken:
            self.taken.add(index)
        return taken

    def report(self) -> Report:
        rest = [one for index, one in enumerate(self._elements) if index not in self.taken]
        return Report(tuple(rest), self._unit, self._author, tuple(self._left))

    def _labelled(self, stretch: Stretch) -> bool:
        parts = list(_parts(stretch))
        known = (_UNIT, _AUTHOR, _CONTACT)
        if not any(one.match(parts[0].text) for one in known):
            return False
        for part in parts:
            unit, author = _UNIT.match(part.text), _AUTHOR.match(part.text)
            if unit and not self._unit:
                self._unit = Found(part[slice(*unit.span("name"))], part, How.LABEL)
            elif author and not self._author:
                self._author = Found(part[slice(*author.span("name"))], part, How.LABEL)
            elif part.strip():
                self._left.append(part)
        return True

    def _signs(self, line: Line) -> bool:
        """Tell whether a line is a date or a unit that signs the text, and take note of it."""
        text = line.text
        date = next((one for one in dates_in(text) if one.end == len(text)), None)
        name = line.stretch[: date.start].strip() if date else line.stretch
        if date and not name:
            self._left.append(line.stretch)
            return True
        aside = line.side is Side.RIGHT or line.indent >= _FAR or date is not None
        known = "".join(name.text.split()) in self._names.units
        if self._unit or not (known or (aside and is_office(name.text, self._names))):
            return False
        self._unit = Found(name, line.stretch, How.ROSTER if known else How.PLACE)
        return True


def _parts(stretch: Stretch) -> list[Stretch]:
    """Return what stands side by side on a line: 联系人：张三　电话：… ."""
    text, position, parts = stretch.text, 0, []
    for gap in _BESIDE.finditer(text):
        if re.match(r"\S+?[:：]", text[gap.end() :]):
            parts.append(stretch[position : gap.start()])
            position = gap.end()
    return [*parts, stretch[position:]]
