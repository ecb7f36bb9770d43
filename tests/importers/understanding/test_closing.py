"""Closing blocks in the shapes that offices give them."""

from __future__ import annotations

import pytest

from bulletin.importers.original import Element, Line, Piece, Rule, Stretch
from bulletin.importers.understanding.closing import read_closing
from tests.importers.lines import grid, lines, texts
from tests.importers.understanding.parts import closing_told, lost

BODY = """东河镇夜间巡查水库大坝
　　连日来，东河镇组织三支队伍，每晚沿大坝巡查两遍。
（东河镇）
"""
BODY_TEXTS = [line.strip("　") for line in BODY.strip().splitlines()]

Told = dict[str, str]


def _checked(elements: tuple[Element, ...]) -> tuple[Told, list[str]]:
    """Return the parts and the lines left below the body, with nothing lost."""
    closing, rest, diagnostics = read_closing(elements)
    assert lost(elements, closing, rest, diagnostics) == ""
    left = texts(one for one in rest if not isinstance(one, Rule))
    assert left[: len(BODY_TEXTS)] == BODY_TEXTS
    return closing_told(closing), left[len(BODY_TEXTS) :]


LISTS = [
    ("本期送：区级领导", "本期送=区级领导"),
    (
        "报：市委办公室。\n送：区级领导。\n发：各镇，各街道。",
        "报=市委办公室。|送=区级领导。|发=各镇，各街道。",
    ),
    ("报:市委办公室\n送:区级领导", "报=市委办公室|送=区级领导"),
    ("报 送：区级领导", "报送=区级领导"),
    ("主　送：区级领导\n抄　送：各镇", "主送=区级领导|抄送=各镇"),
    ("抄 报 ： 市委办公室", "抄报=市委办公室"),
    ("呈报：区委主要领导\n分送：各镇\n发送：各街道", "呈报=区委主要领导|分送=各镇|发送=各街道"),
    ("呈送：区委主要领导", "呈送=区委主要领导"),
    ("报送：市委办公室", "报送=市委办公室"),
    ("分送：各镇\n---\n加发：各村", "分送=各镇|加发=各村"),
    ("报：市委办公室　　送：区级领导", "报=市委办公室|送=区级领导"),
    ("报：市委办公室 送：区级领导 发：各镇", "报=市委办公室|送=区级领导|发=各镇"),
    (
        "发：各镇党委，各街道党工委，区委各部门，\n　　区直各单位，各人民团体。",
        "发=各镇党委，各街道党工委，区委各部门，区直各单位，各人民团体。",
    ),
    (
        "送：区委常委、区人大常委会主任、\n区政府副区长、\n区政协主席\n发：各镇",
        "送=区委常委、区人大常委会主任、区政府副区长、区政协主席|发=各镇",
    ),
    (
        "发：各镇（街道），区直各单位，驻区各单位负责同志以及各村居\n委会",
        "发=各镇（街道），区直各单位，驻区各单位负责同志以及各村居委会",
    ),
    ("抄送　区纪委、区法院、区检察院", "抄送=区纪委、区法院、区检察院"),
    ("发送范围：各镇、各街道", "发送范围=各镇、各街道"),
    ("主送单位：区委办公室", "主送单位=区委办公室"),
    ("---\n送：区级领导\n---\n发：各镇\n---", "送=区级领导|发=各镇"),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_distribution(text: str, expected: str) -> None:
    assert _checked(lines(BODY + text)) == ({"送": expected}, [])


CREDITS = [
    ("责任编辑：赵 一 柴小文", "责任编辑=赵一,柴小文"),
    ("责任编辑:赵一、柴小文", "责任编辑=赵一,柴小文"),
    ("责任编辑 赵一", "责任编辑=赵一"),
    ("责 任 编 辑：赵　一　柴小文", "责任编辑=赵一,柴小文"),
    ("（责任编辑：赵一）", "责任编辑=赵一"),
    ("责任编辑（本期）：赵一", "责任编辑（本期）=赵一"),
    (
        "签发：钱二　　审核：孙三　责任编辑：赵 一 柴小文",
        "签发=钱二|审核=孙三|责任编辑=赵一,柴小文",
    ),
    ("签发：钱二\n审核：孙三\n校对：李四", "签发=钱二|审核=孙三|校对=李四"),
    ("签发:钱二审核:孙三", "签发=钱二|审核=孙三"),
    ("主编：欧阳 建国　副主编：李 建国", "主编=欧阳建国|副主编=李建国"),
    ("编辑　赵一　校对　李四", "编辑=赵一|校对=李四"),
    ("编 辑：赵 一　 录 入：李 四", "编辑=赵一|录入=李四"),
    ("总编：张 三 丰", "总编=张三丰"),
    ("执行编辑：赵一，钱二", "执行编辑=赵一,钱二"),
    ("编辑：阿不都·热合曼　王五", "编辑=阿不都·热合曼,王五"),
    ("编辑：赵一　审校：王五", "编辑=赵一|审校=王五"),
    ("责任编辑：赵一\n排校：王五\n签发：钱二", "责任编辑=赵一|排校=王五|签发=钱二"),
    ("责任编辑：赵一 钱二\n　　　　　孙三 李四", "责任编辑=赵一,钱二,孙三,李四"),
    ("联系人：王五　联系电话：0371-6812 0000", "联系人=王五|联系电话=0371-6812 0000"),
    (
        "编辑：赵一\n电话：68120000　邮箱：a_b@dh.gov.cn\n传真：68120001",
        "编辑=赵一|电话=68120000|邮箱=a_b@dh.gov.cn|传真=68120001",
    ),
    (
        "编辑：赵一\n地址：东河路1号 邮编：450041\n网址：http://www.dh.gov.cn",
        "编辑=赵一|地址=东河路1号|邮编=450041|网址=http://www.dh.gov.cn",
    ),
    ("电话/传真：68120000", "电话/传真=68120000"),
    ("供稿：赵一\n责任编辑：钱二", "供稿=赵一|责任编辑=钱二"),
    ("责任编辑：钱二　　文字：赵一　摄影：孙三", "责任编辑=钱二|文字=赵一|摄影=孙三"),
    ("主办：区委办公室　编辑：赵一", "主办=区委办公室|编辑=赵一"),
    ("特邀编辑：赵一", "特邀编辑=赵一"),
]


@pytest.mark.parametrize(("text", "expected"), CREDITS)
def test_credits(text: str, expected: str) -> None:
    assert _checked(lines(BODY + text)) == ({"人": expected}, [])


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("共印80份", "80"),
        ("（共印 80 份）", "80"),
        ("印80份", "80"),
        ("印数：80", "80"),
        ("印数:80份", "80"),
        ("共印八十份", "80"),
        ("印刷份数：80", "80"),
    ],
)
@pytest.mark.parametrize(
    "before", ["送：区级领导\n", "送：区级领导　　　", "---\n送：区级领导\n---\n"]
)
def test_the_print_run(text: str, run: str, before: str) -> None:
    assert _checked(lines(BODY + before + text)) == ({"送": "送=区级领导", "印": run}, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("送：区级领导\n编辑：赵一", {"送": "送=区级领导", "人": "编辑=赵一"}),
        ("送：区级领导　　编辑：赵一", {"送": "送=区级领导", "人": "编辑=赵一"}),
        ("编辑：赵一　　共印60份", {"人": "编辑=赵一", "印": "60"}),
        (
            "抄送：区级领导。\n区委办公室　　2023年6月1日印发",
            {"送": "抄送=区级领导。", "发": "区委办公室　　2023年6月1日印发"},
        ),
        (
            "抄送：区级领导。\n区委办公室　2023年6月1日印\n（共印60份）",
            {"送": "抄送=区级领导。", "发": "区委办公室　2023年6月1日印", "印": "60"},
        ),
        ("抄送：区级领导。\n2023年6月1日印发", {"送": "抄送=区级领导。", "发": "2023年6月1日印发"}),
        (
            "送：区级领导\n印发日期：2023年6月1日",
            {"送": "送=区级领导", "发": "印发日期：2023年6月1日"},
        ),
        (
            "抄送：区级领导。\n区委办公室　　2023年6月1日",
            {"送": "抄送=区级领导。", "发": "区委办公室　　2023年6月1日?"},
        ),
        (
            "送：区级领导\n（内部资料）\n编辑：赵一",
            {"送": "送=区级领导", "人": "编辑=赵一", "余": "（内部资料）"},
        ),
        (
            "送：区级领导\n欢迎赐稿\n编辑：赵一",
            {"送": "送=区级领导", "人": "编辑=赵一", "余": "欢迎赐稿"},
        ),
        ("编辑：赵一\n欢迎赐稿", {"人": "编辑=赵一", "余": "欢迎赐稿"}),
    ],
)
def test_parts_together(text: str, expected: Told) -> None:
    assert _checked(lines(BODY + text)) == (expected, [])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "　　发：各单位要抓好落实。二是加强领导。",
        "供稿：东河镇",
        "撰稿：赵一",
        "记者 赵一 文/图",
        "记者：赵一",
        "赵一 钱二 文/图",
        "区督查局\n2023年6月1日",
        "区督查局　　2023年6月1日",
        "附件：1.方案\n　　　2.名单",
        "来源：《东河日报》",
        "下一步，东河镇将加密巡查。",
        "（供稿：赵一）",
    ],
)
def test_text_is_no_closing_block(text: str) -> None:
    elements = lines(BODY + text)
    assert read_closing(elements)[1] == elements
    assert closing_told(read_closing(elements)[0]) == {}


@pytest.mark.parametrize(
    ("above", "left"),
    [
        ("供稿：东河镇", ["供稿：东河镇"]),
        ("记者：赵一", ["记者：赵一"]),
        ("区督查局\n2023年6月1日", ["区督查局", "2023年6月1日"]),
        ("（区督查局）", ["（区督查局）"]),
        ("附件：1.方案\n　　　2.名单", ["附件：1.方案", "2.名单"]),
        ("发：各单位要抓好落实。二是加强领导。", ["发：各单位要抓好落实。二是加强领导。"]),
        ("△ 西山街道开放三座公园。（西山街道）", ["△ 西山街道开放三座公园。（西山街道）"]),
    ],
)
def test_what_is_an_items_stays_above_the_block(above: str, left: list[str]) -> None:
    assert _checked(lines(f"{BODY}{above}\n---\n送：区级领导")) == ({"送": "送=区级领导"}, left)


def test_a_list_in_the_middle_of_the_text_is_text() -> None:
    elements = lines(f"{BODY}发：各镇\n{BODY}{BODY}送：区级领导")
    closing, rest, _diagnostics = read_closing(elements)
    assert closing_told(closing) == {"送": "送=区级领导"}
    assert texts(rest) == texts(elements[:-1])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("报", "市委办公室"), ("送", "区级领导")], {"送": "报=市委办公室|送=区级领导"}),
        ([("报：", "市委办公室")], {"送": "报=市委办公室"}),
        ([("报：市委办公室\n送：区级领导",)], {"送": "报=市委办公室|送=区级领导"}),
        ([("送：区级领导", "共印80份")], {"送": "送=区级领导", "印": "80"}),
        (
            [("编辑：赵一", "校对：李四"), ("签发：钱二", "")],
            {"人": "编辑=赵一|校对=李四|签发=钱二"},
        ),
    ],
)
def test_a_table_as_layout(rows: list[tuple[str, ...]], expected: Told) -> None:
    assert _checked((*lines(BODY), grid(*rows, number=9))) == (expected, [])


def test_a_table_of_an_item_stays() -> None:
    elements = (
        *lines(BODY),
        grid(("单位", "数量"), ("东河镇", "3"), ("送：区级领导", "4"), number=9),
    )
    assert read_closing(elements)[1] == elements


def test_the_text_before_a_soft_break_stays() -> None:
    (first,) = lines("　　每晚巡查两遍。", whole=True)
    assert isinstance(first, Line)
    more = Piece("\n送：区级领导\n编辑：赵一", first.location)
    broken = first.with_stretch(first.stretch + Stretch((more,)))
    closing, rest, _diagnostics = read_closing((broken,))
    assert closing_told(closing) == {"送": "送=区级领导", "人": "编辑=赵一"}
    assert texts(rest) == ["每晚巡查两遍。"]
