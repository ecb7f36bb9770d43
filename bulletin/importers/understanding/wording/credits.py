"""Credits: 责任编辑：郝 婕 柴亚文, 签发 张三, 电话：…, several of them on one line or one each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.recognised import Found, How, RecognisedCredit
from bulletin.importers.understanding.wording.gaps import chunks, closed_up, spaced
from bulletin.importers.understanding.wording.issuers import is_office
from bulletin.importers.understanding.wording.people import is_person, people

if TYPE_CHECKING:
    from bulletin.importers.original import Stretch

_PEOPLE = (
    "责任编辑|执行编辑|本期编辑|本期责编|特约编辑|美术编辑|文字编辑|图片编辑|值班编辑|编辑校对|责任校对|"
    "编辑|责编|美编|总编辑|副总编辑|总编|副总编|值班总编|执行总编|主编|副主编|执行主编|执行副主编|常务副主编|"
    "本期主编|名誉主编|编审|编审人员|审核|审核人|初审|复审|终审|审签|审签人|审稿|审定|审阅|审批|"
    "签发|签发人|核发|核稿|核稿人|校对|校对人|校核|校稿|一校|二校|拟稿|拟稿人|起草|起草人|撰写|执笔|"
    "整理|整理人|录入|打字|打印|排版|版式|版式设计|设计|美术设计|制图|统筹|策划|监制|总监制|出品|出品人|监印|印制人|"
    "联系人|联络人|经办人|承办人|责任人|负责人|值班人|值班领导|带班领导|报送人|填报人|制表人|编委|编委会主任|主任|副主任|顾问|总顾问|"
    "信息员|责任领导|分管领导|主管领导|组长|副组长|成员|编辑人员|编写|编写人员|编校|责任审核|技术支持|指导教师|指导老师|编辑部成员|发行|责任人员"
)
_ITEM_PEOPLE = (
    "供稿|供稿人|供稿单位|撰稿|撰稿人|投稿人|作者|文字|文稿|图片|图文|摄影|供图|采写|通讯员"
)
_OFFICES = (
    "主办|承办|协办|主管|编印|编发|印制|印刷|出版|主办单位|"
    "承办单位|协办单位|主管单位|编印单位|编发单位|印刷单位|编制单位|编辑单位|主编单位|承编单位|印发机关"
)
_REACH = (
    "联系电话|咨询电话|办公电话|值班电话|投稿电话|举报电话|监督电话|服务电话|热线电话|热线|电话|手机|座机|"
    "电话/传真|电话（传真）|传真|传真电话|电子邮箱|电子邮件|电子信箱|投稿邮箱|投稿信箱|邮箱|信箱|邮件|邮编|邮政编码|"
    "E-?mail|Email|e-?mail|Tel|TEL|Fax|FAX|QQ|QQ群|微信|微信号|微信公众号|公众号|地址|通讯地址|通信地址|联系地址|单位地址|网址|网站|官网|投稿网址|投稿地址|联系方式"
)


def _spread(words: str) -> str:
    """Return the alternatives, longest first, each admitting white space between characters."""
    longest = sorted(words.split("|"), key=len, reverse=True)
    return "|".join(
        re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", r"\\s*", word) for word in longest
    )


_ANY = _spread("|".join((_PEOPLE, _ITEM_PEOPLE, _OFFICES, _REACH)))
_AND = rf"(?:\s?[、/／·及和与]\s?(?:{_ANY}))*"
_BRACKETS = r"(?:\s?[（(][\u4e00-\u9fff]{1,6}[)）])?"
_LABEL = re.compile(
    rf"(?:(?:\A|(?<=\s))[\u4e00-\u9fff]{{0,4}}?|)(?P<role>(?:{_ANY}){_AND}{_BRACKETS})\s*[:：｜丨]"
)
_UNKNOWN = re.compile(
    r"(?:\A|(?<=\s))(?!本报|通讯员|特约|记\s*者|来源|作者|附件|注释?|按|时间|地点|摘自|原载|单位|题|例)"
    r"(?P<role>[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff]\s+[\u4e00-\u9fff])\s*[:：]"
)
_BARE = re.compile(rf"[（(【\[]?\s*(?P<role>(?:{_ANY}){_AND})\s*[)）】\]]?")
_ITEMS_OWN = frozenset(_ITEM_PEOPLE.split("|"))
_OF_OFFICES = frozenset(_OFFICES.split("|"))
_OF_REACH = re.compile(rf".*?(?:{_spread(_REACH)})")
_MOST_NAMES = 20
_LONGEST_NAME = 16
_LONGEST_REACH = 60


def credits_in(stretch: Stretch) -> tuple[RecognisedCredit, ...]:
    """Return the credits that a line consists of, none where it has anything else."""
    labels = _labels(stretch.text)
    if not labels:
        return _without_colons(stretch)
    if labels[0].start():
        return ()
    ends = [label.start() for label in labels[1:]] + [len(stretch)]
    found = [
        _credit(stretch[label.start() : label.end()], stretch[label.end() : end], How.LABEL)
        for label, end in zip(labels, ends, strict=True)
    ]
    if any(credit and not _is_known(credit) and not _are_people(credit) for credit in found):
        return ()
    return tuple(credit for credit in found if credit) if all(found) else ()


def _labels(text: str) -> list[re.Match[str]]:
    """Return the labels of roles in order; a role that is not known needs a space before it."""
    known = list(_LABEL.finditer(text))
    taken = [label.span() for label in known]
    unknown = (
        label
        for label in _UNKNOWN.finditer(text)
        if all(label.end() <= start or label.start() >= end for start, end in taken)
    )
    return sorted((*known, *unknown), key=lambda label: label.start())


def _is_known(credit: RecognisedCredit) -> bool:
    return bool(_LABEL.match(f"{credit.role.text}："))


def _are_people(credit: RecognisedCredit) -> bool:
    return all(is_person(name.text) for name in credit.names.value)


def credit_start(line: Stretch) -> int:
    """Return where credits begin behind other words of a line, its length where none do."""
    behind = (label.start() for label in _LABEL.finditer(line.text) if label.start())
    spaced_off = (start for start in behind if line.text[start - 1].isspace())
    return next(spaced_off, len(line))


def is_items_own(credit: RecognisedCredit) -> bool:
    """Tell whether a role is as often an item's (供稿：区农委) as an issue's, or not known."""
    return credit.role.text in _ITEMS_OWN or not _is_known(credit)


def _without_colons(stretch: Stretch) -> tuple[RecognisedCredit, ...]:
    """Return the credits of a line like 责任编辑 郝婕 柴亚文, roles and names alone."""
    words = chunks(stretch)
    roles = [n for n, word in enumerate(words) if _BARE.fullmatch(word.text)]
    if not roles or roles[0]:
        return ()
    found = []
    for start, end in zip(roles, [*roles[1:], len(words)], strict=True):
        if end - start == 1:
            return ()
        found.append(_credit(words[start], spaced(words[start + 1 : end]), How.PLACE))
    if all(credit and all(map(_is_name, credit.names.value)) for credit in found):
        return tuple(credit for credit in found if credit)
    return ()


def _is_name(name: Stretch) -> bool:
    return is_person(name.text) or any(character.isdigit() for character in name.text)


def _credit(label: Stretch, value: Stretch, how: How) -> RecognisedCredit | None:
    """Return a credit, None where what stands behind the label cannot be one."""
    role = _role(label)
    names = _values(role.text, value.strip())
    if not names:
        return None
    quote = (label + value).strip()
    return RecognisedCredit(role, Found(names, quote, how, sure=how is How.LABEL))


def _role(label: Stretch) -> Stretch:
    closed = closed_up(label)
    text = closed.text.rstrip(":：｜丨")
    if text[:1] in "（(【[" and text[-1:] in "）)】]":
        return closed[1 : len(text) - 1]
    return closed[: len(text)]


def _values(role: str, value: Stretch) -> tuple[Stretch, ...]:
    """Return the names behind a role, or the one address; nothing where they cannot be such."""
    if _OF_REACH.fullmatch(role):
        return (value,) if value and len(value) <= _LONGEST_REACH and "。" not in value.text else ()
    value = value[: len(value.text.rstrip("。.；; "))]
    if role in _OF_OFFICES or is_office(value.text):
        return tuple(closed_up(word) for word in chunks(value))
    names = people(value)
    fits = len(names) <= _MOST_NAMES and all(len(name) <= _LONGEST_NAME for name in names)
    return tuple(names) if fits and "。" not in value.text else ()
