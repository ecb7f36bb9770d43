"""Names that units had."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_FORMER = re.compile(r"(?:原|原名|前身为?|前身是|时称|撤销|更名前的)[“]?$")
_WIDER = "省市州县国"


@rule("BT606", "former-unit", force=Force.CUSTOM, clause="", wrong="", right="")
def former_unit(manuscript: Manuscript) -> Findings:
    """A unit is called by a name that it no longer has on the day of the issue.

    The units of bulletin.yaml have their former names (原名) with the last day of each. With 原
    before it, a former name is right.
    """
    former = dict(_former_names(manuscript))
    if not former:
        return
    units = manuscript.office.units
    current = {str(name) for unit in units for name in (unit.name, *unit.aliases)} - former.keys()
    words = sorted(former.keys() | current, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, words)))
    for passage in manuscript.passages:
        for match in passage.matches(pattern):
            if match[0] in former and not _meant(passage, match.start(), match[0]):
                message = _("“{former}” is now “{name}”. Write that, or 原 before it.")
                text = message.format(former=match[0], name=former[match[0]])
                yield passage.finding(*match.span(), text, former[match[0]], safe=False)


def _former_names(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    """Yield the names that no longer hold on the day, each with the one that does."""
    day = manuscript.issue.date
    for unit in manuscript.office.units:
        for former in unit.former:
            if former.until is None or (day is not None and former.until < day):
                yield str(former.name), str(unit.name)


def _meant(passage: Passage, start: int, name: str) -> bool:
    """Tell whether a former name is meant as such, or is a part of another unit's."""
    before = passage.text[:start]
    wider = before.endswith(tuple(_WIDER)) and not name.startswith(tuple(_WIDER))
    return wider or _FORMER.search(before) is not None
