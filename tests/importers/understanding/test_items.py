"""Items of old bulletins: told in whichever way an office writes, with every character kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin.importers.names import Names
from bulletin.importers.original import Line
from bulletin.importers.recognised import How
from bulletin.importers.understanding.items import Items, read_items
from tests.importers.lines import grid, lines, photo
from tests.importers.understanding.body.bodies import BODIES
from tests.importers.understanding.body.held import assert_conserved, sketch


def _read(text: str, names: Names | None = None) -> Items:
    elements = lines(text, whole=True)
    body = read_items(elements, names or Names())
    assert_conserved(elements, body)
    return body


@pytest.mark.parametrize("name", BODIES)
def test_bodies_in_many_ways(name: str) -> None:
    text, expected = BODIES[name]
    assert sketch(_read(text)) == expected


def test_a_picture_takes_its_caption_and_a_table_stays() -> None:
    title, *texts = lines(
        """
        柳河镇建成便民大厅
        大厅设在镇政府一楼。
        图为群众在大厅办事。
        各窗口办件量如下，数据截至上周。
        """,
        whole=True,
    )
    table = grid(("窗口", "件数"), ("社保", "31"), number=9)
    elements = (title, texts[0], photo(4), texts[1], texts[2], table)
    body = read_items(elements, Names())
    assert_conserved(elements, body)
    (item,) = body.items
    assert [type(block).__name__ for block in item.blocks] == [
        "Passage",
        "Photo",
        "Passage",
        "Grid",
    ]


def test_a_roster_knows_names_that_look_like_none() -> None:
    text = "飞龙在天开展演练\n近日，企业开展消防演练。（飞龙在天）"
    assert _read(text).items[0].unit is None
    unit = _read(text, Names(units=frozenset({"飞龙在天"}))).items[0].unit
    assert unit is not None
    assert (unit.value.text, unit.quote.text, unit.how) == ("飞龙在天", "（飞龙在天）", How.ROSTER)


def test_a_section_is_quoted_once() -> None:
    text = "【要闻】\n柳河镇清理河道\n河道清理完毕。\n区农委送技术下乡\n技术送到田头。"
    sections = [item.section for item in _read(text).items]
    assert [(one.value.text, one.quote.text) for one in sections if one] == [
        ("要闻", "【要闻】"),
        ("要闻", ""),
    ]


def test_a_mark_in_a_list_s_entry_is_the_brief_s() -> None:
    typed = lines("△近日，区农委办班。（区农委）\n△近日，柳河镇巡堤。（柳河镇）", whole=True)
    elements = [replace(line, bullet=True) for line in typed if isinstance(line, Line)]
    assert [item.mark.text for item in read_items(elements, Names()).items] == ["△", "△"]


def test_nothing_and_rules_only() -> None:
    assert _read("").items == ()
    assert [rule.text for rule in _read("-----").left] == ["-----"]


_UNITS = ("柳河镇", "石门街道", "区农委", "区教育局", "市第二医院", "青山公司")
_DOINGS = ("多举措推进秋冬农田建设", "组织志愿者开展环境整治", "启动冬季安全生产大检查")
_TEXTS = (
    "近日，各部门组织力量逐户走访，解决难题三十件。",
    "一是摸清底数。逐项登记造册。二是落实责任，专人跟踪办理。",
    "今年以来，累计投入资金百万元，惠及群众两千余人。",
)
_LAYOUTS = {
    "bold": "**{title}**　{text}（{unit}）",
    "own line": "{title}\n{text}（{unit}）",
    "gap": "{title} {text}（{unit}）",
    "brackets": "【{title}】{text}（{unit}）",
    "star": "★{title}\n{text}（{unit}）",
    "heading": "## {title}\n{text}（{unit}）",
    "number": "{n}.{title}\n{text}（{unit}）",
    "figure": "（{n}）{title}　　{text}（{unit}）",
    "line below": "{title}\n{text}\n——{unit}",
}
_item = st.tuples(st.sampled_from(_UNITS), st.sampled_from(_DOINGS), st.sampled_from(_TEXTS))
_items = st.lists(_item, min_size=1, max_size=6, unique_by=lambda item: item[:2])


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(sorted(_LAYOUTS)), _items, st.sampled_from(["", "【工作动态】\n"]))
def test_items_come_back(layout: str, wanted: list[tuple[str, str, str]], section: str) -> None:
    typed = [
        _LAYOUTS[layout].format(title=unit + doing, text=text, unit=unit, n=number)
        for number, (unit, doing, text) in enumerate(wanted, 1)
    ]
    body = _read(section + "\n".join(typed))
    found = [
        (item.title and item.title.value[0].text, item.unit and item.unit.value.text)
        for item in body.items
    ]
    assert found == [(unit + doing, unit) for unit, doing, _text in wanted]
    assert all(bool(item.section) == bool(section) for item in body.items)


_LINES = (
    *("柳河镇清理河道", "简讯", "【要闻】", "# 动态", "**近况**", "**题目在此**　近日，有人来。"),
    *(
        "一、要闻",
        "（一）分工",
        "1.清点",
        "△近日，有人来。（区农委）",
        "★要点",
        "编者按：请看。",
        "编者按",
    ),
    *(
        "（区农委）",
        "——区农委",
        "作者：张三",
        "来源：《日报》",
        "（区农委 张三）",
        "（张三）（区农委）。",
    ),
    *(
        "目录",
        "柳河镇清理河道 3",
        "-----",
        "附件：1.表",
        "2023年5月6日",
        "相关链接：无。",
        "（）",
        "（",
    ),
    *(
        "题目 近日，有人来到本地。",
        "【区农委】近日有人来。",
        "近日，有人来。  区农委",
        "。",
        "△",
        "一、",
    ),
)


@settings(deadline=None, max_examples=400)
@given(st.lists(st.sampled_from(_LINES), max_size=12))
def test_no_order_of_lines_loses_a_character(typed: list[str]) -> None:
    _read("\n".join(typed))
