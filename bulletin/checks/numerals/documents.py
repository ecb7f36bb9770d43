"""Numbers of official documents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_NUMBER = re.compile(
    r"""(?<=[\u4e00-\u9fff]) (?P<open> [〔\[(（【〖［﹝{《〈<＜] )
        (?P<year> (?:19|20)\d{2} | 二[〇○零一二三四五六七八九]{3} | (?<=〔)\d{2} ) (?P<suffix> 年? )
        (?P<close> [〕\])）】〗］﹞}》〉>＞] )
        (?P<order> 第? ) (?P<zeros> 0* ) (?P<number> [1-9]\d{0,4} ) 号
        (?! 提案|议案|建议|公告|楼|地块|案|房|院|线|机 )""",
    re.VERBOSE,
)
_BARE = re.compile(
    r"(?<=[\u4e00-\u9fff][发文函字办])(?P<year>(?:19|20)\d{2})[年-]?(?P<number>\d{1,3})号(?=文|通知|要求)"
)
_RIGHT = {"open": "〔", "close": "〕", "suffix": "", "order": "", "zeros": ""}
_FULL_YEAR = 4
_TO_FIGURES = str.maketrans("〇○零一二三四五六七八九", "000123456789")


@text_rule(
    "BT447",
    "document-number",
    force=Force.REQUIRED,
    clause="GB/T 9704-2012 7.2.5",
    wrong="按照上政办[2023]第035号文件要求抓好落实。",
    right="按照上政办〔2023〕35号文件要求抓好落实。",
)
def document_number(passage: Passage) -> Findings:
    """The number of an official document has other brackets than 〔〕, or 第, or leading zeros.

    The year stands with all its figures in 〔〕 (U+3014 and U+3015), the number after it without
    第 and without zeros before it.
    """
    if "号" not in passage.text:
        return
    for match in passage.matches(_NUMBER):
        year = match["year"] if len(match["year"]) == _FULL_YEAR else f"20{match['year']}"
        year = year.translate(_TO_FIGURES)
        wanted = {**_RIGHT, "year": year}
        wrong = {part: right for part, right in wanted.items() if match[part] != right}
        if not wrong:
            continue
        changes = (passage.change(*match.span(part), right) for part, right in wrong.items())
        mended = tuple(sorted((one for one in changes if one), key=lambda one: one.location))
        fix = Fix(mended, safe="year" not in wrong) if len(mended) == len(wrong) else None
        message = _("“{written}” is not the form of a document number. Write “{right}”.")
        right = f"〔{year}〕{match['number']}号"
        text = message.format(written=match[0], right=right)
        yield passage.finding_with(*match.span(), text, fix)
    for match in passage.matches(_BARE):
        message = _("“{written}” is not the form of a document number. Write “{right}”.")
        right = f"〔{match['year']}〕{match['number']}号"
        text = message.format(written=match[0], right=right)
        yield passage.finding(*match.span(), text, right, safe=False)
