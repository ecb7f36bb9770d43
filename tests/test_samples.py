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

from bulletin.model.issue import BylinePlace, Issue, Item, Kind
from bulletin.model.text import (
    Block,
    Box,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Link,
    ListBlock,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
    Width,
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
    "工作简报/2023/12": (
        Contribution(ITEM, "济源路街道", "63个无主管楼院 “红管家” 人熟、地熟、情况熟 287"),
    ),
    "信息专报/2023/8": (Contribution(ITEM, "区农委", "“三夏” 0.2元 677户 小药箱、工具箱"),),
    "工作动态/2023/6": (
        Contribution(ITEM, None, "39项 区督查局"),
        Contribution(ITEM, "新安路街道", "海关监管作业场所"),
        Contribution(ITEM, "济源路街道", "无主管楼院"),
        Contribution(BRIEF, "区应急局", "6月7日"),
        Contribution(ITEM, "市生态环境局上街分局", "140余家"),
        Contribution(ITEM, "区督查局", "第三次"),
    ),
    "督查通报/2023/3": (Contribution(ITEM, None, "39项 7项 32项 “督查+协办”"),),
    "2023/36": (
        Contribution(ITEM, "区督查局", "39项 7 32"),
        Contribution(ITEM, "区农委", "“三夏” 677户 30008元 0.2元"),
        Contribution(ITEM, "济源路街道", "63个 400余件"),
        Contribution(ITEM, "市生态环境局上街分局", "140余家 “内挖”“外联”“上争”"),
        Contribution(BRIEF, "区应急局", "6月6日"),
        Contribution(BRIEF, "区统计局", "410万元"),
    ),
}


class FeatureParts(NamedTuple):
    """The parts of a feature as they must stand in its source, and what its text must tell."""

    kicker: str | None
    title: tuple[str, ...]
    byline: tuple[str, ...]
    lead_first: bool
    byline_place: BylinePlace
    heads: tuple[str, ...]
    lead_phrases: int
    pictures: tuple[Width, ...]
    facts: str


COLUMN, PAGE = Width.COLUMN, Width.PAGE
FEATURES = {
    "专刊/undated/济源路街道": FeatureParts(
        "聚焦上街区两会·特别报道",
        ("上街区济源路街道", "继续奋斗开新局 勇往直前谱新篇"),
        ("记者 谢鹏飞", "通讯员 史娜 珍珠", "文/图"),
        lead_first=False,
        byline_place=BylinePlace.LEAD,
        heads=(
            "党建引领 夯实根基",
            "四个突出 亮点纷呈",
            "五个筑牢 多点发力",
            "六个着力 精准谋划",
        ),
        lead_phrases=10,
        pictures=(PAGE, COLUMN, COLUMN),
        facts="“四个特别” “321” “福乐精准” “三湾有约” “红丝带” 36个 99周年 “七一” "
        "“五起来” “挂图作战、集中攻坚” 1000余次 500余次 国企退休 “钢铁防线” 109个 76个 "
        "56.7% 新华街社区 温雪飞 25个 1272名 “知民意解民忧” 48.8% 16个 “多院合一” "
        "中安街里坊 “三个优选” 11个 49人 13人 34.8岁 27岁 35岁 100% “一降一升” “第一战” "
        "“开门一件事” 11件 “争先创优” 9个 25个 6982.82万元 7080万元 4家保险公司 "
        "6000余万元 好时光 鑫属实业 夏侯六组 高景 华燕医疗科技 东瓜视频 鑫安利 安钢物流 "
        "百利威 “八定” “5+2、白加黑” 国三 “两违” 垃圾分类 双拥 “平安建设” 工青妇 "
        "“124” “十四五” 100周年 “六个着力” 李智俊",
    ),
    "专题报道/undated/青屏街街道": FeatureParts(
        "凝心聚力谋发展 务实重干谱新篇",
        ("青屏街街道：做好“五篇文章”", "撑起高质量发展“硬脊梁”"),
        ("记者 薛璐/文", "通讯员 罗爽/图"),
        lead_first=False,
        byline_place=BylinePlace.LEAD,
        heads=(
            "立足“家园美” 城市品质持续提升",
            "推进“产业兴” 经济社会统筹发展",
            "办实“民生事” 美好画卷渐次展开",
        ),
        lead_phrases=9,
        pictures=(COLUMN, COLUMN, COLUMN),
        facts="青屏大街 “五篇文章” “三项工程一项管理” 8大类184项 “1+8” 文峰片区 北密新路 "
        "30余栋 1242户 17万平方米 91个 3148人 “双报到” 第一书记 “全民洁城、扮靓青屏” "
        "“文明出行、志愿新密” 16个 1万余人 131亿元 61.2亿元 青屏山城二期 中强城市广场 9个 "
        "100.2亿元 14.6亿元 5.89亿元 5.13亿元 50.8% 13次 华威齿轮 5000套 四上单位2家 东方冶金 "
        "恒达窑业 “三送一强” “四项对接” 2546人 7.5万片 13.6吨 98.5万元 118.5万元 5300万元 "
        "235.8万元 59家 5195家 46.2亿元 3.3% 3.8亿元 20.8亿元 5.1% 6100万元 53个 129个 "
        "2万多名 3148名 10.9平方公里 4所 405位 7人 184户 280人 15.71万元 271人 129人 132人 "
        "60万元 “十三五”",
    ),
    "专版/undated/长兴路街道": FeatureParts(
        None,
        ("党建引领扛稳责任 凝心聚力砥砺奋进", "长兴路街道着力绘好高质量发展时代工笔画"),
        ("栾月琳 王勤文/图",),
        lead_first=True,
        byline_place=BylinePlace.END,
        heads=(
            "坚持站稳立场 巩固提升 高位推进 不断夯实基层党建基础 确保党的建设高质量发展",
            "坚持统筹协调 凝聚合力 完善体系 不断提高辖区健康系数 确保疫情防控高质量落实",
            "坚持问题导向 主动推进 打造亮点 不断建设美好人居环境 确保“双改”工作高质量推进",
            "坚持回应期盼 加强创新 集智攻坚 不断提升群众幸福指数 确保民生福祉高质量增进",
        ),
        lead_phrases=13,
        pictures=(COLUMN, COLUMN, COLUMN),
        facts="“省级文明单位” “路长制” “红旗街道办事处” 5月初 三个村 6月下旬 5个 “头雁效应” "
        "27名 20余场次 “党建引领+居民自治” 2号院 678户 230人 150人 120人 1200余人 29个 8支 "
        "“小喇叭” 500余套 10万余份 10000余份 168篇 3.5万户 “敲门行动” 3次 74个 “十个一” "
        "500余人 “一对一、人盯人” “四个一” 200万元 31家 100余人 18000余件 “六个一” 8辆 "
        "23条 66个 “三项工程、一项管理” “一环十纵” 19条 90% 152名 “一拆五改三增” "
        "“一征三议两公开” 9个 7个 9月底 12000多棵 10余处 1300平方米 4处 700余个 334人 "
        "14起412人次 10余次 2000套 246起 241起 97% 285处 207处 140份 “以克论净” "
        "“三员管理” “8个100%标准” 223万平方米 五龙口支沟 魏河 十一届十二次全会",
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
    elif isinstance(block, Quote | Box):
        yield from _each(block.blocks)
    elif isinstance(block, Table):
        for row in (block.header, *block.rows):
            for cell in row:
                yield from _words(cell.children)


def _each(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _inside(block)


def _text(item: Item) -> str:
    title = "".join(map(str, item.title_lines))
    return f"{title}\n" + "".join(_each(item.blocks))


def test_the_workspace_is_without_a_finding() -> None:
    assert WORKSPACE.diagnostics == ()


def test_each_sample_is_in_the_catalogue() -> None:
    entries, found = WORKSPACE.catalogue()
    assert {entry.address for entry in entries} >= CONTRIBUTIONS.keys() | FEATURES.keys()
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


@pytest.mark.parametrize(("address", "wanted"), FEATURES.items())
def test_feature_has_every_part(address: str, wanted: FeatureParts) -> None:
    (item,) = _load(address).items
    assert (item.kind, item.kicker and str(item.kicker)) == (Kind.FEATURE, wanted.kicker)
    assert tuple(map(str, item.title_lines)) == wanted.title
    assert tuple(map(str, item.byline)) == wanted.byline
    assert (item.lead_first, item.byline_place) == (wanted.lead_first, wanted.byline_place)
    heads = tuple("".join(_inside(block)) for block in item.blocks if isinstance(block, Heading))
    assert heads == wanted.heads


@pytest.mark.parametrize(("address", "wanted"), FEATURES.items())
def test_feature_tells_every_fact(address: str, wanted: FeatureParts) -> None:
    (item,) = _load(address).items
    text = "".join(_each(item.lead)) + _text(item)
    assert [fact for fact in wanted.facts.split(" ") if fact not in text] == []
    paragraphs = [block for block in item.blocks if isinstance(block, Paragraph)]
    assert sum(isinstance(p.children[0], Strong) for p in paragraphs) == wanted.lead_phrases


@pytest.mark.parametrize(("address", "wanted"), FEATURES.items())
def test_feature_shows_pictures_with_words(address: str, wanted: FeatureParts) -> None:
    (item,) = _load(address).items
    pictures = [block for block in item.blocks if isinstance(block, Figure)]
    assert tuple(picture.width for picture in pictures) == wanted.pictures
    assert all(picture.caption and picture.credit and picture.alternative for picture in pictures)
    assert all(picture.image.stat().st_size < 250_000 for picture in pictures)


@pytest.mark.parametrize("address", FEATURES)
def test_marks_of_features_are_full_width(address: str) -> None:
    (item,) = _load(address).items
    paragraphs = [block for block in item.blocks if isinstance(block, Paragraph)]
    text = "\n".join(_each((*item.lead, *paragraphs)))
    assert re.findall(r"[\u4e00-\u9fff][,;:?!()\"' ]|[,;:?!()\"' ][\u4e00-\u9fff]", text) == []


@pytest.mark.parametrize(
    ("address", "house_style"),
    [
        ("工作简报/2023/12", "jianbao"),
        ("信息专报/2023/8", "zhuanbao"),
        ("工作动态/2023/6", "dongtai"),
        ("督查通报/2023/3", "tongbao"),
    ],
)
def test_each_kind_of_bulletin_has_its_sample(address: str, house_style: str) -> None:
    assert _load(address).publication.house_style == house_style


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
    "path",
    [
        "bulletin.yaml",
        "issues/2020/044.yaml",
        "issues/2023/035/issue.yaml",
        "issues/专刊/undated/济源路街道/issue.yaml",
        "issues/专题报道/undated/青屏街街道/issue.yaml",
        "issues/专版/undated/长兴路街道/issue.yaml",
    ],
)
def test_editor_line_leads_to_a_schema_that_the_source_fits(path: str) -> None:
    text = (ROOT / path).read_text("utf-8")
    first = text.partition("\n")[0]
    target = (ROOT / path).parent / first.removeprefix("# yaml-language-server: $schema=")
    fields = json.loads(json.dumps(yaml.safe_load(text), default=str))  # a date is text in JSON
    jsonschema.validate(fields, json.loads(target.read_text("utf-8")))
