"""Where lines may break, in small: | stands at every place that is allowed."""

import pytest

from bulletin.typesetting.lines import can_break_text, line_breaks


def marked(text: str) -> str:
    allowed = line_breaks(text, "zh-CN")
    return "".join("|" * may + character for may, character in zip(allowed, text, strict=True))


@pytest.mark.parametrize(
    "expected",
    [
        "我|们|在|上|街|区",
        "推|进|“三|夏”|生|产",
        "“抢、|拼、|实”|集|聚",
        "“小|抱|怨”|“小|矛|盾”，|线|下",
        "他|说：|“‘三|夏’|要|紧。”|",
        "（区|农|委）|好",
        "《意|见》|《办|法》",
        "——|这|是|关|键",
        "等|等……|再|看",
        "以|人|为|本|——|这|是|关|键",
        "9亿～|16亿",
        "北|京—|上|海",
        "陆／海|通|道",
        "列|夫·|托|尔|斯|泰",
        "共|63个|楼|院",
        "至|2023年6月1日|止",
        "6月1日|至|5日",
        "投|资|15.71万元，|增|长|3.3%。",
        "身|边|事|400余件",
        "第35期",
        "按|GB/T 9704-2012|规|定",
        "电|话|0371-68922222|转",
        "防|控|COVID-19|工|作",
        "见|http://|www.example.gov.cn/|index/|notice.html",
        "约|120㎡|左|右",
        "it’s |fine",
        "宽|8.5公里|的|路",
        "℃|是|单|位",
        "气|温|30℃|以|上",
        "一、|二",
        "价|￥30元|起",
        "用|电|5kWh|整",
        "全|文　|完",
    ],
)
def test_breaks(expected: str) -> None:
    plain = expected.replace("|", "")
    assert marked(plain) == expected.rstrip("|")


def test_a_word_alone_does_not_break() -> None:
    assert not can_break_text("Word", "zh-CN")
    assert can_break_text("字字", "zh-CN")


def test_other_languages_break_as_weasyprint_breaks_them() -> None:
    assert can_break_text("two words", "en")
    assert not can_break_text("“字", "en")
