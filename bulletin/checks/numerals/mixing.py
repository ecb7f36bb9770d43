"""Figures and Chinese numerals in one number, or in two that belong together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.mixed_forms import NUMBERS
from bulletin.checks.numerals.mixed_pairs import PAIRS
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_FORMS = NUMBERS | PAIRS
_MIXED = re.compile(
    r"(?=[\d几数百千万一二两三四五六七八九十])(?:"
    + "|".join(f"(?P<{name}>{form.pattern})" for name, form in _FORMS.items())
    + ")",
    re.VERBOSE,
)


@text_rule(
    "BT438",
    "mixed-figures",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 5.3",
    wrong="接待游客4千多人次。",
    right="接待游客4000多人次。",
)
def mixed_figures(passage: Passage) -> Findings:
    """Figures and Chinese numerals stand in one number, as in 4千, 二十3 or 百分之5.

    After figures only 万 and 亿 may follow: 3.5万, 2亿. Any other number is written in figures
    throughout, or in Chinese throughout, and so are two numbers that belong together: 4年6个月,
    800～900人, 五六十名.
    """
    for match in passage.matches(_MIXED):
        form = _FORMS[match.lastgroup or ""]
        right = form.mend(match[0])
        message = _("“{written}” mixes figures and Chinese numerals. Write “{right}”.")
        text = message.format(written=match[0], right=right)
        yield passage.finding(*match.span(), text, right, safe=form.safe)
