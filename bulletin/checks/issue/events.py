"""Dates in items against the issue's own."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, rule
from bulletin.diagnostics import Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_DATE = re.compile(
    r"""
    (?<! [\d年上] ) (?<! [去前]年 ) (?: (?P<year>\d{4})年 )? (?P<month>\d{1,2})月(?P<day>\d{1,2})日
    (?= (?: [至—～] (?:\d{1,2}月)? \d{1,2}日 )?
        (?: [上下中]午 | 晚上? | 早上? | 凌晨 | 清晨 | 当[天日] | 傍晚 )?
        (?: \d{1,2} (?: [:：]\d{2} | [时点] ) (?: \d{1,2}分 | 许 | 左右 )? )?
        (?: [，,在] | 以来 | 起?已
          | [\u4e00-\u9fff]{0,12} (?: 召开 | 举行 | 举办 | 开展 | 组织 | 完成 ) ) )
    """,
    re.VERBOSE,
)
_SENTENCE = re.compile(r"[^。！？；\n]+")
_FUTURE = re.compile(
    r"将|拟|计划|预计|预期|力争|争取|确保|截止|定于|安排在|待|届时|前完成|之前|以前|到期|期限|有效|目标"
    r"|规划|未来|下[周月旬半]|明[年日天]|要求|务必|须|应[于当在]|起施行|起执行|起实施|起生效|报名|申报"
    r"|开幕|即将|有望|可望|准备|部署|打算|倒计时|迎来|[延改推移]至|至20|至年|至今|至明|到\d|提前|完工|竣工|交付|通车|日期"
    r"|时间[为是]|可[前于到在]|(?<!申)请"
)
_YEAR_WORDS = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_RELATIVE = re.compile(
    r"(?P<word>今年|本年度?|去年|上年|前年|明年)(?:[（(]|即|是|为)?(?P<year>(?:19|20)\d\d)年"
)
_HALF_A_YEAR = 183


@rule("BT483", "later-date", force=Force.CUSTOM, clause="信息采编惯例", wrong="", right="")
def later_date(manuscript: Manuscript) -> Findings:
    """Something is told as past that has a later date than the issue.

    Sentences with 将, 拟, 计划, 预计 and the like speak of what is to come, and are left alone.
    Correct the date, or the issue's.
    """
    date = manuscript.issue.date
    if date is None:
        return
    for passage in manuscript.passages:
        if passage.role.running and not passage.quoted and "日" in passage.text:
            yield from _later(passage, date)


def _later(passage: Passage, issued: datetime.date) -> Findings:
    for match in passage.matches(_DATE):
        told = _day(match, issued)
        if told and told > issued and not _to_come(passage.text, match.start()):
            message = _("{told} is after the date of the issue, {issued}. Correct one of the two.")
            yield passage.finding(*match.span(), message.format(told=told, issued=issued))


def _day(match: re.Match[str], issued: datetime.date) -> datetime.date | None:
    """Return the day that is meant; one far ahead without its year is one of the year before."""
    year = int(match["year"] or issued.year)
    try:
        day = datetime.date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return None if not match["year"] and (day - issued).days > _HALF_A_YEAR else day


def _to_come(text: str, position: int) -> bool:
    for sentence in _SENTENCE.finditer(text):
        if sentence.start() <= position < sentence.end():
            return bool(_FUTURE.search(sentence[0]))
    return True


@rule(
    "BT484",
    "year-contradiction",
    force=Force.CUSTOM,
    clause="行文惯例",
    wrong="今年（2022年）共培训农民300人。",
    right="今年（2023年）共培训农民300人。",
    severity=Severity.INFO,
)
def year_contradiction(manuscript: Manuscript) -> Findings:
    """今年, 去年 or 明年 stands beside another year than the one that it means in the issue.

    The text was taken over from another year, or the year is wrong.
    """
    date = manuscript.issue.date
    if date is None:
        return
    for passage in manuscript.passages:
        if passage.role.running and not passage.quoted:
            for word, start, end in _relative(passage):
                year = date.year + _YEAR_WORDS[word]
                if passage.text[start:end] != str(year):
                    message = _(
                        "{word} is {year} in an issue of {date}. Write the year that is meant."
                    )
                    text = message.format(word=word, year=year, date=date)
                    yield passage.finding(start, end, text, str(year), safe=False)


def _relative(passage: Passage) -> Iterator[tuple[str, int, int]]:
    for match in passage.matches(_RELATIVE):
        yield match["word"], *match.span("year")
