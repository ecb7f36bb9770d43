"""Names that units had."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_FORMER = re.compile(r"(?:原|原名|前身为?|前身是|时称|撤销|更名前的)[“]?$")
_FOUNDED = re.compile(r"(?:更名为|组建|成立|设立|改为|改称|筹建|新的)[“]?$")
_FOUNDING = re.compile("[”]?(?:将|正式|筹备|挂牌|成立|组建|揭牌)")
_WIDER = "省市州县国"


@rule("BT606", "former-unit", force=Force.CUSTOM, clause="", wrong="", right="")
def former_unit(manuscript: Manuscript) -> Findings:
    """A unit is called by a name that it no longer has on the day of the issue, or not yet.

    The units of bulletin.yaml have their former names (原名) with the last day of each. With 原
    before it, a former name is right; a coming one is where the unit is founded or renamed.
    """
    former, coming = dict(_former_names(manuscript)), dict(_coming_names(manuscript))
    if not (former or coming):
        return
    pattern = _pattern(manuscript, former.keys() | coming.keys())
    for passage in manuscript.passages:
        for match in passage.matches(pattern):
            name = match[0]
            if name in former and not _is_meant_as_former(passage, match.start(), name):
                message = _("“{former}” is now “{name}”. Write that, or 原 before it.")
                text = message.format(former=name, name=former[name])
                yield passage.finding(*match.span(), text, former[name], safe=False)
            elif name in coming and not _is_founded(passage, *match.span()):
                message = _("On the day of the issue, “{name}” is still “{former}”. Write that.")
                text = message.format(former=coming[name], name=name)
                yield passage.finding(*match.span(), text, coming[name], safe=False)


def _pattern(manuscript: Manuscript, others: AbstractSet[str]) -> re.Pattern[str]:
    """Return a pattern of all names that units have or had, the longest first."""
    units = manuscript.office.units
    names = {str(name) for unit in units for name in (unit.name, *unit.aliases)}
    words = sorted(names | others, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def _former_names(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    """Yield the names that no longer hold on the day, each with the one that does."""
    day = manuscript.issue.date
    for unit in manuscript.office.units:
        for former in unit.former:
            if former.until is None or (day is not None and former.until < day):
                yield str(former.name), str(unit.name)


def _coming_names(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    """Yield the names that do not hold yet, each with the only one that does on the day."""
    day = manuscript.issue.date
    for unit in manuscript.office.units:
        ends = [(former.until, str(former.name)) for former in unit.former if former.until]
        held = {name for until, name in ends if day and day <= until}
        names = {str(unit.name), *map(str, unit.aliases)}
        if len(held) == 1 == len(ends) and not names & held:
            yield from ((name, former) for name in names for former in held)


def _is_meant_as_former(passage: Passage, start: int, name: str) -> bool:
    """Tell whether a former name is meant as such, or is a part of another unit's."""
    before = passage.text[:start]
    wider = before.endswith(tuple(_WIDER)) and not name.startswith(tuple(_WIDER))
    return wider or _FORMER.search(before) is not None


def _is_founded(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a coming name is told as one."""
    founded = _FOUNDED.search(passage.text, 0, start) is not None
    return founded or _FOUNDING.match(passage.text, end) is not None
