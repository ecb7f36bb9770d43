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

    from bulletin.checks.finding import Finding
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_DATE = re.compile(
    r"""
    (?<! [\d年上至到—～] ) (?<! [去前]年 )
    (?: (?P<year>\d{4})年 )? (?P<month>\d{1,2})月(?P<day>\d{1,2})日
    (?= (?P<time> (?: [至—～] (?:\d{1,2}月)? \d{1,2}日 )?
        (?: [上下中]午 | 晚上? | 早上? | 凌晨 | 清晨 | 当[天日] | 傍晚 )?
        (?: \d{1,2} (?: [:：]\d{2} | [时点] ) (?: \d{1,2}分 | 许 | 左右 )? )? )
        (?: [，,在] | 以来 | 起?已
          | [\u4e00-\u9fff]{0,12} (?: 召开 | 举行 | 举办 | 开展 | 组织 | 完成 ) ) )
    """,
    re.VERBOSE,
)
_AS_OF = re.compile(
    r"截至(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|(?P<last>[底末]))?"
)
_DONE = re.compile(r"已|累计|共[^同]|达到?\d|完成")
_PAST = re.compile(
    r"了(?![解不却])|以来|[\d起，,日]已|已[将经]|圆满|成功[举召]|共有?\d|\d+[余多]?[名人家][^，。；]{0,8}参加"
    r"|参加(?:会议|活动)|出席|一行|荣获|获评|夺得|会议[强指听传]|主持(?:召开|会议)"
    r"|(?:到|赴|深入)[^，。；]{1,14}(?:调研|检查|督导|走访|慰问|看望|察看)"
    r"|(?:下发|发放|发出|查处|查获|整改|排查|收[割获缴]|接待|办理|走访|培训)[^，。；]{0,12}\d"
)
"""What tells that a sentence speaks of what was."""
_EVENT = re.compile(
    r"[，,]?(?!组织|召开|举办|举行|开展|完成|进行|启动|成立|启用|发布|印发|出台)[^，。；]{2,}?"
    r"(?:召[开集]|举行|举办|开展|组织|完成|进行|启动|联合|邀请|检查|成立|揭牌|挂牌|启用|上线|签约|发布|印发|出台|破获|抓获|发生|接到|督导|走[访进]|慰问|深入|[进到赴来][村到])"
)
"""Somebody who does something, as at the beginning of news."""
_HELD = re.compile("召开|举办|组织")
_SENTENCE = re.compile(r"[^。！？；\n]+")
_FUTURE = re.compile(
    r"(?<!已)将|拟|计划|预计|预期|力争|争取|确保|截止|定于|安排在|待|届时|前完成|之前|以前|到期|期限|有效|目标"
    r"|规划|未来|下[周月旬半一]|明[年日天]|要求|务必|须|应[于当在]|起施行|起执行|起实施|起生效|报名|申报"
    r"|开幕|即将|有望|可望|准备|部署|打算|倒计时|迎来|[延改推移]至|至20|至年|至今|至明|到\d|提前|完工|竣工|交付|通车|日期"
    r"|时间[为是表]|公告|预[报告]|提醒|欢迎|放假|开学|议定|倒排|即日|要做好|分[两三四]?批|阶段|方案|可[前于到在]|(?<!申)请"
)
_WILL = re.compile(
    r"(?<!已)将|拟|计划|预计|定于|届时|有望|要[做调]|请|报名|另[发行]|各[^，。；]{1,6}[要须应]"
)
"""What speaks of the future even behind news."""
_CLAUSE_END = re.compile("[，。；]|$")
_YEAR_WORDS = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1}
_RELATIVE = re.compile(
    r"(?P<word>今年|本年度?|去年|上年|前年|明年)(?:[（(]|即|是|为)?(?P<year>(?:19|20)\d\d)年"
)
_HALF_A_YEAR = 183
_LAST_DAYS = 20


@rule("BT483", "later-date", force=Force.CUSTOM, clause="信息采编惯例", wrong="", right="")
def later_date(manuscript: Manuscript) -> Findings:
    """Something is told as past that has a later date than the issue.

    It is told as past by what the sentence says (举办了, 出席, 下发通知5份), or as news that begin
    with it: 6月5日，区农委召开. Sentences with 将, 拟, 计划, 预计 and the like speak of what is to
    come, and so do paragraphs with several such dates; they are left alone. Correct the date, or
    the issue's.
    """
    date = manuscript.issue.date
    if date is None:
        return
    for passage in manuscript.passages:
        if passage.role.running and not passage.quoted and "月" in passage.text:
            yield from _later(passage, date)


def _later(passage: Passage, issued: datetime.date) -> Findings:
    later = [
        (match, told)
        for match in passage.matches(_DATE)
        if (told := _day(match, issued)) and told > issued
    ]
    for match, told in later:
        start, end = _sentence(passage.text, match.start())
        hinted = _FUTURE.search(passage.text, 0, start)
        news = len(later) == 1 and not hinted and not passage.listed and _is_news(match, start)
        past = _PAST.search(passage.text, match.end(), end) and not _to_come(match, start, end)
        if past or (news and not _news_to_come(match, start, end)):
            yield _finding(passage, match, told, issued)
    for match in passage.matches(_AS_OF):
        start, end = _sentence(passage.text, match.start())
        told, done = _day(match, issued), _DONE.search(passage.text, match.end(), end)
        if told and told > issued and done and not _to_come(match, start, end):
            yield _finding(passage, match, told, issued)


def _is_news(match: re.Match[str], start: int) -> bool:
    """Tell whether a date and what follows are news: 6月5日，区农委召开, or 区农委6月5日召开."""
    text, end = match.string, match.end("time")
    told_before = start < match.start() and text[match.start() - 1] not in "，,、"
    named = told_before and _HELD.match(text, end) is not None
    return named or _EVENT.match(text, end) is not None


def _finding(
    passage: Passage, match: re.Match[str], told: datetime.date, issued: datetime.date
) -> Finding:
    message = _("{told} is after the date of the issue, {issued}. Correct one of the two.")
    start = match.start("year" if match["year"] else "month")
    return passage.finding(start, match.end(), message.format(told=told, issued=issued))


def _day(match: re.Match[str], issued: datetime.date) -> datetime.date | None:
    """Return the day that is meant; one far ahead without its year is one of the year before."""
    year = int(match["year"] or issued.year)
    try:
        day = datetime.date(year, int(match["month"]), _number(match))
    except ValueError:
        return None
    return None if not match["year"] and (day - issued).days > _HALF_A_YEAR else day


def _number(match: re.Match[str]) -> int:
    """Return the day of the month; its last days for 月底, its first where none is named."""
    if match["day"]:
        return int(match["day"])
    return _LAST_DAYS if match["last"] else 1


def _to_come(match: re.Match[str], start: int, end: int) -> bool:
    """Tell whether a sentence, apart from its date, speaks of what is to come."""
    return bool(
        _FUTURE.search(match.string, start, match.start())
        or _FUTURE.search(match.string, match.end(), end)
    )


def _news_to_come(match: re.Match[str], start: int, end: int) -> bool:
    """Tell whether news are of what is to come: by their own clause, or by 将 behind it.

    What a meeting asks for or plans, in the clauses behind, does not put off the meeting.
    """
    event = _EVENT.match(match.string, match.end("time"))
    told = _CLAUSE_END.search(match.string, event.end() if event else match.end())
    clause = min(told.start() if told else end, end)
    return _to_come(match, start, clause) or _WILL.search(match.string, clause, end) is not None


def _sentence(text: str, position: int) -> tuple[int, int]:
    """Return from where to where the sentence goes that a place lies in."""
    return next(
        one.span() for one in _SENTENCE.finditer(text) if one.start() <= position < one.end()
    )


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
