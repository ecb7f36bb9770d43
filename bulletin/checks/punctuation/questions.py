"""The question mark, where a question ends with another mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_INSIDE = r"[^，。！？；：…“”、\n]"
_BEGINNING = r"(?:^|(?<=[。！？；：“\n]))"
_ASSEMBLED = "我们?|会议|会上|全会|各[镇村乡街]|大家|大伙儿?|他们?|她们?|村民们?|群众|双方"
_TOLD = "研究|讨论|探讨|交流|不知道|不清楚|不明白|明确|询问|商量|商议|弄清|说明"
_SAID = r"[^，。！？；：…“”您你吗呢\n]"
_ASKING = "(?:什么|怎|哪|谁|为何|多少|[几如]何|是不是|能不能|有没有|会不会|够不够|好不好)"
_KNOWN = "知道|清楚|明白|介绍|了解|告诉|展示|记录|[说讲看学问]"
_QUESTION = re.compile(
    rf"""吗 (?P<asked> [。；] | ，(?=”) )
    | {_ASKING} [^。！？；“”\n]{{0,20}} 呢 (?P<supposed> [。；] )
    | {_BEGINNING} (?! [^，。]{{0,9}} (?:{_KNOWN}) ) {_INSIDE}{{1,9}} 是 (?: 怎么 | 如何 | 怎样 )
      {_INSIDE}{{1,8}} 的 (?P<manner> 。 )
    | (?<! [慰访学顾] ) 问 {_INSIDE}{{0,3}} ： “ [^“”\n]*? {_ASKING}
      [^，。！？“”\n]* (?P<posed> 。 ) (?= ” )
    | (?: 难道 | 莫非 | 岂[能不] | (?<! [任如] ) 何不 | 何乐而不 )
      [^。！？；…“”\n]{{2,40}} (?P<rhetorical> 。 )
    | {_BEGINNING} (?P<opened> (?: 为什么 | 为何 | 怎么 | 怎样 | 如何 | 什么是 | 谁来 | 何以 )
      {_INSIDE}{{0,18}} ) (?P<wondered> 。 )
    | (?: ^ | (?<=[，。！？；：“\n]) ) {_INSIDE}{{0,14}}
      (?: 怎么办 | 为什么 | 怎么回事 | 好不好 | 行不行 | 对不对 | 咋办 ) (?P<ended> 。 )
    | “ [^“”\n]* (?P<quoted> [，。] ) ” [^，。！？：；“”\n]{{0,10}}
      (?<! [慰访顾学过追责疑质提] ) 问道? (?= [。，：] )
    | “ (?: [^“”\n]* [，。！？] )? (?: 您 | 你 ) [^“”，。！？；\n]{{0,6}}
      (?: 什么 | 怎么 | 哪 | 多少 | 是不是 | 能不能 | 有没有 ) [^“”，。！？；\n]{{0,10}}
      (?P<spoken> 。 ) (?= ” )
    | {_BEGINNING} (?:要|必须|首先要|关键要) (?:弄|搞|摸|想) (?:清楚?|明白) {_SAID}{{2,12}}
      (?: 什么 | 哪里 | 如何 | 怎么 ) {_SAID}{{0,8}} (?P<made> ？ )
    | {_BEGINNING} (?: {_ASSEMBLED} ) {_SAID}{{0,6}} (?: {_TOLD} ) 了? {_SAID}{{0,6}}
      (?: 如何 | 怎么 | 怎样 | 为什么 | 什么 | 哪些 | 是否 | 多少
        | (?P<verb>[来去会能要有行好]) 不 (?P=verb) )
      {_SAID}{{0,14}} (?P<told> ？ )""",
    re.VERBOSE,
)
_WORDS = re.compile(
    "[吗呢]|难道|莫非|岂|何[不乐以]|什么|为何|怎|如何|谁来|不[好行对是能知清明]|咋|问|哪|多少|没有"
)
_SENTENCE_BEFORE = re.compile("[^。！？；“”\n]*$")
_REPORTED = re.compile(
    "衡量|关键|要看|知道|明白|清楚|弄清|搞清|说清|讲清|理解|懂|研究|思考|思索|探讨|讨论|商量|商议|回答|解答|解决|告诉|了解|询问|学会|教"
    "|明确|决定|看看|无论|不管|不论|任何|没什么|什么都|[就都也]|(?<!什么)是|成[了为]|摆在|取决|有待|值得"
)


@text_rule(
    "BT421",
    "question-mark",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.2.3.1",
    wrong="遇到困难怎么办。找党组织。",
    right="遇到困难怎么办？找党组织。",
)
def question_mark(passage: Passage) -> Findings:
    """A question ends with a full stop or a comma, or what is no question with ？.

    Questions that somebody asks, and those that expect no answer, end with ？. What is only told
    of a question, as in 弄清怎么办。, keeps the full stop.
    """
    if not (passage.role.running and _WORDS.search(passage.text)):
        return
    for match in passage.matches(_QUESTION):
        group = match.lastgroup or ""
        start, end = match.span(group)
        if group in ("wondered", "ended", "spoken") and _is_reported(passage.text, start):
            continue
        if group in ("told", "made"):
            told = _("This only tells of a question. Write “。”.")
            yield passage.finding(start, end, told, "。", safe=False)
            continue
        text = _("This is a question. Write “？” for “{mark}”.").format(mark=match[group])
        yield passage.finding(start, end, text, "？", safe=False)


def _is_reported(text: str, end: int) -> bool:
    """Tell whether the sentence that ends here only tells of a question."""
    sentence = _SENTENCE_BEFORE.search(text, 0, end)
    return sentence is not None and bool(_REPORTED.search(sentence[0]))
