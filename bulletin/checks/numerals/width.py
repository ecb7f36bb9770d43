"""Figures and letters as wide as a Chinese character."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_FULL_WIDTH = re.compile(
    r"(?<![〇一二三四五六七八九])[０-９Ａ-Ｚａ-ｚ]+(?:[．.][０-９]+)*％?|(?<=[0-9])[％℅﹪]"
)


@text_rule(
    "BT430",
    "full-width-figure",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 5.1.7.1",
    wrong="全区共有村级服务站１２８个。",
    right="全区共有村级服务站128个。",
)
def full_width(passage: Passage) -> Findings:
    """A figure, a percent sign or a Latin letter is as wide as a Chinese character.

    Figures take half the width of a character, and so do the letters and the sign % beside them.
    """
    for match in passage.matches(_FULL_WIDTH):
        right = unicodedata.normalize("NFKC", match[0].replace("℅", "%"))
        message = _("“{written}” is full-width. Write “{right}”.")
        text = message.format(written=match[0], right=right)
        yield passage.finding(match.start(), match.end(), text, right)
