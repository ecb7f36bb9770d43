"""Names with a wrong character, or with a space."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.names.roster import roster_of
from bulletin.checks.names.slips import misnamed
from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule
from bulletin.checks.words.mending import mended
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings


@rule("BT604", "name-character", force=Force.CUSTOM, clause="", wrong="", right="")
def name_character(manuscript: Manuscript) -> Findings:
    """A leader's name is written with a character wrong, lacking, doubled or out of its place.

    The roster has the right name. What is nearly a leader's name is told by the post before it, by
    the title or 同志 after it, by the leaders beside it, or by the right name elsewhere in the
    issue. Where several hold the same post, only names of three characters are compared.
    """
    roster = roster_of(manuscript)
    if not roster.people:
        return
    passages = manuscript.passages
    elsewhere = frozenset(one.name for each in passages for one in roster.names_in(each))
    for passage in passages:
        for start, wrong, right in misnamed(passage, roster, elsewhere):
            message = _("The roster has “{right}”, not “{wrong}”. Correct the name.")
            text = message.format(right=right, wrong=wrong)
            yield mended(passage, start, wrong, right, text, safe=False)


@rule("BT605", "spread-name", force=Force.CUSTOM, clause="", wrong="", right="")
def spread_name(manuscript: Manuscript) -> Findings:
    """A leader's name is spread with a space in running text.

    Names of two characters are spread only in lists, where they stand below longer ones.
    """
    roster = roster_of(manuscript)
    for passage in manuscript.passages:
        if passage.role in (Role.PARAGRAPH, Role.TITLE, Role.HEADING):
            for named in roster.names_in(passage):
                written = passage.text[named.start : named.end]
                if written != named.name:
                    message = _("No space stands in a name in running text. Leave it out.")
                    yield mended(passage, named.start, written, named.name, message)
