"""Marks one too many, or where none may stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import HAN
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_TWO = re.compile("[，。、；：？！][ ]?[，。、；：？！…]|……。|——[，。、；：]")
_RUN = re.compile(
    r"""(?P<pauses> [，。、；：] [ ]? [，。、；：][，。、；：]* )
    | (?P<dash> —— [，。、；：] )
    | (?P<dots> 、…+ | ……。(?=\s*$) )
    | (?P<asked> [？！][，。、；：]+ | [，。、；：][？！]+
        | ！{4,} | ？{4,} | (?:？！){2,} | (?:！？){2,} )""",
    re.VERBOSE,
)
_ELLIPSIS = re.compile("([，、。])\\1{2,}")
_BESIDE = re.compile(
    "^[ \u3000]*[，。、；：？！]|[“‘（《〈【〔，、；：。）][，。、；：？！”’）》〉】〕]"
    "|[，；。、](?:的|高度重视)"
    r"|[到至长降][，。、；]\d|[产收加少增破]、\d|等、|、（|》、[是为]|[，。]（其中|府[。；]|[局委部办府会]、[主承协牵召举]|(?:以及|或者)、"
)
_EQUAL = "平均同对高初中上下优劣特甲乙丙丁一二三四五六七八九十首头差次何我尔久恭"
"""With these 等 is a part of a word, 平等, 高等, 一等."""
_MISPLACED = re.compile(
    rf"""(?P<first> ^[ \u3000]* [，。、；：？！]+ )
    | [“‘（《〈【〔] (?P<opened> [，。、；：？！] ) (?! [”’）》〉】〕，。、；：？！…] )
    | (?<= [{HAN}”》）%\d] ) (?P<closed> [，、；：] ) (?= [）》〉】〕] )
    | (?<= [{HAN}”》）%\d] ) (?P<quoted> [、；：] ) (?= ” )
    | (?<= [{HAN}”》）%\d] ) (?P<comma> ， ) (?= ”(?:[，。、；：的等和]|\s*$) )
    | (?<= [{HAN}，] ) （ [^（）。？！…\n]{{1,40}} (?P<stop> 。 ) (?= ）[，。；{HAN}\d] )
    | (?<= 。） ) (?P<outside> 。 )
    | (?<= [{HAN}”》] ) (?P<title> [。，；] ) (?= 》 )
    | (?<= [{HAN}] ) (?P<words> ， ) (?= ” [{HAN}] ) (?! ” [^，。：“”\n]{{0,14}} [说道问喊答] )
    | (?<! [{_EQUAL}] ) 等 (?P<etc> 、 ) (?= [{HAN}] )
    | (?: 以及 | 或者 ) (?P<joined> 、 ) (?= [{HAN}] )
    | (?P<bracket> 、 ) (?= （ [^一二三四五六七八九十\d] )
    | (?<= [{HAN}] ) (?P<of> [，；、。] ) (?= 的 (?! [确士话铁的] ) )
    | (?<= 》 ) (?P<named> 、 ) (?= [是为] )
    | (?<= [{HAN}] ) (?P<subject> [，；、。] ) (?= 高度重视[，。] )
    | (?<= [局委部办府会] ) (?P<doer> 、 ) (?= (?:主办|承办|协办|牵头|召开|举办) [^单方、] )
    | (?<= [委] 、 [区县市镇乡] 政府 ) (?P<office> [。；] ) (?= [{HAN}]{{2}} )
    | (?<= [{HAN}”》] ) (?P<parted> [，。] ) (?= （其中[^（）。\n]*） )
    | (?: 达到 | 增至 | 降至 | 提高到 | 同比增长 | 同比下降 ) (?P<amount> [，。、；] )
      (?= \d[\d.,]*(?:[%万亿人元吨亩户]|个百分点) )
    | (?: 增产 | 增收 | 增加 | 减少 | 新增 | 突破 ) (?P<more> 、 ) (?= \d )
    | (?<= [{HAN}”》] ) (?P<noted> ， ) (?= （[原即含指以下均][^（）\n]*）[，。；] )""",
    re.VERBOSE,
)


@text_rule(
    "BT408",
    "doubled-mark",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.2.3.3, 4.3.3.3, B.1.6",
    wrong="各项准备工作全部就绪，。",
    right="各项准备工作全部就绪。",
)
def doubled(passage: Passage) -> Findings:
    """Two marks that end or divide a sentence stand side by side.

    One pause takes one mark. Only ？ and ！ may be repeated, up to three times, or stand together
    as ？！.
    """
    for match in passage.matches(_RUN) if _TWO.search(passage.text) else ():
        marks = match[0].replace(" ", "")
        if _ELLIPSIS.fullmatch(marks):
            continue
        right, safe = ("……", False) if match["dots"] else _single(marks.lstrip("—"))
        safe = safe and not match["dash"]
        message = _("“{marks}” is a mark too many. Write “{right}”.")
        text = message.format(marks=match[0], right=right)
        yield passage.finding(*match.span(), text, right, safe=safe)


def _single(marks: str) -> tuple[str, bool]:
    """Return the mark meant by several, and whether there is no doubt about it."""
    kinds = set(marks)
    if kinds <= set("？！"):
        return (marks[:3] if len(kinds) == 1 else "？！"), True
    asked = "".join(mark for mark in marks if mark in "？！")
    if asked:
        return asked, False
    if len(kinds) == 1:
        return marks[0], True
    return next(mark for mark in "。：；，、" if mark in kinds), False


@text_rule(
    "BT416",
    "misplaced-mark",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 5.1.1, B.2.2",
    wrong="全区两会（2023年人代会、政协会、）圆满闭幕。",
    right="全区两会（2023年人代会、政协会）圆满闭幕。",
)
def misplaced(passage: Passage) -> Findings:
    """A comma or another stop begins a paragraph or a bracket, or ends a bracket or a quotation.

    Stops follow the words that they divide; no paragraph, quotation or bracket begins with one.
    Inside a sentence no full stop ends a bracket, and no mark parts a subject from 高度重视.
    """
    for match in passage.matches(_MISPLACED) if _BESIDE.search(passage.text) else ():
        group = match.lastgroup or 0
        message = _("No “{mark}” stands here. Leave it out.")
        text = message.format(mark=match[group].strip())
        yield passage.finding(*match.span(group), text, "", safe=False)
