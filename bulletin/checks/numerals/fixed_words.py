"""Words that a numeral is part of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_WORD = re.compile(
    r"""(?<![\d.,A-Za-z-]) (?:
        1带1路 | 1国两制 | 1网通办 | 1网统管 | 3会1课 | 3重1大 | 3严3实 | 2学1做 | 5位1体 | 6稳6保
      | 2个[1一]百年 | 2个维护 | 2个确立 | 4个意识 | 4个自信 | 4个全面 | 3个代表(?=重要)
      | (?<=中央) 8项规定 (?=精神)
      | (?: (?<=党的) | (?<=“) | (?<=及) ) (?: 18 | 19 | 20 ) 大 (?! [^”精报，。、的以胜] )
      | (?<=全国) 2会 | 2会 (?=期间|精神)
      | 3农 (?=工作|问题|”|领域|干部|发展|政策)
      | 3[夏秋] (?=生产|期间|”|农忙|工作)
      | 5[1一] (?=国际劳动节|劳动节|假期|小长假|长假) | 5四 (?=青年节|运动|精神|”)
      | 3八 (?=红旗手|妇女节|国际) | 6[1一] (?=儿童节|国际儿童节) | 8[1一] (?=建军节)
      | 7[1一] (?=建党节|前夕|表彰|勋章) | (?: 10一 | [1十]1 ) (?=黄金周|假期|国庆)
      | 第1 (?=书记|时间|责任人|线|要务|产业|议题|种形态)
      | 第[23] (?=产业|方(?![面阵案位])) | 第[34] (?=种形态)
      | 1 (?=把手|系列|体化|律|旦|揽子|站式|如既往|张网|码通|村一品|户一策)
      | 1 (?=线(?:工人|干部|职工|党员|人员|岗位))
      | (?<=进) 1 (?=步) | (?<=统) 1 (?=[领部思管标规安认行调协组])
      | (?: 星期 | 礼拜 ) [1-6] | (?<![一每两三本]) 周[1-6] (?=上午|下午|晚|早上)
    )""",
    re.VERBOSE,
)
_CHINESE = dict(zip("123456789", "一二三四五六七八九", strict=True)) | {"0": "〇"}
_WHOLE = {"10一": "十一", "11": "十一", "十1": "十一"} | {
    f"{figures}大": f"{word}大"
    for figures, word in (("18", "十八"), ("19", "十九"), ("20", "二十"))
}


@text_rule(
    "BT452",
    "fixed-word",
    force=Force.REQUIRED,
    clause="GB/T 15835-2011 4.2.3",
    wrong="驻村第1书记走访了脱贫户。",
    right="驻村第一书记走访了脱贫户。",
)
def fixed_word(passage: Passage) -> Findings:
    """A word that has grown together with a Chinese numeral is written with a figure.

    In words such as 第一书记, 三农, 五一 or 两个维护 nothing is counted: they keep their
    characters.
    """
    for match in passage.matches(_WORD):
        right = _WHOLE.get(match[0]) or _in_chinese(match[0])
        message = _("“{written}” is a fixed word. Write “{right}”.")
        text = message.format(written=match[0], right=right)
        yield passage.finding(*match.span(), text, right)


def _in_chinese(written: str) -> str:
    text = "".join(_CHINESE.get(character, character) for character in written)
    return re.sub("^二(?=会|个|学)", "两", text)
