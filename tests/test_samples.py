"""The repository's own issues: complete, and without a finding."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest
import yaml

from bulletin.model.issue import Issue, Item, Kind
from bulletin.model.text import (
    Block,
    Emphasis,
    Heading,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)
from bulletin.source import load_issue, schema
from bulletin.workspace import Workspace

ROOT = Path(__file__).parent.parent


class Contribution(NamedTuple):
    """An item as it must be: its kind, who sent it, and what its text must tell."""

    kind: Kind
    unit: str | None
    facts: str


ITEM, BRIEF = Kind.ITEM, Kind.BRIEF
CONTRIBUTIONS = {
    "2023/35": (
        Contribution(
            ITEM,
            "济源路街道",
            "一是 二是 三是 “无主管” “红管家” “楼栋红管家” “小抱怨”“小矛盾” 人熟、地熟、情况熟 "
            "“连心桥” 63个无主管楼院 “小事不出楼栋、大事不出小区” “最后一米” 网线脱落 400余件",
        ),
        Contribution(
            ITEM,
            "新安路街道",
            "一是 二是 三是 “抢、拼、实” “抢” “以商招商” “以情招商” “以厂招商” "
            "启迪智能制造产业园 欧亚大陆桥 “拼” 国际陆港第二节点 海关监管作业场所 中远海运 "
            "全省区域性物流中心 30万吨再生铝 再生资源交易平台 铝工业文化创意园 中铝企业 “实” "
            "二十二街坊 铝城记忆、工业发展记忆 特色餐饮 56中拆迁改造 四禾美术高中学校",
        ),
        Contribution(
            ITEM,
            "区督查局",
            "一是 二是 三是 “三个一” 调研 督导 落实 “督查+协办” 省市区 年度目标 倒排计划 "
            "综合考评 每周督查 每月调度 每季通报 7项 32项",
        ),
        Contribution(
            ITEM,
            "区委老干部局",
            "一是 二是 三是 “五老十团” 郑州国家中心城市 “美丽上街” 城市精细化管理 污染防治 "
            "老区建设 关心下一代 公益互助 近百次 "
            "“我看脱贫攻坚新成就”“我看建党百年新成就”“建言二十大” "
            "通航试验区 国际陆港第二节点 方顶驿项目 座谈会9场 50余份 调研报告3篇 元宵节 趣味运动会 "
            "重阳节 集体祝寿 门球邀请赛 二十届 “光荣在党50年” 69名",
        ),
        Contribution(
            ITEM,
            "区农委",
            "一是 二是 三是 四是 “三夏” 强降雨 会商 夏粮 倒伏 合液 抗逆 积水 一次性补贴 677户 "
            "30008元 拖拉机、联合收割机 每升 0.2元 公安、交通 “保畅通” "
            "“放心农资下乡进村　科技助农保平安” 农机服务点 天气预报 气象灾害预警 爱心农机礼包 "
            "加油站 小药箱、工具箱 休息室、淋浴室 信息栏 饮用水、无线网络",
        ),
        Contribution(
            ITEM,
            "市生态环境局上街分局",
            "一是 二是 三是 “三聚焦” “一项目一包靠领导、一清单一联络员” “内挖”“外联”“上争” "
            "环保要素指标 环保治理设施 污染物排放 在线监控 异味治理 进社区、进企业 "
            "尊法、知法、守法 140余家 提标治理",
        ),
        Contribution(BRIEF, "区统计局", "首次入库 “四上” 2021年 410万元 2023年二季度末"),
        Contribution(
            BRIEF,
            "区检察院",
            "5月31日 “检爱同行，共护花开” 16名 父母 宣传片 做游戏 遵法、守法、用法 法治蓝天",
        ),
    ),
    "2020/44": (
        Contribution(
            ITEM,
            None,
            "郑州圆方集团 6月4日 “弘扬劳动精神　争当出彩先锋” 宋洁 耿勇军 宋双兴 邓书安 赵晨阳 "
            "李献民 时旭 “党员突击队” 正月初八 10支 湖北武汉、十堰 北京 6万员工 “钉” 126家 "
            "发热门诊 隔离病房 “硬核” 薛荣 援鄂第五党员突击队队长刘帅 “给总书记写信背后的故事” "
            "国家中心城市 劳动精神 埋头苦干、真抓实干 基层党建 新时代党的建设总要求 政治建设",
        ),
        Contribution(
            ITEM,
            "峡窝镇",
            "一是 二是 三是 四是 “先手棋” “特色名吃” “餐饮消费、商旅文体” “文化旅游” “文化IP” "
            "“政策红利” “两免三减” 中小微企业 个体工商户 “执法管理” 两优先原则 常驻户口居民 "
            "生活困难居民 备案管理 文明经营协议书 垃圾清运公司",
        ),
        Contribution(
            ITEM,
            "区委社治委",
            "一是 二是 三是 “美丽人居” 挂图作战 一名副职 每月 每季 59个城乡社区 "
            "《社区社会组织暂行办法（试行）》 134个无主管楼院 80%",
        ),
        Contribution(
            ITEM,
            "工业路街道",
            "“金点子” 7个工作组 7个无主管楼院 微信群 电话 “室外分散征集会” “金点子”27条 25条",
        ),
        Contribution(
            ITEM,
            "济源路街道",
            "社区综合文化服务中心 党员活动室 志愿服务工作站 安全教育体验馆 端午 中秋 重阳 春节 "
            "“我们的节日” 家风家训 道德模范 最美家庭 移风易俗 “最后一公里” 1个 9个",
        ),
    ),
    "2023/36": (
        Contribution(ITEM, "区督查局", "39项 7 32"),
        Contribution(ITEM, "区农委", "“三夏” 677户 30008元 0.2元"),
        Contribution(ITEM, "济源路街道", "63个 400余件"),
        Contribution(ITEM, "市生态环境局上街分局", "140余家 “内挖”“外联”“上争”"),
        Contribution(BRIEF, "区应急局", "6月6日"),
        Contribution(BRIEF, "区统计局", "410万元"),
    ),
}
CLOSING = (
    [("本期送", "区县处级领导"), ("发", "峡窝镇、各街道办事处、区直各单位负责同志")],
    [("责任编辑", ["郝婕", "柴亚文"])],
)
ITEMS = [
    pytest.param(address, index, wanted, id=f"{address}-{index + 1}")
    for address, contributions in CONTRIBUTIONS.items()
    for index, wanted in enumerate(contributions)
]
WORKSPACE = Workspace.open(ROOT)


@cache
def _load(address: str) -> Issue:
    (entry,), found = WORKSPACE.select([address])
    issue, more = load_issue(WORKSPACE, entry)
    assert (*found, *more) == ()
    assert issue is not None
    return issue


def _words(children: Iterable[Inline]) -> Iterator[str]:
    for child in children:
        if isinstance(child, Text):
            yield child.text
        elif isinstance(child, Strong | Emphasis | Link):
            yield from _words(child.children)


def _inside(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph | Heading):
        yield from _words(block.children)
    elif isinstance(block, ListBlock):
        for entry in block.entries:
            yield from _each(entry.blocks)
    elif isinstance(block, Quote):
        yield from _each(block.blocks)
    elif isinstance(block, Table):
        for row in (block.header, *block.rows):
            for cell in row:
                yield from _words(cell.children)


def _each(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _inside(block)


def _text(item: Item) -> str:
    return f"{item.title or ''}\n" + "".join(_each(item.blocks))


def test_the_workspace_is_without_a_finding() -> None:
    assert WORKSPACE.diagnostics == ()


def test_each_sample_is_in_the_catalogue() -> None:
    entries, found = WORKSPACE.catalogue()
    assert {entry.address for entry in entries} >= CONTRIBUTIONS.keys()
    assert found == ()


@pytest.mark.parametrize(
    ("address", "number", "day"),
    [
        ("2020/44", 44, date(2020, 6, 8)),
        ("2023/35", 35, date(2023, 6, 1)),
        ("2023/36", 36, date(2023, 6, 8)),
    ],
)
def test_imprint(address: str, number: int, day: date) -> None:
    issue = _load(address)
    assert (str(issue.publication.title), issue.number, issue.date) == ("上街信息", number, day)
    assert str(issue.office or issue.publication.office) == "中共上街区委办公室"


@pytest.mark.parametrize(
    ("address", "closing"), [("2020/44", ([], [])), ("2023/35", CLOSING), ("2023/36", CLOSING)]
)
def test_closing_block(address: str, closing: tuple[object, object]) -> None:
    issue = _load(address)
    lines = [(str(line.label), str(line.to)) for line in issue.distribution]
    credits_ = [(str(line.role), [str(name) for name in line.names]) for line in issue.credits]
    assert (lines, credits_) == closing


@pytest.mark.parametrize("address", CONTRIBUTIONS)
def test_items_stand_in_their_order(address: str) -> None:
    items = [(item.kind, item.unit and str(item.unit)) for item in _load(address).items]
    assert items == [(wanted.kind, wanted.unit) for wanted in CONTRIBUTIONS[address]]


@pytest.mark.parametrize(("address", "index", "wanted"), ITEMS)
def test_item_tells_every_fact(address: str, index: int, wanted: Contribution) -> None:
    text = _text(_load(address).items[index])
    assert [fact for fact in wanted.facts.split(" ") if fact not in text] == []


@pytest.mark.parametrize(("address", "index", "wanted"), ITEMS)
def test_only_briefs_have_no_title(address: str, index: int, wanted: Contribution) -> None:
    assert (_load(address).items[index].title is None) == (wanted.kind is Kind.BRIEF)


@pytest.mark.parametrize(("address", "index", "wanted"), ITEMS)
def test_contributing_unit_is_one_of_the_workspace(
    address: str, index: int, wanted: Contribution
) -> None:
    assert wanted.unit is None or wanted.unit in WORKSPACE.unit_names
    assert f"（{wanted.unit}）" not in _text(_load(address).items[index])


@pytest.mark.parametrize("address", CONTRIBUTIONS)
def test_marks_are_full_width_and_figures_stand_without_spaces(address: str) -> None:
    text = "\n".join(_text(item) for item in _load(address).items)
    faults = r"[\u4e00-\u9fff][,;:?!()\"' ]|[,;:?!()\"' ][\u4e00-\u9fff]|…(?<!……)(?!…)|”、“|》、《"
    assert re.findall(faults, text) == []


def test_one_markdown_file_holds_every_kind_of_block() -> None:
    blocks = [block for item in _load("2023/36").items for block in item.blocks]
    lists = [block for block in blocks if isinstance(block, ListBlock)]
    tables = [block for block in blocks if isinstance(block, Table)]
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    marked = {type(child) for paragraph in paragraphs for child in paragraph.children}
    assert [block.start for block in lists] == [None, 1]
    assert [(len(table.rows), len(table.header)) for table in tables] == [(3, 3)]
    assert [block.level for block in blocks if isinstance(block, Heading)] == [1, 1, 1]
    assert marked == {Text, Strong, Emphasis}


def test_schema_is_the_programs_own() -> None:
    assert json.loads((ROOT / "schema.json").read_text("utf-8")) == schema()


@pytest.mark.parametrize(
    "path", ["bulletin.yaml", "issues/2020/044.yaml", "issues/2023/035/issue.yaml"]
)
def test_editor_line_leads_to_a_schema_that_the_source_fits(path: str) -> None:
    text = (ROOT / path).read_text("utf-8")
    first = text.partition("\n")[0]
    target = (ROOT / path).parent / first.removeprefix("# yaml-language-server: $schema=")
    fields = json.loads(json.dumps(yaml.safe_load(text), default=str))  # a date is text in JSON
    jsonschema.validate(fields, json.loads(target.read_text("utf-8")))
