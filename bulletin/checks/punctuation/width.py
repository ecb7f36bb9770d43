"""Half-width marks among Chinese characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_FULL_WIDTH = dict(zip(",;:?!", "，；：？！", strict=True))
_HAN = r"[\u3400-\u9fff]"
_HALF_WIDTH = re.compile(rf"(?<={_HAN})[,;:?!]|[,;?!](?={_HAN})")


@text_rule(
    "BT401",
    "half-width-mark",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 5.1.1",
    wrong="春耕备播工作有序推进,进度过半。",
    right="春耕备播工作有序推进，进度过半。",
)
def half_width(passage: Passage) -> Findings:
    """A half-width mark stands among Chinese characters.

    In Chinese text comma, semicolon, colon, question mark and exclamation mark take the width of
    a character. Times, ratios, numbers and English keep their own.
    """
    message = _("“{mark}” is half-width. Write “{right}”.")
    for match in passage.matches(_HALF_WIDTH):
        right = _FULL_WIDTH[match[0]]
        text = message.format(mark=match[0], right=right)
        yield passage.finding(match.start(), match.end(), text, right)
