"""Sections (栏目) by the names that bulletins give them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bulletin.importers.original import Rule, Stretch
from bulletin.importers.recognised import Found, How
from bulletin.importers.understanding.body.forms import Form, Shape, Sight
from bulletin.importers.understanding.body.marks import undecorated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.understanding.body.endings import Origin
    from bulletin.importers.understanding.body.forms import Thing

_MOST = 0.6
_SHORT = 8
LONGEST = 12
_KIND = (
    "动态|要闻|简讯|短讯|快讯|要讯|简报|快报|速递|速览|信息|交流|讲话|参考|之窗|天地|风采|短波|聚焦|园地|视点|专栏|播报|广角"
    "|之声|之石|看板|传真|文摘|选登|论坛|纵横|集锦|撷英|经纬|掠影|新闻|选编|视野|资讯|前沿|追踪|透视|点评|动向|舆情|之星|快览|一瞥"
)
_NAME = re.compile(
    rf"[\u4e00-\u9fff·、]{{0,6}}(?:{_KIND})|重点工作|领导活动|一线\S{{2}}|大事记|卷首语?"
    "|领导论述|上级精神|调研报告|政策解读|理论学习|本期关注|区域观察|基层党建|党建工作|领导批示|经验做法|典型经验"
)
_BRIEFS = re.compile(r"简讯|短讯|快讯|要讯|一句话|简明新闻|短波|集锦|快报|速览|信息快递|速递")


def is_section_name(words: str) -> bool:
    """Tell whether words are a name that bulletins give their sections."""
    return len(words) <= LONGEST and bool(_NAME.fullmatch("".join(words.split())))


def holds_briefs(words: str) -> bool:
    """Tell whether a section's name says that it is one of briefs."""
    return bool(_BRIEFS.search("".join(words.split())))


def sections_in(things: Sequence[Thing]) -> dict[int, Found[Stretch]]:
    """Return which lines are names of sections, by their index."""
    likely = {
        index: thing
        for index, thing in enumerate(things)
        if isinstance(thing, Sight) and _may_name(thing, _next(things, index))
    }
    likely = {i: thing for i, thing in likely.items() if _is_named(thing) or _opens(things, thing)}
    agreed = _agreed(things, likely)
    return {
        index: _section(thing)
        for index, thing in likely.items()
        if thing.form in agreed or _is_named(thing)
    }


def _next(things: Sequence[Thing], index: int) -> Thing | None:
    rest = (thing for thing in things[index + 1 : index + 3] if not isinstance(thing, Rule))
    return next(rest, None)


def _opens(things: Sequence[Thing], thing: Sight) -> bool:
    """Tell whether a number is first met where no item is open; else it counts headings."""
    if not thing.number:
        return True
    alike = (i for i, other in enumerate(things) if _form(other) == thing.form)
    above = next(alike, 0) - 1
    return above < 0 or isinstance(things[above], Rule) or bool(_origin(things[above]))


def _form(thing: Thing) -> Form | None:
    return thing.form if isinstance(thing, Sight) else None


def _origin(thing: Thing) -> Origin | None:
    return thing.origin if isinstance(thing, Sight) else None


def _may_name(thing: Sight, following: Thing | None) -> bool:
    if not thing.alone or thing.signs or following is None:
        return False
    words = _words(thing)
    if len(words) > LONGEST or not isinstance(following, Sight):
        return False
    if _is_named(thing):
        return bool(thing.line.level) or not (thing.number and _carries_on(following))
    return _starts_item(following, below=thing)


def _is_named(thing: Sight) -> bool:
    return is_section_name(_words(thing))


def _words(thing: Sight) -> str:
    start, end = undecorated(thing.words)
    return thing.words[start:end]


def _carries_on(following: Sight) -> bool:
    return following.form.shape in (Shape.PLAIN, Shape.BULLET)


def _starts_item(following: Sight, below: Sight) -> bool:
    """Tell whether the next paragraph has a title of its own, so that this line names none."""
    shape, own = following.form.shape, below.form.shape
    if shape in (Shape.STRONG, Shape.GAP, Shape.MARK):
        return own is not Shape.LINE or len(_words(below)) <= _SHORT
    if following.number and len(_words(below)) == len(below.words):
        return (
            following.alone
            and own in (Shape.MARK, Shape.BRACKET, Shape.NUMBER)
            and (following.form != below.form)
        )
    undivided = own is Shape.LINE and len(_words(below)) == len(below.words)
    return following.alone and following.form != below.form and not undivided


def _agreed(things: Sequence[Thing], likely: dict[int, Sight]) -> set[Form]:
    """Return the forms whose lines are mostly followed by titles: sections, not titles."""
    forms = [thing.form for thing in things if isinstance(thing, Sight) and thing.alone]
    counted = Counter(thing.form for thing in likely.values())
    return {form for form, count in counted.items() if count >= _MOST * forms.count(form)}


def _section(thing: Sight) -> Found[Stretch]:
    stretch = thing.line.stretch
    start, end = undecorated(thing.words)
    name = stretch[thing.prefix + start : thing.prefix + end]
    how = How.MARK if len(name) < len(stretch) or thing.line.level else How.LINE
    return Found(name, stretch, how, sure=_is_named(thing) or how is How.MARK)
