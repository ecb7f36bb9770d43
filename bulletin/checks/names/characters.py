"""Names with a wrong character, or with a space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.names.roster import roster_of
from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule
from bulletin.checks.words.mending import mended
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.names.roster import Roster
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_AFTER = re.compile(
    r"$|[^一-鿿]|同志|主持|出席|参加|到|在|强调|指出|要求|带队|率|调研|讲话|说|表示|作|宣布"
    r"|对|为|就|深入|前往|赴|介绍|向|陪同|和|与|及|等|的|一行|听取|检查|督导|走访|慰问|看望|分别|主讲"
)
_SPACES = "[ \u3000\xa0]+"
_TWO = 2


@rule("BT604", "name-character", force=Force.CUSTOM, clause="", wrong="", right="")
def name_character(manuscript: Manuscript) -> Findings:
    """After a leader's post stands a name that differs from the leader's by one character.

    The roster has the right name. Where several hold the same post, only names of three
    characters are compared.
    """
    roster = roster_of(manuscript)
    if not roster.people:
        return
    for passage in manuscript.passages:
        for start, wrong, right in _misnamed(passage, roster):
            message = _("The roster has “{right}”, not “{wrong}”. Correct the name.")
            text = message.format(right=right, wrong=wrong)
            yield mended(passage, start, wrong, right, text, safe=False)


@rule("BT605", "spread-name", force=Force.CUSTOM, clause="", wrong="", right="")
def spread_name(manuscript: Manuscript) -> Findings:
    """A leader's name is spread with a space in running text.

    Names of two characters are spread only in lists, where they stand below longer ones.
    """
    names = {str(one.name) for one in manuscript.office.people}
    spread = [_SPACES.join(name) for name in sorted(names) if len(name) == _TWO]
    if not spread:
        return
    pattern = re.compile("|".join(spread))
    for passage in manuscript.passages:
        if passage.role not in (Role.PARAGRAPH, Role.TITLE, Role.HEADING):
            continue
        for match in passage.matches(pattern):
            message = _("No space stands in a name in running text. Leave it out.")
            yield mended(passage, match.start(), match[0], match[0][0] + match[0][-1], message)


def _misnamed(passage: Passage, roster: Roster) -> Iterator[tuple[int, str, str]]:
    """Yield names that differ from those of the holders of the post before them."""
    text = passage.text
    for match in passage.matches(roster.post_before):
        holders = [str(one.name) for one in roster.holders(match[0])]
        if text[: match.start()].endswith(("副", "原", "时任", "前")):
            continue
        for name in holders:
            written = text[match.end() : match.end() + len(name)]
            near = len(written) == len(name) and _differs_by_one(written, name)
            certain = len(name) > _TWO or (len(holders) == 1 and written[0] == name[0])
            known = any(str(one.name) == written for one in roster.people)
            if near and certain and not known and _AFTER.match(text, match.end() + len(name)):
                yield match.end(), written, name


def _differs_by_one(one: str, other: str) -> bool:
    return sum(left != right for left, right in zip(one, other, strict=True)) == 1
