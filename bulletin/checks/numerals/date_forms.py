"""The forms of a date: what parts its figures, and what its day is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import matches_at_figures
from bulletin.checks.numerals.written_dates import dates_in
from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_MONTH = r"(?P<month> 1[0-2] | 0?[1-9] )"
_DAY = r"(?P<day> [12]\d | 3[01] | 0?[1-9] )"
_OPEN = "(?: (?<=[自从于至到在截，。；：（]) | ^ )"
_DEED = "(?:开工|竣工|启动|完工|建成|投用|投产|动工|召开|举行|印发|下发|发布|开始|开幕)"
_FORMS = tuple(
    re.compile(form, re.VERBOSE)
    for form in (
        # 2023.06, 2023-06
        rf"""(?<![\d.A-Za-z号-]) {_OPEN} (?P<year> 20\d\d ) [.-] (?P<month> 0[1-9] | 1[0-2] )
        (?= [起前后底末初至—～，。；）] | 开始|之?前|执行|期间|{_DEED} )""",
        # 2023.6
        rf"(?<![\d.A-Za-z号-]) {_OPEN} (?P<year> 20\d\d ) \. (?P<month> [1-9] ) (?= {_DEED} )",
        # 截至2023.6，
        r"""(?: (?<=截至) | (?<=[自从]) ) (?P<year> 20\d\d ) \. (?P<month> [1-9] )
        (?= [，至起] | 以来 )""",
        # 2023。6。1, 2023、6、1
        rf"(?<!\d) (?P<year> 20\d\d ) (?P<mark> [。、．·] ) {_MONTH} (?P=mark) {_DAY} (?! \d )",
        # 23.6.1
        rf"(?<=[自从于在截至]) (?P<short> [12]\d ) \. {_MONTH} \. {_DAY} (?![\d.])",
        rf"{_OPEN} (?P<short> [12]\d ) \. {_MONTH} \. {_DAY} (?= {_DEED} )",
        # 6.15日
        rf"{_OPEN} {_MONTH} \. (?P<day> [12]\d | 3[01] | 0[1-9] ) [日号] (?! [均内常] )",
        # 6.15前
        rf"{_OPEN} {_MONTH} \. {_DAY} (?= 前[完报将上建办到提交] | [上下]午 )",
        # 2023年6.15日
        rf"(?<=20\d\d年) {_MONTH} [.．] {_DAY} (?: [日号] | (?= 前|起|{_DEED}|[上下]午 ) )",
    )
)
_IN_POINTS = re.compile(r"\d[.。、．·-]\d{1,2}(?![\d%万亿个])")
_POINTED_MONTH = re.compile(r"(?<=20\d\d)[./-](?=(?:0?[1-9]|1[0-2])月)")
_NO_DAY = re.compile(rf"(?<=月)(?:[12]?\d|3[01])(?=起|前|{_DEED}|[上下]午|[，。）])")
_SURPLUS = re.compile(
    r"(?<=\d月)份(?=\d{1,2}日)|(?<=\d年)年(?=\d{1,2}月)|(?<=\d日)日(?=[上下]午|，)"
    r"|(?<=20\d\d年)度(?=(?:1[0-2]|[1-9])月)"
)
_ZERO = re.compile(r"(?<=\d年)0(?=[1-9]月)|(?<![\d.])0(?=[1-9]月\d{1,2}日)|(?<=\d月)0(?=[1-9]日)")
_SPOKEN_DAY = re.compile(
    r"(?<!\d)\d{1,2}月\d{1,2}(?:[—～~–、和至到-]\d{1,2})?(?P<day>号)(?![楼院线房井库地公令文机厅馆台车门店])"
)


@text_rule(
    "BT444",
    "dotted-date",
    force=Force.CUSTOM,
    clause="GB/T 15835-2011 5.1.4",
    wrong="活动于2023.6.1启动。",
    right="活动于2023年6月1日启动。",
)
def dotted_date(passage: Passage) -> Findings:
    """A date in running text has points or strokes between its figures, or a 0 before them.

    Official documents write 2023年6月1日, without a 0 before month or day (GB/T 9704-2012
    7.3.5.4); the standard also knows 2023-06-01. In tables short forms are left alone.
    """
    if passage.role is Role.CELL:
        return
    for find, safe in ((_days_in_points, True), (_parts_in_points, False)):
        for start, end, right in find(passage):
            message = _("“{written}” is no date for running text. Write “{right}”.")
            text = message.format(written=passage.text[start:end], right=right)
            yield passage.finding(start, end, text, right, safe=safe)
    if "月" in passage.text:
        yield from _single_characters(passage)


def _single_characters(passage: Passage) -> Findings:
    """Find a character that a date lacks or has too much."""
    for match in passage.matches(_POINTED_MONTH):
        text = _("Between year and month stands 年.")
        yield passage.finding(*match.span(), text, "年")
    for match in passage.matches(_NO_DAY):
        text = _("After the day of a date stands 日.")
        yield passage.finding(match.end(), match.end(), text, "日", safe=False)
    for match in passage.matches(_ZERO):
        text = _("Months and days of a date have no 0 before them.")
        yield passage.finding(*match.span(), text, "")
    for match in passage.matches(_SURPLUS):
        text = _("“{written}” does not belong into a date. Leave it out.")
        yield passage.finding(*match.span(), text.format(written=match[0]), "")


def _days_in_points(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield where dates stand whose figures are parted by points, and how they are written."""
    for date in dates_in(passage):
        if date.sign in (".", "/") and date.possible:
            yield date.first, date.end, f"{date.year}年{date.month}月{date.day}日"


def _parts_in_points(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Yield where a month or a day of such a date stands alone, and how it is written."""
    if not _IN_POINTS.search(passage.text):
        return
    for form in _FORMS:
        for match in passage.matches(form):
            parts = match.groupdict()
            year = parts.get("year") or (f"20{parts['short']}" if parts.get("short") else "")
            day = f"{int(parts['day'])}日" if parts.get("day") else ""
            yield *match.span(), (f"{year}年" if year else "") + f"{int(parts['month'])}月{day}"


@text_rule(
    "BT454",
    "spoken-day",
    force=Force.CUSTOM,
    clause="公文用语",
    wrong="新办法自6月1号起施行。",
    right="新办法自6月1日起施行。",
)
def spoken_day(passage: Passage) -> Findings:
    """The day of a date is 号, as in speech.

    In writing it is 日. In what somebody says, between quotation marks, 号 stays.
    """
    for match in matches_at_figures(passage, _SPOKEN_DAY, "月") if "号" in passage.text else ():
        before = passage.text[: match.start()]
        if before.count("“") <= before.count("”"):
            text = _("The day of a date is written 日.")
            yield passage.finding(*match.span("day"), text, "日")
