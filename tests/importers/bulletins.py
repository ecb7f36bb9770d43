"""Random bulletins as offices write them: plain values, and the ways to set them as text."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TITLES = ("上街信息", "工作动态", "信息专报", "督查通报", "政务信息", "农业信息")
OFFICES = ("中共上街区委办公室", "柳河县人民政府办公室", "南坪镇党政办公室", "临江市农业农村局")
UNITS = ("区农委", "柳河镇", "济源路街道", "区统计局", "县教育局", "市生态环境局上街分局")
_ACTS = (
    "多措并举抓好秋粮收购", "“三项机制”提升办事效率", "送策上门帮助企业算账",
    "建成社区养老服务站", "扎实推进农村厕所改造", "开展防汛应急演练",
)  # fmt: skip
_SECTIONS = ("工作动态", "经验交流", "基层动态", "统计数字")
_CLAUSES = (
    "干部分片走进村组", "逐户登记粮食存量", "全区已有36个站点投入使用", "群众反映的问题当天交办",
    "完成投资5.2亿元", "比上年增长12.6%", "“一站式”服务覆盖14个社区", "资金拨付到677户",
    "培训农机手（含机修工）420人次", "排查隐患83处", "每周调度一次", "责任单位按月报告进度",
    "企业负责人说“材料少跑了3趟”", "新修沟渠7.8公里", "下发提醒函15份",
)  # fmt: skip
_SURNAMES, _GIVEN = "王李张刘陈杨赵周", "建国明芳伟丽小军志强"


@dataclass(frozen=True, slots=True)
class News:
    """An item: a brief has no title."""

    title: str | None
    unit: str
    paragraphs: tuple[str, ...]
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Bulletin:
    """An issue; ``recipients`` and ``credits`` by their labels."""

    title: str
    number: int
    total: int | None
    date: datetime.date
    office: str
    items: tuple[News, ...]
    recipients: tuple[tuple[str, str], ...]
    credits: tuple[tuple[str, tuple[str, ...]], ...]
    print_run: int | None


def _sentence(draw: st.DrawFn) -> str:
    clauses = draw(st.lists(st.sampled_from(_CLAUSES), min_size=2, max_size=4, unique=True))
    return "，".join(clauses) + "。"


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    """Return running text of some sentences."""
    return "".join(_sentence(draw) for _ in range(draw(st.integers(2, 5))))


@st.composite
def news(draw: st.DrawFn, unit: str, act: str) -> News:
    """Return an item with one paragraph or several."""
    return News(unit + act, unit, tuple(draw(st.lists(paragraphs(), min_size=1, max_size=3))))


names = st.builds(
    lambda surname, given: surname + given,
    st.sampled_from(_SURNAMES),
    st.text(_GIVEN, min_size=1, max_size=2),
)


@st.composite
def bulletins(draw: st.DrawFn, *, sections: bool = False) -> Bulletin:
    """Return an issue of two to six items and up to three briefs, in sections or not."""
    units = draw(st.permutations(UNITS))[: draw(st.integers(2, len(UNITS)))]
    acts = draw(st.permutations(_ACTS))
    items = [draw(news(unit, act)) for unit, act in zip(units, acts, strict=False)]
    named = draw(st.permutations(_SECTIONS))[: 2 if len(items) > 2 else 1] if sections else []
    items = [_within(item, named, at / len(items)) for at, item in enumerate(items)]
    briefs = [] if sections else draw(st.lists(paragraphs(), max_size=3, unique=True))
    items += [News(None, draw(st.sampled_from(UNITS)), (text,)) for text in briefs]
    return Bulletin(
        draw(st.sampled_from(TITLES)),
        draw(st.integers(1, 120)),
        draw(st.none() | st.integers(121, 1999)),
        draw(st.dates(datetime.date(2005, 1, 1), datetime.date(2026, 12, 31))),
        draw(st.sampled_from(OFFICES)),
        tuple(items),
        tuple(
            draw(
                st.sampled_from(
                    [
                        (),
                        (("本期送", "区县处级领导"), ("发", "各街道办事处、区直各单位")),
                        (("报", "市委办公室"), ("送", "区委、区政府领导"), ("发", "各镇、街道")),
                    ]
                )
            )
        ),
        (("责任编辑", tuple(draw(st.lists(names, min_size=1, max_size=3, unique=True)))),)
        if draw(st.booleans())
        else (),
        draw(st.none() | st.integers(20, 300)),
    )


def _within(item: News, named: Sequence[str], share: float) -> News:
    section = named[int(share * len(named))] if named else None
    return News(item.title, item.unit, item.paragraphs, section)


_HAN = "〇一二三四五六七八九"


def _counted(number: int) -> str:
    """Return a number up to 99 in Chinese figures, 二十三."""
    tens, ones = divmod(number, 10)
    return (_HAN[tens] * (tens > 1) + "十" * (tens > 0)) + _HAN[ones] * (ones > 0)


def _dated(date: datetime.date, *, chinese: bool) -> str:
    if not chinese:
        return f"{date.year}年{date.month}月{date.day}日"
    year = "".join(_HAN[int(digit)] for digit in str(date.year))
    return f"{year}年{_counted(date.month)}月{_counted(date.day)}日"


@dataclass(frozen=True, slots=True)
class Manner:
    """How an office writes the head and the foot of its bulletin."""

    spaced: bool
    number: int
    chinese: bool
    together: bool


manners = st.builds(Manner, st.booleans(), st.integers(0, 3), st.booleans(), st.booleans())


def masthead(issue: Bulletin, manner: Manner) -> list[str]:
    """Return title, number, office and date."""
    number = (
        f"第{issue.number}期", f"第 {issue.number} 期", f"（第{issue.number}期）",
        f"〔{issue.date.year}〕{issue.number}号",
    )[manner.number]  # fmt: skip
    total = f"（总第{issue.total}期）" if issue.total and manner.number < 2 else ""
    office = " ".join(issue.office) if manner.spaced else issue.office
    date = _dated(issue.date, chinese=manner.chinese)
    imprint = [f"{office}　　　　{date}"] if manner.together else [office, date]
    title = "　".join(issue.title) if manner.spaced else issue.title
    return [title, number + total, *imprint]


def total_shown(issue: Bulletin, manner: Manner) -> int | None:
    """Return the total number, which not every manner of numbering has."""
    return issue.total if manner.number < 2 else None


def closing(issue: Bulletin) -> list[str]:
    """Return the distribution list, the credits and the print run."""
    run = [f"（共印{issue.print_run}份）"] if issue.print_run else []
    lines = [f"{label}：{to}" for label, to in issue.recipients]
    return [*lines, *(f"{role}：{'　'.join(who)}" for role, who in issue.credits), *run]


def _ended(item: News) -> list[str]:
    """Return an item's paragraphs, its unit at their end."""
    return [*item.paragraphs[:-1], f"{item.paragraphs[-1]}（{item.unit}）"]


def bold(issue: Bulletin) -> Iterator[tuple[str, bool]]:
    """Bold titles at the start of their text, as Markdown has them."""
    for item in issue.items:
        first, *others = _ended(item)
        yield (f"**{item.title}**　{first}" if item.title else f"△{first}"), True
        yield from ((text, True) for text in others)


def spaced(issue: Bulletin) -> Iterator[tuple[str, bool]]:
    """Titles that only white space divides from their text."""
    for item in issue.items:
        first, *others = _ended(item)
        yield (f"{item.title}　　{first}" if item.title else f"△{first}"), True
        yield from ((text, True) for text in others)


def alone(issue: Bulletin) -> Iterator[tuple[str, bool]]:
    """Titles on lines of their own."""
    for item in issue.items:
        yield from [(item.title, False)] if item.title else ()
        texts = _ended(item) if item.title else [f"△{text}" for text in _ended(item)]
        yield from ((text, True) for text in texts)


def numbered(issue: Bulletin) -> Iterator[tuple[str, bool]]:
    """Numbered titles on lines of their own."""
    for number, item in enumerate(issue.items, 1):
        yield from [(f"{number}.{item.title}", False)] if item.title else ()
        texts = _ended(item) if item.title else [f"△{text}" for text in _ended(item)]
        yield from ((text, True) for text in texts)


def headings(issue: Bulletin) -> Iterator[tuple[str, bool]]:
    """Titles as headings of Markdown."""
    for item in issue.items:
        yield from [(f"## {item.title}", False)] if item.title else ()
        texts = _ended(item) if item.title else [f"△{text}" for text in _ended(item)]
        yield from ((text, True) for text in texts)


def sectioned(issue: Bulletin) -> Iterator[tuple[str, bool]]:
    """Titles on their own lines in sections in 【】."""
    section = None
    for item in issue.items:
        if item.section != section:
            section = item.section
            yield f"【{section}】", False
        yield item.title or "", False
        yield from ((text, True) for text in _ended(item))


def bracketed(issue: Bulletin) -> Iterator[tuple[str, bool]]:
    """Titles in 【】 at the start of their text."""
    for item in issue.items:
        first, *others = _ended(item)
        yield (f"【{item.title}】{first}" if item.title else f"△{first}"), True
        yield from ((text, True) for text in others)


def marked(issue: Bulletin) -> Iterator[tuple[str, bool]]:
    """Titles after ●, on lines of their own."""
    for item in issue.items:
        yield (f"●{item.title}" if item.title else ""), False
        texts = _ended(item) if item.title else [f"△{text}" for text in _ended(item)]
        yield from ((text, True) for text in texts)
