"""The mark after the words that open a sentence: 今年以来, 同时, 会议要求."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import HAN
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_SINCE = f"(?:[今去近多]年|入[春夏秋冬汛]|开年|[{HAN}\\d]{{1,6}}[年月日]|长期|一直|近段时间)以?来"
_LINKS = (
    "但是|因此|所以|而且|并且|然而|可是|于是|然后|另外|一方面|另一方面|同时|此外|为此|与此同时|不仅如此"
    "|在此基础上|综上所述|总之|总的来看"
)
_BY = f"(?:据|经)[{HAN}]{{0,6}}(?:介绍|统计|了解|测算|核算|调查)"
_TOLD = f"{_BY}|据悉|截至目前|随后|接下来"
_TIMES = "目前|近日|日前|近期|眼下|当前|下一步|其中|会上|会后|活动中|活动现场"
_AIM = "进一步|深入|切实|全面|扎实|更好|确保|贯彻|落实|加强|做好|推进|推动|方便|解决"
_SPEAKERS = f"会议|[{HAN}]{{0,8}}(?:书记|[区县市镇局]长|主任|负责人|领导)|[他她]"
_SAYING = "(?:还|并|同时)?(?:要求|强调|指出|提出|认为|表示|明确|决定|介绍|说|告诉记者|坦言)"
_REASONS = (
    f"为了(?!谁)|由于|随着|根据|不仅|不但|虽然|尽管|因(?=[{HAN}]{{1,6}}(?:影响|原因))|为(?={_AIM})"
)
_PHRASE = "[^，。；！？：“”…了\n]{3,16}"
_HELP = "领导|指导|带领|支持|推动|努力|帮助|关心|组织|配合|见证|影响|陪同"
_LED = rf"{_PHRASE}(?:(?:{_HELP})下|基础上|的同时|过程中|期间)"
_MEANS = rf"{_PHRASE}(?:方式|形式|活动|措施|举措|努力|手段|途径|平台|办法|渠道)"
_DATE = r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?"
_WORDS = "[^，。；、！？：“”…\n]"
_UNTIL = rf"(?:到|至|截至){_WORDS}{{1,10}}(?:[年月]底|[年月]末|[日前])"
_COMPARED = rf"(?:与|和|同|较){_WORDS}{{2,10}}相比"
_WITHIN = rf"在{_WORDS}{{2,12}}(?:范围内|方面|期间)|[对针]对?{_WORDS}{{2,12}}(?:问题|情况)"
_BEGINNING = "同时|与此同时|目前|截至目前|下一步|此外|另外|据悉|据了解|随后|会前|会后"
_OPENING = re.compile(
    rf"""(?: ^ | (?<=[。！？；\n]) ) (?:
        (?: {_SINCE} | {_TOLD} ) (?P<since> [。；、：] )
      | 据悉 (?P<bare>) (?! [，者] )
      | (?: {_LINKS} ) (?P<link> [。；、：] )
      | (?: {_TIMES} ) (?P<time> [。；] )
      | (?: 近日 | 日前 | 会上 | 会后 | 活动中 | 活动现场 | 其中 ) (?P<place> 、 )
      | (?: 在{_LED} | 通过{_MEANS} ) (?P<means> [。；] )
      | {_DATE} (?P<day> [。；] | 、 (?! [\d上下中晚] ) )
      | (?: {_UNTIL} | {_COMPARED} | {_WITHIN} ) (?P<phrase> [。；、：] )
      | (?<! ； ) (?: {_REASONS} ) [^，。！？；：“”…\n]{{2,16}} (?P<reason> [。；] )
      | (?: {_SPEAKERS} ) {_SAYING} (?P<saying> [。；、] )
      | 经过 [^，。；！？：“”…了\n]{{0,14}} (?: 努力 | 奋战 | 协商 | 调解 | 排查 )
        (?P<effort> [。；] )
    ) (?= [{HAN}\d《“] )""",
    re.VERBOSE,
)
_BEFORE = re.compile(f"、(?=(?:{_BEGINNING})，|截至目前|会议(?:要求|强调|指出|认为)，)")


@text_rule(
    "BT422",
    "mark-after-opening",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.4.3.2",
    wrong="今年以来。全区新增就业3,200人。",
    right="今年以来，全区新增就业3,200人。",
)
def mark_after_opening(passage: Passage) -> Findings:
    """Another mark than a comma follows the words that open a sentence, as in 今年以来。 or 同时、.

    They are no sentence and no enumeration of their own: a comma divides them from what follows.
    Before them a sentence has ended, with a full stop and not with 、.
    """
    if not passage.role.running:
        return
    for match in passage.matches(_BEFORE) if passage.has("、") else ():
        text = _("These words begin a sentence. Write “。” for “、”.")
        yield passage.finding(*match.span(), text, "。", safe=False)
    for match in passage.matches(_OPENING):
        group = match.lastgroup or 0
        if match[group]:
            message = _("After these words stands a comma, not “{mark}”.")
            text = message.format(mark=match[group])
        else:
            text = _("After these words stands a comma. Write “，”.")
        yield passage.finding(*match.span(group), text, "，", safe=False)
