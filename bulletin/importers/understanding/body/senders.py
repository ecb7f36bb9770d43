"""Names at an item's end: is it an office's, a person's, a newspaper's, or no name at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin.importers.names import Names

_LONGEST = 25
_LONGEST_START = 14
_SUFFIX = re.compile(
    r"(?:局|办|委|街道|镇|乡|院|校|中心|公司|部|会|站|所|队|社|厅|处|科|室|庭|厂|馆|园区|开发区|新区|景区|矿|集团|银行|支行"
    r"|分行|法庭|妇联|工商联|残联|文联|科协|侨联|社科联|政协|人大|政府|党组|党支部|总支|支部|专班|基地|林场|农场|牧场|小学"
    r"|中学|一中|二中|三中|高中|大学|幼儿园|电视台|电台|课题组|调研组|工作组|纪检组|监察组|督导组|督查组|村|社区|供电|税务"
    r"|烟草|电信|移动|联通|邮政|大队|支队|总队|营业部|物业|医疗|人社|城投|水务|团|车间|班组|工区|工段|务段|项目部|分部|学部|教研组)"
)
_NO_OFFICE = re.compile(
    r"(?:大会|会议|座谈会|推进会|现场会|例会|全会|机会|社会|不会|晚会|年会|到会|体会|都会|报告会|研讨会|发布会|运动会|交流会"
    r"|动员会|培训会|听证会|恳谈会|宣讲会|联席会|部署会|调度会|启动会|招聘会|专题会|汇报会|表彰会|约谈会"
    r"|全部|内部|外部|干部|局部|细部|厕所|场所|之所|好处|长处|益处|各处|用处|到处|四处|深处|原委|学科|本科|百科|专科|乡村|农村"
    r"|全村|城乡|下乡|家乡|故乡|部队|排队|公办|承办|督办|主办|举办|交办|协办|领办|代办|开办|帮办|集团军|社团|家庭|门庭)"
)
_ACTS = re.compile(
    r"召开|举办|举行|建成|建好|新建|启用|走进|深入|慰问|莅临|下沉|走访|开展|扎实|着力|全力|多措并举|助力|荣获|聚焦|打造|做好|狠抓|护航|赋能|落户|揭牌"
    r"|[进到入下](?:社区|园区|厂区|景区|农?村|乡|镇|校|车间|班组|企业)|(?<!合)成立|圆满|取得|实现|推动|加强|强化|获评|谱写|变成|成了|变身|有了|来了"
    r"|(?:调研|考察|检查|督查|督导|视察|巡查)(?!组|室|科|处|员|中心|局|办|支?队|院|专班)"
)
_TEXT_BEFORE = re.compile(
    "详见|参见|见附|附件|包括|例如|其中|以下|简称|下同|不含|截至|共|我|该|各|其他|上述|与会|全[区市县镇]"
)
_NAME = re.compile(r"[\w·“”\-—]+")
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦"
    "季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童甄项曲成游阳裴席卫查屈鲍位覃"
    "霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟褚廉简娄盖符奚木穆党燕郎邸冀"
    "谈姬屠骆连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩井练仲乐虞卞封竺冼衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习"
    "胥蔺欧上官诸司令狐肖付代闫邝阚訾么尚原郗弓逯撒仝"
)
_PERSON = re.compile(
    r"[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff]\s+[\u4e00-\u9fff]|(?:欧阳|上官|诸葛|司马)..?"
)
_MEMBER = re.compile(
    r"(?=.{4,24}$)\S{2,16}(?:[班级组]|书记|主任|主席|教授|研究员|经理|[局处科院校镇乡县市区部站所队会厂行董]长)"
    r"\s+(\S{2,3}|\S\s+\S)"
)
"""高一（3）班 林晓晓, 中共某县委书记　张三."""
_PRESS = re.compile(
    r"《[^》]+》.{0,20}|[\w·]{0,14}(?:日报|晚报|时报|早报|晨报|商报|快报|周刊|杂志|新华社|通讯社|客户端|公众号"
    r"|新华网|人民网|政府网|新闻网|信息网|中国网)(?:微信|记者)?"
)


def is_office(name: str, names: Names) -> bool:
    """Tell whether a name is that of an office: on the roster, or ending as such names do."""
    name = "".join(name.split())
    if name in names.units or name in names.offices:
        return True
    if not 2 <= len(name) <= _LONGEST or not _NAME.fullmatch(name) or is_press(name):
        return False
    return _ends_so(name) and not (_TEXT_BEFORE.match(name) or _ACTS.search(name))


def _ends_so(name: str) -> bool:
    tails = (name[-size:] for size in range(1, 4))
    return any(_SUFFIX.fullmatch(tail) for tail in tails) and not any(
        _NO_OFFICE.fullmatch(name[-size:]) for size in range(2, 4)
    )


def is_person(name: str) -> bool:
    """Tell whether a name may be that of a person: a surname and one to three characters."""
    return name[:1] in _SURNAMES and bool(_PERSON.fullmatch(name))


def is_member(text: str) -> bool:
    """Tell whether a text is a person's name behind a class, a group or an office held."""
    match = _MEMBER.fullmatch(text)
    return bool(match and is_person(match[1]))


def is_press(name: str) -> bool:
    """Tell whether a name is that of a newspaper, a site or another publication."""
    return bool(_PRESS.fullmatch(name))


_ACTOR = re.compile(r"[\w“”]{1,11}(?:街道|镇|乡|局|委|办|院|校|中心|公司|集团|政府|[区县市]直)")


def begins_with_office(text: str, names: Names) -> bool:
    """Tell whether a text begins with an office's name, as the first clause of news does."""
    head = text[:_LONGEST_START]
    if _ACTOR.match(head):
        return True
    return any(head[:size] in names.units for size in range(2, len(head)))
