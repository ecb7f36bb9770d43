"""What looks like a publication's title: 上街信息, 《工作动态》, 主题教育简报."""

from __future__ import annotations

import re

_WORDS = (
    "信息|简报|动态|专报|快报|通报|通讯|要情|参考|摘要|内参|专刊|周报|月报|旬报|日报|导报|要报|情况|"
    "交流|快讯|资讯|短讯|简讯|要讯|文摘|参阅|之窗|视窗|窗口|专递|快递|反映|建言|之声|在线|园地|论坛|月刊|季刊|"
    "半月刊|双月刊|周刊|活页|舆情|要闻|传真|汇编|学刊|特刊|报告|纪实|快览|速递|速览|速报|简刊|会刊|院刊|校刊|之友|"
    "期刊|内刊|阅件|通报件|撷英|掠影|直通车|专辑|工作|调研|研究|督查|信访|民意|呼声|提案|决策|观察|纪要|[院校厂会社所馆镇村]讯"
)
_TITLE = re.compile(rf".*(?:{_WORDS})(?:[（(][^（）()]{{2,16}}[)）])?")
_ACTIONS = re.compile(
    "召开|举办|举行|开展|推进|部署|调研.+|深入|赴|我区|我市|我县|近日|扎实|积极|强化|多措并举|助力|"
    "听取|传达|扎实|着力|全力|狠抓|加强|做好|关于|稳步|有序|圆满|顺利|聚力|持续|获评|荣获"
)
_LONGEST = 24
_SHORT = 12


def is_publication(name: str) -> bool:
    """Tell whether a name reads as a bulletin's, not as a headline."""
    text = "".join(name.split())
    return 2 <= len(text) <= _LONGEST and bool(_TITLE.fullmatch(text)) and not _ACTIONS.search(text)


def is_plain_publication(name: str) -> bool:
    """Tell whether a name is so short and usual that nothing else need prove it."""
    return len("".join(name.split())) <= _SHORT and is_publication(name)
