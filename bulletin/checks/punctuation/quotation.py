"""The full stop at a quotation's end, and colons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.finding import Fix
from bulletin.checks.punctuation.characters import DIGITS, HAN
from bulletin.checks.punctuation.speakers import announces
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_SAID = "说道问答喊"
_WHOLE = "[^“”\n]{3,}[^“”。！？…\n]"
"""What is said in a sentence of its own, without the mark at its end."""
_STOP = re.compile(
    rf"""(?<= [。？！] ) ” (?P<after> [。] )
    | (?<= 。 ) ” (?P<pause> [，、；：] )
    | (?<= [？！] ) ” (?P<speaker> ， ) (?= [^，。：“”\n]{{1,10}} [说道问喊] [。，：] )
    | ，” [^，。：“”\n]{{1,10}} [说道问喊] (?P<between> ： ) (?= “ )
    | (?<= [{HAN}] ) (?<! [{_SAID}称] ) (?<! 表示|指出|强调|写道|认为|坦言|感慨|感叹 )
      “ [^“”。！？；…\n]* (?P<inner> 。” ) (?= $ | \n | [{HAN}] )
    | [{_SAID}] [：，] “ {_WHOLE} (?P<called> ”[！？] )
    | [{_SAID}] ， “ {_WHOLE} (?P<second> ”。 ) (?= $ | \n )
    | ^ “ {_WHOLE} (?P<exclaimed> ”[！？] ) (?= [{HAN}]{{1,12}} [说道问喊] [。，] )
    | ^ “ [^“”\n]{{10,}} [，；。] [^“”。！？…\n]+ (?P<all> ”。 ) (?= $ | \n )
    | ： “ [^“”\n]{{2,}} [^“”。！？…\n] (?P<outer> ”。 ) (?= $ | \n | [{HAN}“] )
    | (?<= ^“ ) [^“”\n]{{3,}} [^“”。！？…\n] (?P<begun> ”。 ) (?= [{HAN}]{{1,6}} [说道] [。，] )""",
    re.VERBOSE,
)
_JOINTS = ("。”", "！”", "？”", "”。", "，”", "”！", "”？")
_VERBS = "强调|指出|要求|提出|认为|表示|明确|决定|部署|建议|介绍|了解到|获悉|如下|来看"
_STEPS = rf"[{DIGITS}](?:是|要)|第一|首先|其一|一、|（一）|1\.|（1）|①"
_TOPICS = "工作|问题|方面|措施|任务|要求|目标|意见|特点|做法|环节|重点|以下|如下|做到"
_COUNT = "[两三四五六七八九十几\\d]+(?:个|项|大|种|类|件|条|点|步|道|方面)"
_DO = "(?:重点|着力|主要|切实|认真|扎实)?(?:抓|做|把握|突出|坚持|落实|推进|实施|采取|建立|完成)"
_NESTED = re.compile(
    rf"""(?: (?:{_VERBS}) | (?:{_TOPICS}|[点条项个]) )
    (?P<outer> ： ) (?! [一1（(①“] )
    [^。！？：“”\n]{{2,60}}
    (?P<inner> (?<= {_TOPICS} ) ： | (?<= [点条项个] ) ： | ： (?= {_STEPS} ) )
    | (?: ^ | (?<= [。！？\n] ) ) [{HAN}“”]{{2,14}} (?P<label> ： ) (?! [“（(①] )
      [^。！？；：“”\n]{{0,40}} (?:
        [抓做建到好进行施取出成了把住是] (?P<kind> {_COUNT} [{HAN}]{{1,5}} ： )
      | (?<= [，：] ) {_DO} [^，。！？；：“”\n]{{0,12}} (?P<step> ： ) (?= {_STEPS} ) )""",
    re.VERBOSE,
)


@text_rule(
    "BT412",
    "stop-and-quote",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 B.2.1",
    wrong="大家纷纷表示要“守好绿水青山。”",
    right="大家纷纷表示要“守好绿水青山”。",
)
def stop_and_quote(passage: Passage) -> Findings:
    """The full stop stands on the wrong side of a closing quote, or on both.

    A quotation that is a sentence of its own keeps its full stop, and none follows. Quoted words
    that are part of a sentence have none: it follows the closing quote.
    """
    if not any(joint in passage.text for joint in _JOINTS):
        return
    for match in passage.matches(_STOP):
        group = match.lastgroup or 0
        if group in ("inner", "outer") and (group == "inner") == announces(
            passage.text, match.start()
        ):
            continue
        old = match[group]
        right = old[::-1] if len(old) > 1 else ""
        if group == "between":
            right = "，"
            text = _("Between two parts of one speech stands a comma. Write “{right}”.")
        elif right:
            text = _("The full stop stands on the wrong side. Write “{right}”.")
        else:
            text = _("The quotation ends with its own mark. Leave “{mark}” out.")
        said = text.format(right=right, mark=old)
        yield passage.finding(*match.span(group), said, right, safe=group in ("after", "speaker"))


@text_rule(
    "BT413",
    "nested-colon",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.7.3.5",
    wrong="会议要求：抓好三项工作：一是抢收抢种；二是防汛备汛；三是安全生产。",
    right="会议要求，抓好三项工作：一是抢收抢种；二是防汛备汛；三是安全生产。",
)
def nested_colon(passage: Passage) -> Findings:
    """A colon stands in what another colon of the same sentence announces.

    Make the first one a comma, or divide the sentence. In lists, each level begins a paragraph.
    """
    for match in passage.matches(_NESTED) if passage.text.count("：") > 1 else ():
        start = max(match.start("outer"), match.start("label"))
        end = max(match.end(group) for group in ("inner", "kind", "step"))
        message = _("One colon stands in the scope of another. Write a comma for the first.")
        change = passage.change(start, start + 1, "，")
        fix = Fix((change,), safe=False) if change else None
        yield passage.finding_with(start, end, message, fix)
