from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from bulletin.diagnostics import Location
from bulletin.importers.original import PLAIN, Line, Look, PageBreak, Piece, Side, Stretch
from bulletin.importers.reading.text import read_text
from bulletin.importers.repair.joining import joined
from tests.importers.lines import lines, texts
from tests.importers.repair.wrapping import Layout
from tests.sources import places

if TYPE_CHECKING:
    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.original import Element

FILE = Path("old.txt")
VOCABULARY = """全区 夏粮 收割 过半， 农机手 昼夜 作业， 农技人员 下乡 指导 12户 15.7万元， “三夏”
（含合作社） 《公约》 颗粒 归仓； 把 好 种子、 化肥 送到 2023年 3% 田间 地头 GDP
排名 前移， 党群 合力 推进"""
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.lists(WORDS, min_size=4, max_size=18).map(
    lambda words: "".join(words).rstrip("，；、") + "。"
)
PARAGRAPHS = st.lists(
    st.lists(SENTENCES, min_size=4, max_size=7).map("".join), min_size=3, max_size=5
)
QUICK = settings(max_examples=50, deadline=None, phases=(Phase.explicit, Phase.generate))
BODY = "农技人员分片包村，逐户查看墒情苗情，指导农户科学浇水追肥，确保全区小麦安全越冬"


def repaired(text: str) -> tuple[list[str], tuple[Diagnostic, ...]]:
    elements, found = joined(read_text(FILE, text)[0].elements)
    return texts(elements), found


@QUICK
@given(PARAGRAPHS, st.integers(20, 40))
def test_indented_paragraphs_come_back(paragraphs: list[str], measure: int) -> None:
    assert repaired(Layout(measure).write(paragraphs))[0] == paragraphs


@QUICK
@given(PARAGRAPHS, st.integers(20, 40), st.integers(0, 1))
def test_paragraphs_between_blank_lines_come_back(
    paragraphs: list[str], measure: int, between: int
) -> None:
    layout = Layout(measure, indent="", between_lines=between, between_paragraphs=1)
    assert repaired(layout.write(paragraphs))[0] == paragraphs


@QUICK
@given(PARAGRAPHS, st.integers(20, 40), st.integers(0, 1))
def test_lines_that_end_after_any_character_come_back(
    paragraphs: list[str], measure: int, between: int
) -> None:
    assume(not any("GDPGDP" in text for text in paragraphs))
    layout = Layout(measure, between_lines=between, anywhere=True)
    assert repaired(layout.write(paragraphs))[0] == paragraphs


@QUICK
@given(PARAGRAPHS, st.integers(20, 40), st.integers(0, 1))
def test_paragraphs_told_by_short_last_lines_come_back(
    paragraphs: list[str], measure: int, between: int
) -> None:
    layout = Layout(measure, indent="", between_lines=between)
    assume(all(map(layout.ends_short, paragraphs)))
    assert repaired(layout.write(paragraphs))[0] == paragraphs


@QUICK
@given(PARAGRAPHS)
def test_whole_paragraphs_stay_as_they_are(paragraphs: list[str]) -> None:
    assert repaired("\n\n".join(paragraphs)) == (paragraphs, ())


@QUICK
@given(PARAGRAPHS, st.data())
def test_a_paragraph_cut_after_a_comma_is_mended(
    paragraphs: list[str], data: st.DataObject
) -> None:
    first = paragraphs[0]
    commas = [at + 1 for at, one in enumerate(first) if one in "，、" and at > 30]
    assume(commas)
    cut = data.draw(st.sampled_from(commas))
    text = "\n\n".join([first[:cut], first[cut:], *paragraphs[1:]])
    found, said = repaired(text)
    assert found == paragraphs
    assert [one.code for one in said] == ["BT511"]


def test_every_join_is_reported_once_a_paragraph() -> None:
    text = Layout(20).write([BODY + "。", BODY * 2 + "。", BODY + "。"])
    assert [one.code for one in repaired(text)[1]] == ["BT510"] * 3
    assert places(repaired(text)[1])[0] == ("BT510", 2, 1)
    assert "3" in repaired(text)[1][0].message


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("邀请来自New", "York的专家", "邀请来自New York的专家"),
        ("农户达到1", "036人次。", "农户达到1036人次。"),
        ("发放资料6000", "余份。", "发放资料6000余份。"),
        ("电话COVID-", "19防控。", "电话COVID-19防控。"),
        ("引进Windows", "11系统。", "引进Windows 11系统。"),
        ("采用AI", "技术。", "采用AI技术。"),
        ("全区GD", "P增长。", "全区GDP增长。"),
    ],
)
def test_only_western_words_have_a_space_at_the_seam(above: str, below: str, whole: str) -> None:
    elements, _found = joined([line(above, full=True), line(below, full=False)])
    assert texts(elements) == [whole]


def test_a_western_word_that_stands_elsewhere_was_cut() -> None:
    made = [
        line("推广Win", full=True),
        line("dows系统。", full=False),
        line("正版Windows到位。", full=False),
    ]
    assert texts(joined(made)[0])[0] == "推广Windows系统。"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("专业合作社逐村开展工作，至目前，我", "区承办的二十项任务已经完成。"),
        ("把好收购质量关。三是全", "力做好服务。设立服务点十处，发放农具。"),
        ("办理补贴184户，发放金额15.71", "万元；另有十户正在办理，月底办结。"),
        ("将便民服务延伸到群众家门口,", "在排查登记、宣传引导中发挥作用。"),
        ("组织专班实行“一", "对一、点对点”服务措施，开展代购代送。"),
        ("推动干部队伍整体优化提升。严", "把入口关，充分挖掘后备力量。"),
        ("发放补贴和物资（含种子、化肥", "和农药）共计三十余吨，惠及农户百余户。"),
    ],
)
def test_cuts_that_a_page_made(above: str, below: str) -> None:
    before = "我区农机手昼夜作业，农技人员下乡指导，确保夏粮颗粒归仓。"
    found, said = repaired(f"{before}{above}\n\n{below}\n\n{before}")
    assert found == [before + above + below, before]
    assert places(said) == [("BT511", 3, 1)]
    assert f"{above[-3:]}|{below[:3]}" in said[0].message


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            "尊敬的各位领导，同志们，现将今年以来全区农业生产有关情况报告如下：",
            "全区夏粮丰收，农户满意。",
        ),
        (
            "农技人员下乡指导，确保夏粮颗粒归仓，群众普遍反映良好",
            "△ 近日，全区开展植树，成效明显。",
        ),
        ("农技人员下乡指导，确保夏粮颗粒归仓，群众普遍反映良好", "二、强化服务，发放资料千余份。"),
        ("农技人员下乡指导，确保夏粮颗粒归仓，群众普遍反映良好", "下一步，全区将继续抓好服务。"),
        ("农技人员下乡指导，确保夏粮颗粒归仓，群众普遍反映良好", "市委办公室，市政府办公室"),
        (
            "农技人员下乡指导，确保夏粮颗粒归仓。记者 薛青/文 通讯员 罗衣/图",
            "夏收现场，农机手忙碌。",
        ),
        ("农技人员下乡指导，确保夏粮颗粒归仓（区农委）", "全区开展植树，成效明显。"),
        (
            "农技人员下乡指导，夏粮颗粒归仓，有问题请随时联系，电话：0371-68921234",
            "万众一心，抓好三夏。",
        ),
        (
            "党建引领聚合力 凝心聚力促发展 全区上下一盘棋绘好乡村振兴画卷",
            "全区夏粮丰收，农户满意。",
        ),
    ],
)
def test_what_is_no_cut(above: str, below: str) -> None:
    assert repaired(f"{above}\n\n{below}")[0] == [above, below]


def test_an_indented_paragraph_is_no_rest_of_a_cut_one() -> None:
    text = "　　农技人员下乡指导，确保夏粮颗粒归仓，我区\n　　区里群众满意，我区区里都说好。"
    assert len(repaired(text)[0]) == 2


def test_titles_and_lists_stay_on_their_lines() -> None:
    wrapped = Layout(20, indent="").write([BODY + "。"])
    heads = ("农技下乡忙\n", "一、抓指导\n", "△ ", "△ ", "（一）抓收购\n")
    text = "\n".join(head + wrapped for head in heads)
    assert [one[:5] for one in repaired(text)[0]] == [
        "农技下乡忙", "农技人员分", "一、抓指导", "农技人员分", "△ 农技人", "△ 农技人",
        "（一）抓收", "农技人员分",
    ]  # fmt: skip


def test_a_title_after_a_full_last_line_stays_a_title() -> None:
    full = "农技人员分片包村，逐户查看墒情苗情，指导。"
    text = f"{full[:-1]}农\n{full}\n送科技下乡助春耕\n{full[:-1]}农\n{full[:-1]}农\n到处忙碌。\n"
    assert repaired(text)[0][1] == "送科技下乡助春耕"


def test_a_run_in_title_whose_line_lost_its_indent() -> None:
    wrapped = Layout(28, indent="　　").wrapped(
        "区农委多措并举护航“三夏”生产　　一是" + BODY * 2 + "。"
    )
    text = "\n\n".join([wrapped[0].strip().replace("　　", " "), *wrapped[1:]] * 2)
    assert len(repaired(text)[0]) == 2


def test_a_paragraph_goes_on_behind_a_page_mark() -> None:
    wrapped = Layout(20).wrapped(BODY * 3 + "。")
    pages = [
        *lines("\n".join(wrapped[:3])),
        PageBreak(Location(FILE, 4)),
        *lines("\n".join(wrapped[3:])),
    ]
    elements, said = joined(pages)
    assert texts(elements) == [BODY * 3 + "。", "pagebreak"]
    assert [one.code for one in said] == ["BT510", "BT511"]


def line(text: str, *, full: bool | None = None, look: Look = PLAIN) -> Line:
    return Line(Stretch((Piece(text, Location(FILE), look),)), full=full)


def test_lines_that_say_themselves_whether_they_are_full() -> None:
    made: list[Element] = [
        replace(line("农技人员分片包村，", full=True), indent=2),
        line("逐户查看墒情。", full=True),
        line("指导农户浇水。", full=False),
        line("党员带头示范", full=False),
        replace(line("（区农委）", full=False), side=Side.RIGHT),
    ]
    assert texts(joined(made)[0]) == [
        "农技人员分片包村，逐户查看墒情。指导农户浇水。", "党员带头示范", "（区农委）",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "below",
    [
        replace(line("确保小麦安全越冬。"), level=2),
        replace(line("确保小麦安全越冬。"), side=Side.CENTER),
        replace(line("确保小麦安全越冬。"), bullet=True),
        replace(line("确保小麦安全越冬。"), box=1),
        line("确保小麦安全越冬。", look=Look(size=22)),
    ],
)
def test_lines_that_differ_stay_apart(below: Line) -> None:
    above = line("农技人员分片包村，逐户查看墒情苗情，", full=True, look=Look(size=16))
    assert len(joined([above, below])[0]) == 2


def test_a_bold_title_stays_above_its_text() -> None:
    above = line("农技人员分片包村", full=True, look=Look(bold=True))
    assert len(joined([above, line("逐户查看墒情苗情。", full=False)])[0]) == 2


def test_nothing_to_join() -> None:
    assert joined([]) == ((), ())
