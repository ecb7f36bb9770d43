"""The length of titles, and the mark at their end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

LONGEST = 30
"""Characters of a title that still fit on two lines of print."""
_STOP = re.compile(r"(?<![.．…])[。．.；;，,、：:](?=[”’）》]*\s*$)")
_WHITE = re.compile(r"\s+")


@text_rule("BT462", "long-title", force=Force.CUSTOM, clause="信息写作惯例", wrong="", right="")
def long_title(passage: Passage) -> Findings:
    """A title has more than 30 characters.

    Who reads a bulletin reads its titles first. Say what was done and what is new about it; leave
    the rest to the text, or to a deck 副题.
    """
    length = len(_WHITE.sub("", passage.text))
    if passage.role is Role.TITLE and length > LONGEST:
        message = _("This title has {length} characters. Shorten it to {limit} or fewer.")
        text = message.format(length=length, limit=LONGEST)
        yield passage.finding(0, len(passage.text), text)


@text_rule("BT463", "title-stop", force=Force.CUSTOM, clause="公文惯例", wrong="", right="")
def title_stop(passage: Passage) -> Findings:
    """A title ends in a full stop, a comma, a semicolon or a colon.

    At the end of a title stands no mark but ？ and ！, closing quotes and brackets.
    """
    if passage.role in (Role.TITLE, Role.KICKER, Role.DECK):
        for match in passage.matches(_STOP):
            text = _("A title ends without “{mark}”. Delete it.").format(mark=match[0])
            yield passage.finding(*match.span(), text, "")
