from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.importers.repair.spaces import closed_up
from tests.importers.lines import stretch


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("走访 63 个楼院，办理 400 余件。", "走访63个楼院，办理400余件。"),
        ("6 月 1 日，全区开镰。", "6月1日，全区开镰。"),
        ("中 共 甲 区 委 办 公 室", "中共甲区委办公室"),
        ("区 委　办 公 室主任到场，讲话。", "区委办公室主任到场，讲话。"),
        ("走访全区 59个 城乡社区", "走访全区59个城乡社区"),
        ("占比 15 %，约 3.5万 户。", "占比15%，约3.5万户。"),
        ("打造“文化 IP”，用 APP 办理。", "打造“文化IP”，用APP办理。"),
        ("（ 一 ）抓培训 ，强技能 。", "（一）抓培训，强技能。"),
        ("首先，落实 “两免三减” 政策，效果好。", "首先，落实“两免三减”政策，效果好。"),
        ("全区开镰， 农机手忙碌。 二是抢种。", "全区开镰，农机手忙碌。二是抢种。"),
        ("开镰,  农机手忙碌", "开镰,农机手忙碌"),
        ("培训农民　400　余人", "培训农民400余人"),
        ("全区开镰，持续推广居民议事协商场所 建设。", "全区开镰，持续推广居民议事协商场所建设。"),
    ],
)
def test_stray_spaces(text: str, repaired: str) -> None:
    found, said = closed_up(stretch(text))
    assert found.text == repaired
    assert [one.code for one in said] == ["BT512"]


@pytest.mark.parametrize(
    "text",
    [
        "发布 Web 2.0 and New York".removeprefix("发布 "),
        "弘扬劳动精神 争当时代先锋",
        "立足“家园美” 城市品质提升",
        "弘扬雷锋精神 2023年志愿服务启动仪式举行",
        "开展“良种良法进村入户 科技惠农增产增收”活动，反响好。",
        "丰收在望。 记者 薛青/文 通讯员 罗衣/图",
        "责任编辑：郝 婕 柴亚文",
        "邀请张明 李红 王小二参加，反响好。",
        "王　芳",
        "a + b = c",
        "3 × 4 = 12",
        "区农委多措并举护航生产  一是提前研判，部署到位。",
        "",
    ],
)
def test_spaces_that_say_something(text: str) -> None:
    assert closed_up(stretch(text)) == (stretch(text), ())


def test_the_report_quotes_what_it_was() -> None:
    _found, said = closed_up(stretch("6 月 1 日，全区所有村镇开镰，共收 300 亩。"))
    assert "“6 月 1 日，”" in said[0].message
    assert "“共收 300 亩。”" in said[0].message
    assert said[0].location is not None
    assert said[0].location.column == 2


def test_places_stay_behind_a_closed_space() -> None:
    found, _said = closed_up(stretch("共 63 户**参加**"))
    assert found.text == "共63户参加"
    assert found[1:2].location.column == 3
    assert found.pieces[-1].look.bold


@given(st.text("全区开镰、，。12a %“”　 \n", max_size=30))
def test_nothing_but_spaces_goes(text: str) -> None:
    found, _said = closed_up(stretch(text))
    assert found.text.replace(" ", "").replace("　", "") == text.replace(" ", "").replace("　", "")
