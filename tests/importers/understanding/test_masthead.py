"""Mastheads in the shapes that offices give them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletin.importers.names import Names
from bulletin.importers.original import Element, Line, Look, Piece, Rule, Stretch
from bulletin.importers.understanding.masthead import read_masthead
from tests.importers.lines import grid, lines, texts
from tests.importers.understanding.parts import lost, told

NAMES = Names(frozenset({"上街信息"}), frozenset({"中共上街区委办公室"}))
BODY = """
东河镇夜间巡查水库大坝
　　连日来，东河镇组织三支队伍，每晚沿大坝巡查两遍。（东河镇）"""
BODY_TEXTS = [line.strip("　") for line in BODY.strip().splitlines()]

Told = dict[str, str]


def _checked(elements: tuple[Element, ...], below: int) -> tuple[Told, list[str], list[str]]:
    """Return the parts, the codes and the lines left above the body, with nothing lost."""
    masthead, rest, diagnostics = read_masthead(elements, NAMES)
    assert lost(elements, masthead, rest, diagnostics) == ""
    left = texts(one for one in rest if not isinstance(one, Rule))
    assert left[len(left) - below :] == texts(elements)[len(elements) - below :]
    return told(masthead), [one.code for one in diagnostics], left[: len(left) - below]


def _read(text: str) -> Told:
    parts, codes, left = _checked(lines(text + BODY), len(BODY_TEXTS))
    assert (codes, left) == ([], [])
    return parts


NUMBERS = [
    ("第35期", {"期": "35", "形": "plain"}),
    ("第 35 期", {"期": "35", "形": "plain"}),
    ("第３５期", {"期": "35", "形": "plain"}),
    ("第 三十五 期", {"期": "35", "形": "plain"}),
    ("第〇三五期", {"期": "35", "形": "plain"}),
    ("第一百零二期", {"期": "102", "形": "plain"}),
    ("第 3 5 期", {"期": "35", "形": "plain"}),
    ("（第35期）", {"期": "35", "形": "parentheses"}),
    ("( 第 35 期 )", {"期": "35", "形": "parentheses"}),
    ("第35期（总第612期）", {"期": "35", "总": "612", "形": "both"}),
    ("第35期　总第612期", {"期": "35", "总": "612", "形": "both"}),
    ("（第35期　总第612期）", {"期": "35", "总": "612", "形": "both"}),
    ("（总第612期）", {"总": "612", "形": "total"}),
    ("总第612期", {"总": "612", "形": "total"}),
    ("总第 六百一十二 期", {"总": "612", "形": "total"}),
    ("〔2020〕12号", {"期": "12", "年": "2020", "形": "year"}),
    ("[2015]第2期", {"期": "2", "年": "2015", "形": "year"}),
    ("（2023）第5期", {"期": "5", "年": "2023", "形": "year"}),
    ("2023年第5期", {"期": "5", "年": "2023", "形": "plain"}),
    ("２０２３年第５期", {"期": "5", "年": "2023", "形": "plain"}),
    ("二〇二三年第五期", {"期": "5", "年": "2023", "形": "plain"}),
    ("2023第5期", {"期": "5", "年": "2023", "形": "plain"}),
    ("第5期（2023年）", {"期": "5", "年": "2023", "形": "plain"}),
    ("2023年第5期（总第77期）", {"期": "5", "总": "77", "年": "2023", "形": "both"}),
    ("第2023-05期", {"期": "5", "年": "2023", "形": "plain"}),
    ("No.35", {"期": "35", "形": "plain"}),
    ("№ 35", {"期": "35", "形": "plain"}),
    ("期号：35", {"期": "35", "形": "plain"}),
    ("增刊", {"增": "是", "形": "plain"}),
    ("增刊第2期", {"期": "2", "增": "是", "形": "plain"}),
    ("增刊（2）", {"期": "2", "增": "是", "形": "plain"}),
    ("第35期（增刊）", {"期": "35", "增": "是", "形": "plain"}),
]


@pytest.mark.parametrize(("written", "expected"), NUMBERS)
def test_a_number_below_the_title(written: str, expected: Told) -> None:
    assert _read(f"上街信息\n{written}") == {"刊": "上街信息", **expected}


@pytest.mark.parametrize(("written", "expected"), NUMBERS)
def test_a_number_beside_the_title(written: str, expected: Told) -> None:
    assert _read(f"政务要情　　{written}") == {"刊": "政务要情", **expected}


@pytest.mark.parametrize(
    "written",
    [
        "2023年6月1日",
        "2023 年 6 月 1 日",
        "２０２３年６月１日",
        "2023年06月01日",
        "2023-06-01",
        "2023.6.1",
        "2023/6/1",
        "2023．6．1",
        "二〇二三年六月一日",
        "二○二三年六月一日",
        "二Ｏ二三年六月一日",
        "二零二三年六月一日",
        "2023年6月1日　星期四",
        "2023年6月1日（周四）",
        "2023年6月1日编印",
        "2023年6月1日印发",
        "（2023年6月1日）",
        "出版日期：2023年6月1日",
    ],
)
def test_a_date_in_all_forms(written: str) -> None:
    expected = {"刊": "上街信息", "期": "7", "日": "2023-06-01", "编": "区督查局", "形": "plain"}
    assert _read(f"上街信息\n第7期\n区督查局　　　{written}") == expected


@pytest.mark.parametrize(
    ("written", "office"),
    [
        ("中 共 上 街 区 委 办 公 室", "中共上街区委办公室"),
        ("中共上街区委办公室编", "中共上街区委办公室"),
        ("中共上街区委办公室　编印", "中共上街区委办公室"),
        ("主办：东河镇人民政府", "东河镇人民政府"),
        ("主 办：东河镇人民政府", "东河镇人民政府"),
        ("主编单位：区防汛抗旱指挥部办公室", "区防汛抗旱指挥部办公室"),
        ("编发：区疫情防控领导小组办公室", "区疫情防控领导小组办公室"),
        ("区委办公室　区政府办公室", "区委办公室 区政府办公室"),
        ("主办：区委宣传部　承办：区融媒体中心", "区委宣传部 区融媒体中心"),
        ("《东河教育》编辑部", "《东河教育》编辑部"),
        ("中国石化东河分公司党委", "中国石化东河分公司党委"),
        ("东河市第一人民医院", "东河市第一人民医院"),
        ("东河职业技术学院", "东河职业技术学院"),
        ("区人大常委会办公室", "区人大常委会办公室"),
        ("政协东河区委员会", "政协东河区委员会"),
        ("东河区个体劳动者协会", "东河区个体劳动者协会"),
        ("共青团东河区委", "共青团东河区委"),
        ("东河集团有限公司", "东河集团有限公司"),
        ("区“三夏”生产工作专班", "区“三夏”生产工作专班"),
        ("推进“放管服”改革领导小组办公室", "推进“放管服”改革领导小组办公室"),
    ],
)
@pytest.mark.parametrize("gap", ["　　　　", "\t", "\n"])
def test_an_office_beside_or_above_the_date(written: str, office: str, gap: str) -> None:
    expected = {"刊": "上街信息", "期": "7", "日": "2023-06-01", "编": office, "形": "plain"}
    assert _read(f"上街信息\n第7期\n{written}{gap}2023年6月1日") == expected


FULL = {"刊": "上街信息", "期": "35", "日": "2023-06-01", "编": "区督查局", "形": "plain"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("上 街 信 息\n第35期\n区督查局 2023年6月1日", FULL),
        ("《上街信息》\n第35期\n区督查局\n2023年6月1日", FULL),
        ("上街信息第35期\n区督查局2023年6月1日", FULL),
        ("第35期\n上街信息\n区督查局　2023年6月1日", FULL),
        ("上街信息\n区督查局　第35期　2023年6月1日", FULL),
        ("2023年6月1日　　第35期\n上街信息\n主办：区督查局", FULL),
        ("区督查局\n上街信息\n第35期\n2023年6月1日", FULL),
        ("上街信息\n---\n第35期\n---\n区督查局\t2023年6月1日\n---", FULL),
        ("**上街信息**\n**第 35 期**\n区 督 查 局　2023 年 6 月 1 日", FULL),
        ("上街信息\n上街信息\n第35期\n区督查局 2023年6月1日", FULL),
        ("上街信息\n（防汛专刊）\n第35期\n区督查局 2023年6月1日", {**FULL, "注": "（防汛专刊）?"}),
        (
            "内部资料 注意保存\n上街信息\n第35期\n区督查局 2023年6月1日",
            {**FULL, "注": "内部资料 注意保存"},
        ),
        ("内部刊物\n上街信息\n第35期\n区督查局 2023年6月1日", {**FULL, "注": "内部刊物"}),
        ("（领导参阅）\n上街信息\n第35期\n区督查局 2023年6月1日", {**FULL, "注": "（领导参阅）"}),
        (
            "000123\n机密★1年\n上街信息\n第35期\n区督查局 2023年6月1日",
            {**FULL, "密": "机密★1年", "份": "000123"},
        ),
        (
            "份号：000123　　　秘 密\n上街信息\n第35期\n区督查局 2023年6月1日",
            {**FULL, "密": "秘密", "份": "000123"},
        ),
        (
            "绝密 ★ 长期　　特急\n上街信息\n第35期\n区督查局 2023年6月1日",
            {**FULL, "密": "绝密★长期", "注": "特急"},
        ),
        (
            "机密　　　内部资料 注意保存\n上街信息\n第35期\n区督查局 2023年6月1日",
            {**FULL, "密": "机密", "注": "内部资料 注意保存"},
        ),
        ("上街信息\n第35期　　签发：李 明\n区督查局 2023年6月1日", {**FULL, "人": "签发=李明"}),
        (
            "上街信息\n第35期\n区督查局 2023年6月1日\n编辑：赵一　审核：钱二",
            {**FULL, "人": "编辑=赵一|审核=钱二"},
        ),
        (
            "上街信息\n〔2023〕35号\n区督查局　6月1日",
            {**FULL, "日": "2023-06-01?", "年": "2023", "形": "year"},
        ),
        ("东河风采\n第3期", {"刊": "东河风采?", "期": "3", "形": "plain"}),
        ("河畔晨光第3期", {"刊": "河畔晨光?", "期": "3", "形": "plain"}),
        (
            "区农业农村局\n工作简报\n第3期\n区农业农村局办公室　2023年6月1日",
            {
                "刊": "区农业农村局工作简报?",
                "期": "3",
                "日": "2023-06-01",
                "编": "区农业农村局办公室",
                "形": "plain",
            },
        ),
        (
            "东河区深入学习实践活动\n情况简报\n第3期",
            {"刊": "东河区深入学习实践活动情况简报?", "期": "3", "形": "plain"},
        ),
        ("工作动态\n2023年6月1日", {"刊": "工作动态", "日": "2023-06-01"}),
        ("工作动态", {"刊": "工作动态"}),
        ("上街信息", {"刊": "上街信息"}),
        ("# 每周要讯", {"刊": "每周要讯"}),
        (
            "（第3期）\n东河镇人民政府　2023年6月1日",
            {"期": "3", "日": "2023-06-01", "编": "东河镇人民政府", "形": "parentheses"},
        ),
        ("2023年6月1日", {"日": "2023-06-01"}),
        (
            "党史学习教育\n简  报\n〔2021〕第6期",
            {"刊": "党史学习教育简报?", "期": "6", "年": "2021", "形": "year"},
        ),
        (
            "东河简讯\nDONGHE JIANXUN\n第6期\n县“三送”办 2023年6月1日",
            {"刊": "东河简讯", "期": "6", "日": "2023-06-01", "编": "县“三送”办", "形": "plain"},
        ),
        (
            "杏林春\n东河市中医院　2023年6月1日",
            {"刊": "杏林春?", "日": "2023-06-01", "编": "东河市中医院"},
        ),
        (
            "“不忘初心、牢记使命”主题教育简报\n第3期",
            {"刊": "“不忘初心、牢记使命”主题教育简报", "期": "3", "形": "plain"},
        ),
    ],
)
def test_parts_in_any_order_and_mixture(text: str, expected: Told) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "codes"),
    [
        (
            "上街信息\n第35期\n2023年2月30日",
            {"刊": "上街信息", "期": "35", "形": "plain"},
            ["BT530"],
        ),
        (
            "上街信息\n第35期\n二〇二三年十三月一日",
            {"刊": "上街信息", "期": "35", "形": "plain"},
            ["BT530"],
        ),
        (
            "上街信息\n第35期\n2023年6月",
            {"刊": "上街信息", "期": "35", "年": "2023", "形": "plain"},
            ["BT532"],
        ),
        ("上街信息\n第35期\n6月1日", {"刊": "上街信息", "期": "35", "形": "plain"}, ["BT532"]),
        ("上街信息　第35期\n第36期", {"刊": "上街信息", "期": "35?", "形": "plain"}, ["BT531"]),
        (
            "上街信息　第35期\n2023年6月1日\n2023年6月2日",
            {"刊": "上街信息", "期": "35", "日": "2023-06-01?", "形": "plain"},
            ["BT531"],
        ),
        ("上街信息\n第12—13期合刊", {"刊": "上街信息", "期": "12?", "形": "plain"}, ["BT534"]),
        ("上街信息\n第12、13期", {"刊": "上街信息", "期": "12?", "形": "plain"}, ["BT534"]),
        ("服务基层\n上街信息\n第35期", {"刊": "上街信息", "期": "35", "形": "plain"}, ["BT533"]),
    ],
)
def test_what_is_doubtful_is_quoted(text: str, expected: Told, codes: list[str]) -> None:
    parts, found, left = _checked(lines(text + BODY), len(BODY_TEXTS))
    assert (parts, found, left) == (expected, codes, [])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# 东河镇多举措保障三夏生产",
        "奋进新征程\n## 西山街道 凝心聚力开新局",
        "# 西山街道 凝心聚力开新局\n2021年3月4日",
        "东河镇\n东河镇召开防汛工作会",
        "区委党校举办青年干部培训班第3期",
        "西山街道开展第35期道德讲堂",
        "截至2023年6月1日，全区完成夏收。",
        "2023年6月1日，全区夏收开镰。",
        "走进西山 6月4日，西山街道开放三座公园。",
        "目　录\n一、东河镇巡查大坝",
        "【工作动态】",
        "编者按：本期登载三篇调研文章。",
        "一、第3期道德讲堂开讲",
        "区农业局",
    ],
)
def test_text_is_no_masthead(text: str) -> None:
    elements = lines(text + BODY)
    masthead, rest, diagnostics = read_masthead(elements, NAMES)
    assert (told(masthead), rest, diagnostics) == ({}, elements, ())


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("上街信息\n第35期\n东河镇改造灌渠\n区督查局　2023年6月1日", ["东河镇改造灌渠"]),
        ("第35期\n东河镇改造灌渠\n区督查局　2023年6月1日", ["东河镇改造灌渠"]),
        ("上街信息\n第35期\n区督查局　2023年6月1日\n区农业局", ["区农业局"]),
        ("上街信息\n第35期\n区督查局　2023年6月1日\n6月4日", ["6月4日"]),
    ],
)
def test_headlines_below_and_between_stay(text: str, left: list[str]) -> None:
    parts, _codes, stayed = _checked(lines(text + BODY), len(BODY_TEXTS))
    assert (parts["期"], parts["日"], stayed) == ("35", "2023-06-01", left)


def test_a_table_and_soft_breaks_are_read() -> None:
    head = lines("上街信息")[0]
    assert isinstance(head, Line)
    broken = head.with_stretch(head.stretch + Stretch((Piece("\n第35期", head.location),)))
    table = grid(("区督查局", "2023年6月1日"), number=3)
    parts, codes, left = _checked((broken, table, *lines(BODY)), len(BODY_TEXTS))
    assert (parts, codes, left) == (FULL, [], [])


def test_the_text_after_a_soft_break_stays() -> None:
    head = lines("上街信息")[0]
    assert isinstance(head, Line)
    more = Piece("\n第35期\n连日来，东河镇巡查大坝。", head.location)
    broken = head.with_stretch(head.stretch + Stretch((more,)))
    masthead, rest, _diagnostics = read_masthead((broken, *lines(BODY)), NAMES)
    assert told(masthead) == {"刊": "上街信息", "期": "35", "形": "plain"}
    assert texts(rest) == ["连日来，东河镇巡查大坝。", *BODY_TEXTS]


def test_the_larger_of_two_titles_is_the_title_and_its_running_head_an_echo() -> None:
    small, large, *others = lines("东河镇应急信息专报\n应急信息专报\n第7期" + BODY)
    assert isinstance(small, Line)
    assert isinstance(large, Line)
    elements = (_sized(small, 9), _sized(large, 26), *others)
    parts, codes, left = _checked(elements, len(BODY_TEXTS))
    assert (parts["刊"], codes, left) == ("应急信息专报", [], [])


def test_a_red_title_without_a_usual_word_is_sure() -> None:
    title, *others = lines("杏林春\n第7期" + BODY)
    assert isinstance(title, Line)
    pieces = tuple(replace(piece, look=Look(red=True)) for piece in title.stretch.pieces)
    parts, _codes, _left = _checked((title.with_stretch(Stretch(pieces)), *others), 2)
    assert parts["刊"] == "杏林春"


def _sized(line: Line, size: float) -> Line:
    pieces = tuple(replace(piece, look=Look(size=size)) for piece in line.stretch.pieces)
    return line.with_stretch(Stretch(pieces))
