"""Figures and letters as wide as a Chinese character, and letters that look like figures."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bulletin.checks.numerals.measures import COUNTED, MEASURE
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
from bulletin.checks.rule import Findings

_FULL_WIDTH = re.compile(
    r"(?<![〇一二三四五六七八九])[０-９Ａ-Ｚａ-ｚ]+(?:[．.][０-９]+)*％?|(?<=[0-9])[％℅﹪]"
)
_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ％℅﹪]")
_LETTER = re.compile(
    r"(?<![A-Za-z\d./-])(?!.{4}年)(?:\d+[OoΟО○◯〇零]+\d*|[lI]\d+|\d+[lI]\d+)"
    rf"(?=[余多]?(?:{MEASURE}|个?[{COUNTED}]|月))(?!元素)"
)
_TO_FIGURES = str.maketrans("OoΟО○◯〇零lI", "0000000011")


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
    for match in passage.matches(_FULL_WIDTH) if _WIDE.search(passage.text) else ():
        right = unicodedata.normalize("NFKC", match[0].replace("℅", "%"))
        message = _("“{written}” is full-width. Write “{right}”.")
        text = message.format(written=match[0], right=right)
        yield passage.finding(match.start(), match.end(), text, right)


@text_rule(
    "BT457",
    "letter-for-figure",
    force=Force.CUSTOM,
    clause="",
    wrong="全村共有农户12O户。",
    right="全村共有农户120户。",
)
def letter_for_figure(passage: Passage) -> Findings:
    """A letter O or l, or a circle, stands in a number for 0 or 1.

    They look alike on paper and are something else to whoever counts or searches.
    """
    for match in _LETTER.finditer(passage.text) if passage.has("OolIΟО○◯〇零") else ():
        right = match[0].translate(_TO_FIGURES)
        message = _("“{written}” has a letter or a circle in it. Write “{right}”.")
        text = message.format(written=match[0], right=right)
        yield passage.finding(*match.span(), text, right)
