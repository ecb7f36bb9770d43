"""Two: 二 or 两."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.numerals.figures import HAN
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_NAMED = "第零〇○◯Oo一二三四五六七八九十百千万亿老小店王张李赵刘周期拜初之其独唯不至到、"
_TWO = re.compile(
    rf"""(?<![{_NAMED}\d]) 二 (?=
        名 (?!以上|具有) [{HAN}]{{2}}
      | 户 (?!型|以上)
      | 个 (?! [别性体十月工年以] | [一-龥]?二 )
      | 件 (?!套|以上)
      | [座辆艘] (?!以上)
      | 台 (?= [车机挖收农设水抽发] )
      | 家 (?= 企业|单位|公司|商户|医院 )
      | 场 (?= 培训|活动|讲座|招聘|演出|会议 )
      | 位 (?= 老人|同志|领导|专家|党员|村民 )
      | 条 (?= 道路|公路|河流|生产线|措施|意见 )
      | 间 (?= 教室|房屋|平房 )
      | 项 (?= 制度|任务|措施|机制|活动|工程 )
      | 三 (?: 名 [{HAN}] | [户对件家只辆位张处](?![长于]) | 个 (?!方面|产业) | 天 )
    )""",
    re.VERBOSE,
)


@text_rule(
    "BT459",
    "two-before-measure-word",
    force=Force.CUSTOM,
    clause="现代汉语规范",
    wrong="二名干部驻村，二三个月就见了成效。",
    right="两名干部驻村，两三个月就见了成效。",
)
def two_before_measure_word(passage: Passage) -> Findings:
    """Before a measure word stands 二 for 两: 二个, 二名, 二三对.

    What is counted is 两个, 两名, 两三对; 二 stays in larger numbers (十二个), where things have
    numbers (第二个), and in the language of laws (二名以上, 二个工作日).
    """
    for match in passage.matches(_TWO) if "二" in passage.text else ():
        text = _("Before a measure word, 2 is 两.")
        yield passage.finding(*match.span(), text, "两", safe=False)
