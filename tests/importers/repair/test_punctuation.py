from __future__ import annotations

import pytest

from bulletin.importers.repair.punctuation import half_width
from tests.importers.lines import stretch


@pytest.mark.parametrize(
    ("text", "column", "right"),
    [
        ("全区开镰,农机手忙碌", 5, "，"),
        ("2023年,全区开镰", 6, "，"),
        ("“三夏”,全区", 5, "，"),
        ("甲镇(含乙村)开镰", 3, "（"),
        ("结果如下:全区", 5, "："),
        ("约300亩;其中", 6, "；"),
        ("开镰了吗?", 5, "？"),
        ("占3%,居第一", 4, "，"),
    ],
)
def test_half_width_marks_are_pointed_out(text: str, column: int, right: str) -> None:
    (found,) = half_width(stretch(text))
    assert (found.code, found.location and found.location.column) == ("BT515", column)
    assert f"“{right}”" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "上午9:30开会，比例1:2，共1,000户。",
        "见https://a.cn/b?c=d:e，或a:b@c.cn。",
        "He said: come (now), all right?",
        "全区开镰，农机手（含外地）忙碌。",
        "",
    ],
)
def test_what_is_right(text: str) -> None:
    assert half_width(stretch(text)) == ()


def test_one_report_a_paragraph() -> None:
    (found,) = half_width(stretch("甲,乙;丙(丁)"))
    assert found.message.startswith("4 ")
