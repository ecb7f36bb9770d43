"""Names of units with a wrong character."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule
from bulletin.checks.words.mending import mended
from bulletin.checks.words.sounding import common_sounds
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings
    from bulletin.model.publication import Unit

_SHORTEST = 3
_LEVELS = "省市州县区"
_LEADING = ("书记", "主任", "主席", "检察长")
"""Ends of posts, which hardly any other word sounds like."""
_WORDS = "不为未位据举具巨会"
"""Characters that are words, or begin one, and sound as names of units end."""
_AFTER = re.compile(
    r"$|[^一-鿿]|联合|组织|开展|召开|举[办行]|牵头|负责|会同|联系|印发|制定|通过|深入|积极|坚持|持续"
    r"|全面|认真|充分|多措|扎实|强化|主动|迅速|及时|立足|围绕|聚焦|党[组委]|干部|工作人员|局长|主任|负责人"
    r"|[的对将为在与和及等]"
)
"""What follows the name of a unit, and hardly a word that begins with its last character."""


@rule("BT607", "unit-character", force=Force.CUSTOM, clause="", wrong="", right="")
def unit_character(manuscript: Manuscript) -> Findings:
    """A unit or a post of the roster is written with one other character that sounds the same.

    The names and aliases of the units in bulletin.yaml, and the leaders' posts, are compared with
    titles, text, tables and captions. Other characters may well be another unit's, and are left
    alone.
    """
    office = manuscript.office
    names = _names(office.units) | {
        str(post) for person in office.people for post in person.posts if len(post.text) > _SHORTEST
    }
    if not names:
        return
    for passage in manuscript.passages:
        if passage.role not in (Role.UNIT, Role.SOURCE, Role.AUTHOR, Role.CREDIT):
            for start, wrong, right in _slips(passage, names):
                message = _("The roster has “{right}”, not “{wrong}”. Correct the name.")
                text = message.format(right=right, wrong=wrong)
                yield mended(passage, start, wrong, right, text, safe=False)


def _names(units: Iterable[Unit]) -> frozenset[str]:
    """Return all names that units have or had, without those that are too short to compare."""
    named = (
        str(name)
        for unit in units
        for name in (unit.name, *unit.aliases, *(former.name for former in unit.former))
    )
    return frozenset(name for name in named if len(name) >= _SHORTEST)


@lru_cache(maxsize=8)
def _spoken(names: frozenset[str]) -> tuple[dict[str, list[str]], re.Pattern[str]]:
    """Return names by their sounds, and a pattern of these."""
    by_sound: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        by_sound[name.translate(common_sounds().table)].append(name)
    longest_first = sorted(by_sound, key=len, reverse=True)
    return dict(by_sound), re.compile("|".join(map(re.escape, longest_first)))


def _slips(passage: Passage, names: frozenset[str]) -> Iterator[tuple[int, str, str]]:
    """Yield what sounds like a name and is none: where, what is written, the name."""
    by_sound, pattern = _spoken(names)
    for match in pattern.finditer(passage.text.translate(common_sounds().table)):
        written = passage.text[match.start() : match.end()]
        if written in names or passage.is_foreign(*match.span()):
            continue
        for name in by_sound[match[0]]:
            if _is_slip(written, name, passage.text, match.end()):
                yield match.start(), written, name
                break


def _is_slip(written: str, name: str, text: str, end: int) -> bool:
    """Tell whether one character is wrong, not one that may belong to the words around."""
    wrong = [
        place for place, pair in enumerate(zip(written, name, strict=True)) if len({*pair}) > 1
    ]
    if len(wrong) != 1 or (wrong == [0] and name[0] in _LEVELS):
        return False
    if wrong != [len(name) - 1] or name.endswith(_LEADING):
        return True
    return written[-1] not in _WORDS and _AFTER.match(text, end) is not None
