"""The gap between a title and its text where nothing but space or a stop divides them.

Old bulletins set title and text in two faces; plain text keeps only the space between. A space
may also stand inside a title of two parts, or stray beside a number. So each gap is weighed: can
what follows begin a text, can what precedes be a title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.understanding.body.senders import begins_with_office

if TYPE_CHECKING:
    from bulletin.importers.names import Names

_SURE = 4.0
_LIKELY = 3.0
_ENOUGH = 1.5
_CLOSE = 1.0
_LONGEST = 60
_REACH = 110
_GAP = re.compile(r"\s+|[。：](?=\S)")
_SENTENCE_END = re.compile(r"[。！？；]|(?<!\d)[!?;]")
_ALWAYS = re.compile(
    r"[一首]\s*是|(?:一|（一）|1)[、.．]|近日|日前|近期|近来|近年来?|今年|去年|当前|目前|连日来|截[至止]|为了?[^期]"
    r"|(?:20\d\d\s*年\s*)?(?:上半年|下半年|第?[一二三四]季度|以来)|自\S{2,20}(?:以来|开始|起)"
    r"|(?:\d{2,4}\s*年\s*)?\d{1,2}\s*月(?:\s*\d{1,2}\s*(?:日|[—－～~-])|份|以来|上旬|中旬|下旬|底|初)"
    r"|本报讯|本刊讯|据悉|据了解|据统计|随着|围绕|针对|按照|根据|为贯彻|为深入|为进一步|春节|元旦|入[春夏秋冬汛]|进入"
    r"|\d{2,4}\s*年|(?:昨|今|当)[日天]|\d{1,2}\s*日|本月|上周|本周|上月|一年来|多年来|这几天|[一二三四]季度"
)
_OFTEN = re.compile(
    r"[我该全本]\s*(?:区|市|县|镇|乡|街道|局|办|委|村|社区|院|校|省|旗|州|公司|中心|所|站|队)|以|在|坚持|通过|积极|结合"
    r"|聚焦|始终|把|将|由|对|从|面对|立足|突出|持续|认真|严格|紧紧|紧扣|大力|充分|深入|全面|着力|切实|会议|会上|组织|开展|召开"
    r"|党的|建立|制定|一方面|一边|“[^”]{2,30}”"
)
_DATE_BEFORE = re.compile(r"\d\s*[年月]?$")
_POINTS = {"。": -1.5, "：": -0.5}
_PAIRS = ("“”", "‘’", "（）", "《》", "【】", "()")


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap: where it begins and ends, how plausible it is, and whether another comes close."""

    start: int
    end: int
    weight: float
    sure: bool

    @property
    def likely(self) -> bool:
        """Tell whether the gap divides them where other gaps of the document do."""
        return self.weight >= _LIKELY

    @property
    def plain(self) -> bool:
        """Tell whether the gap would divide a title from its text in any document."""
        return self.weight >= _SURE


def begins_news(text: str) -> bool:
    """Tell whether a text begins as news does: 近日, 今年以来, 一是, a date."""
    return bool(_ALWAYS.match(text))


_POINTED = re.compile(r"[^，。；：！？\u3000]{6,40}(。)(?=\S{20})")
_LOOSELY_POINTED = re.compile(r"[^。；！？\u3000]{6,45}(。)(?=\S{20})")


def pointed_gap(words: str, *, loosely: bool) -> Gap | None:
    """Return the stop behind a short first sentence, which may be a title; ``loosely`` with ，."""
    match = (_LOOSELY_POINTED if loosely else _POINTED).match(words)
    return Gap(match.start(1), match.end(1), _SURE, sure=False) if match else None


def dividing_gap(text: str, names: Names) -> Gap | None:
    """Return the gap that most likely divides a title from its text, None where none may."""
    stop = _SENTENCE_END.search(text, 0, _REACH)
    reach = stop.end() + 1 if stop else min(len(text), _REACH)
    weighed = [
        (_weight(text, match, names), match)
        for match in _GAP.finditer(text, 0, reach)
        if _possible(text, match)
    ]
    if not weighed:
        return None
    weight, best = max(weighed, key=lambda one: (one[0], one[1].start()))
    rivals = [other for other, match in weighed if match is not best]
    sure = weight >= _SURE and all(weight - other >= _CLOSE for other in rivals)
    return Gap(best.start(), best.end(), weight, sure) if weight >= _ENOUGH else None


def _possible(text: str, gap: re.Match[str]) -> bool:
    """Tell whether a gap may end a title at all: not inside quotes, not beside a number."""
    before, after = text[: gap.start()], text[gap.end() :]
    if not gap[0].isspace() and not begins_news(after):
        return False
    if not 4 <= len(before) <= _LONGEST or len(after) < 8:
        return False
    if any(before.count(pair[0]) != before.count(pair[1]) for pair in _PAIRS):
        return False
    if (
        begins_news(before)
        or before[-1] in "、，,：:"
        or after[0] in "，。、；：！？）”》"
        or _inside_date(before, after)
    ):
        return False
    return _wide(gap) or _ALWAYS.match(after) is not None or not _stray(before, after)


def _stray(before: str, after: str) -> bool:
    """Tell whether the space may only stand beside a number or a Latin word."""
    return before[-1].isascii() or after[0].isascii()


def _inside_date(before: str, after: str) -> bool:
    return bool(_DATE_BEFORE.search(before)) and (after[0].isdecimal() or after[0] in "年月日")


def _wide(gap: re.Match[str]) -> bool:
    return gap[0].isspace() and gap[0] != " "


def _width(gap: re.Match[str]) -> float:
    """Return what the gap itself weighs: a line break most, two spaces some, a stop least."""
    if gap[0] in _POINTS:
        return _POINTS[gap[0]]
    return 4.0 if "\n" in gap[0] else 2.5 * _wide(gap)


def _weight(text: str, gap: re.Match[str], names: Names) -> float:
    before, after = text[: gap.start()], text[gap.end() :]
    return (
        _width(gap)
        + _opening(after, names)
        + ("，" in after[:40])
        + 2 * (after[:3] in before)
        - 1.5 * (len(before) < 8)
        - before.count("，")
        - 2.5 * begins_news(before.split()[-1])
        - (len(before) > 45)
    )


def _opening(after: str, names: Names) -> float:
    if _ALWAYS.match(after):
        return 4.0
    if _OFTEN.match(after):
        return 2.5
    return 2.0 if begins_with_office(after, names) else 0.5
