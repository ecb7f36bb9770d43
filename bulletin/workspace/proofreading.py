"""The fields that speak to the proofreader: waivers, rules, leaders, words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bulletin.diagnostics import Severity
from bulletin.model.proofreading import Person, RuleSettings, Waiver, Wording
from bulletin.model.text import Text
from bulletin.nodes import (
    Choice,
    Date,
    Field,
    Fields,
    ListOf,
    Mapping,
    Object,
    Scalar,
    Sequence,
    Texts,
    TextValue,
    WholeNumber,
)
from bulletin.nodes.values import wrong_type
from bulletin.workspace.texts import optional_text, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.nodes import Node, Report
    from bulletin.nodes.values import Schema

_LINE = re.compile(r"(?P<rules>[\w-]+(?:\s*[,，、]\s*[\w-]+)*)[\s:：]+(?P<reason>\S.*)")
_WORD = re.compile(r"[^\s,，、]+")
_EXAMPLE = "[{规则: BT401, 原文: …, 理由: …}]"

_LEVELS = Choice(
    {
        "error": Severity.ERROR,
        "错误": Severity.ERROR,
        "warning": Severity.WARNING,
        "警告": Severity.WARNING,
        "info": Severity.INFO,
        "提示": Severity.INFO,
    }
)

RULES = Field("rules", ("规则",), Texts(), "规则代码或名称 · codes or names", required=True)
QUOTED = Field("text", ("原文",), TextValue(), "原文，只免这一处 · only where this text stands")
REASON = Field("reason", ("理由",), TextValue(), "理由 · why", required=True)
_WAIVER = Fields("waiver 免检", (RULES, QUOTED, REASON))


def _words(scalars: Iterable[Scalar]) -> tuple[Text, ...]:
    return tuple(
        Text(match[0], scalar.passage.location(match.start()))
        for scalar in scalars
        for match in _WORD.finditer(scalar.value)
    )


def _read_waiver(node: Mapping, report: Report) -> Waiver | None:
    record = _WAIVER.read(node, report)
    rules, reason = (record.get(RULES), record.get(REASON)) if record else (None, None)
    if record is None or rules is None or reason is None:
        return None
    quoted = optional_text(record.get(QUOTED))
    return Waiver(_words(rules), text_of(reason), record.location, quoted)


class Waivers:
    """Waivers: a list of objects, or of lines ``BT401 理由``; one alone needs no list."""

    def read(self, node: Node, field: str, report: Report) -> tuple[Waiver, ...]:
        """Return the waivers that could be read."""
        nodes = node.children if isinstance(node, Sequence) else (node,)
        read = [self._one(child, field, report) for child in nodes]
        return tuple(one for one in read if one is not None)

    def _one(self, node: Node, field: str, report: Report) -> Waiver | None:
        if isinstance(node, Mapping):
            return _read_waiver(node, report)
        match = _LINE.fullmatch(node.value.strip()) if isinstance(node, Scalar) else None
        if not isinstance(node, Scalar) or match is None:
            wrong_type(node, field, "BT401 理由", f"{field}: {_EXAMPLE}", report)
            return None
        text, start = node.passage, len(node.value) - len(node.value.lstrip())
        rules = tuple(
            Text(word[0], text.location(start + word.start()))
            for word in _WORD.finditer(match["rules"])
        )
        reason = Text(match["reason"], text.location(start + match.start("reason")))
        return Waiver(rules, reason, node.location)

    def schema(self) -> Schema:
        """Return a line, an object, or a list of them."""
        one = {"anyOf": [{"type": "string"}, _WAIVER.schema()]}
        return {"anyOf": [*one["anyOf"], {"type": "array", "items": one}]}


WAIVERS = Field("waivers", ("免检",), Waivers(), "免检：规则、原文、理由 · findings that may stand")


@dataclass(frozen=True, slots=True)
class _Levels:
    """An object of rules, each with a severity."""

    def read(self, node: Node, field: str, report: Report) -> tuple[tuple[Text, Severity], ...]:
        """Return the rules with their severities, in the file's order."""
        if not isinstance(node, Mapping):
            wrong_type(node, field, "{BT401: 提示}", f"{field}: {{BT401: 提示}}", report)
            return ()
        read = [(key, _LEVELS.read(value, key.value, report)) for key, value in node.pairs]
        return tuple((text_of(key), level) for key, level in read if level is not None)

    def schema(self) -> Schema:
        """Return an object of levels."""
        return {"type": "object", "additionalProperties": _LEVELS.schema()}


_SELECT = Field("select", ("只查",), Texts(), "只查这些规则 · only these rules")
_IGNORE = Field("ignore", ("不查",), Texts(), "不查这些规则 · not these rules")
_SEVERITY = Field("severity", ("级别",), _Levels(), "级别：错误、警告、提示 · how bad a breach is")
_STAND_INS = Field(
    "stand_ins",
    ("替代字形",),
    WholeNumber(),
    "字体所缺的字至多占百分之几 · percent of characters in other fonts than the style's",
)
_RULE_SETTINGS = Fields("checks 校对规则", (_SELECT, _IGNORE, _SEVERITY, WAIVERS, _STAND_INS))


def _read_settings(node: Mapping, report: Report) -> RuleSettings | None:
    record = _RULE_SETTINGS.read(node, report)
    if record is None:
        return None
    selected, ignored = record.get(_SELECT), record.get(_IGNORE)
    return RuleSettings(
        _words(selected or ()),
        _words(ignored or ()),
        record.get(_SEVERITY) or (),
        record.get(WAIVERS) or (),
        record.get(_STAND_INS),
    )


CHECKS: Field[RuleSettings] = Field(
    "checks",
    ("校对规则",),
    Object(_read_settings, _RULE_SETTINGS.schema, "{不查: [BT401], 级别: {BT402: 提示}}"),
    "校对规则：只查、不查、级别、免检 · which rules are kept",
)

_NAME = Field("name", ("姓名",), TextValue(), "姓名 · the name", required=True)
_POSTS = Field("posts", ("职务",), Texts(), "职务，可有几个 · the post, or posts", required=True)
_SINCE = Field("since", ("自",), Date(), "任职之日 · in office from this day")
_UNTIL = Field("until", ("至",), Date(), "离任之日 · in office to this day")
_PERSON = Fields("person 领导", (_NAME, _POSTS, _SINCE, _UNTIL))


def _read_person(node: Mapping, report: Report) -> Person | None:
    record = _PERSON.read(node, report)
    name, posts = (record.get(_NAME), record.get(_POSTS)) if record else (None, None)
    if record is None or name is None or posts is None:
        return None
    return Person(
        text_of(name),
        tuple(text_of(post) for post in posts),
        name.location,
        record.get(_SINCE),
        record.get(_UNTIL),
    )


PEOPLE = Field(
    "people",
    ("领导",),
    ListOf(_read_person, _PERSON.schema, "[{姓名: 张三, 职务: 区委书记}]"),
    "领导，按排名先后 · the leaders in their order of precedence",
)

_SCOPES = Choice(
    {
        "title": "title", "标题": "title",
        "text": "text", "正文": "text",
        "closing": "closing", "版记": "closing",
    }
)  # fmt: skip
_WRONG = Field("wrong", ("错",), TextValue(), "不用的写法 · the unwanted form", required=True)
_RIGHT = Field("right", ("对",), TextValue(), "应用的写法 · what to write; without it, a ban")
_WHY = Field("reason", ("理由",), TextValue(), "理由 · why")
_SCOPE = Field("scope", ("范围",), _SCOPES, "范围：标题、正文、版记 · where it holds")
_EXCEPT = Field("except", ("除外",), Texts(), "其中正确的词 · words in which it is right")
_LEVEL = Field("severity", ("级别",), _LEVELS, "级别：错误、警告、提示 · how bad it is")
_WORDING = Fields("words 用词", (_WRONG, _RIGHT, _WHY, _SCOPE, _EXCEPT, _LEVEL))


def _read_wording(node: Mapping, report: Report) -> Wording | None:
    record = _WORDING.read(node, report)
    wrong = record.get(_WRONG) if record else None
    if record is None or wrong is None:
        return None
    return Wording(
        text_of(wrong),
        optional_text(record.get(_RIGHT)),
        optional_text(record.get(_WHY)),
        wrong.location,
        record.get(_SCOPE),
        tuple(text_of(one) for one in record.get(_EXCEPT) or ()),
        record.get(_LEVEL),
    )


WORDS = Field(
    "words",
    ("用词",),
    ListOf(_read_wording, _WORDING.schema, "[{错: 布署, 对: 部署}]"),
    "本单位的用词 · the office's own list of words",
)
FORMER_NAME = Field("name", ("名称",), TextValue(), "原名称 · the former name", required=True)
FORMER_UNTIL = Field("until", ("至",), Date(), "用到哪一天 · the last day of the name")
FORMER = Fields("former 原名", (FORMER_NAME, FORMER_UNTIL))
PROOFREADING_FIELDS: tuple[Field[Any], ...] = (CHECKS, PEOPLE, WORDS)
"""What ``bulletin.yaml`` has for the proofreader."""
