"""The marks above a masthead: classification, urgency, copy number, notice (GB/T 9704 7.2)."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from bulletin.importers.understanding.wording.numbers import NUMERAL

if TYPE_CHECKING:
    from collections.abc import Iterator


class MarkKind(StrEnum):
    """What a mark is."""

    SECURITY = "security"
    COPY_NUMBER = "copy number"
    URGENCY = "urgency"
    NOTICE = "notice"


class Marked(NamedTuple):
    """A mark in a text."""

    start: int
    end: int
    kind: MarkKind


_NOTICES = (
    "内部(?:资料性出版物|资料|刊物|文件|参考|参阅|材料|使用|交流|发行|简报|信息|传阅|掌握|电报)",
    "(?:请?注意|请?妥善|请妥为)(?:保存|保管|保密)",
    "(?:仅供|供)?(?:各级|区级|县级|市级|厅局级|县处级以上|处级以上|有关)?领导(?:同志)?(?:参阅|参考|阅知|决策参考)",
    "(?:仅供|供)(?:内部|工作)?(?:参阅|参考|学习|交流)",
    "(?:不得|请勿|严禁|禁止|切勿)(?:擅自)?(?:外传|翻印|复制|转载|公开|扩散|上网|转发)(?:[、和](?:外传|翻印|复制|转载|公开|扩散|上网))*",
    "阅后(?:收回|退回|销毁|存档|即退)|(?:免费|内部)(?:交流|赠阅)|(?:不予|依申请|主动)公开",
    "准印证?号?[:：]?[^。]{0,24}号|[\u4e00-\u9fff]内资(?:准字|准印证)[^。]{0,16}号",
)
_TIME = rf"(?:[★☆*]\s*(?:(?:{NUMERAL}\s*(?:年|个月|日|天)|长\s*期))?)"


def _loose(pattern: str) -> str:
    """Return a pattern that admits white space between Chinese characters."""
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", r"\\s*", pattern)


_KINDS = {
    MarkKind.SECURITY: re.compile(
        rf"(?:密级\s*[:：]\s*)?{_loose('(?:绝密|机密|秘密)')}(?:\s*{_TIME})?"
    ),
    MarkKind.URGENCY: re.compile(_loose("(?:特急|加急|特提|急件|平急)")),
    MarkKind.COPY_NUMBER: re.compile(
        r"(?:份\s*号|编\s*号|序\s*号)\s*[:：]?\s*\d{1,8}|(?<![\d.])(?:N[oO][.．:：]?\s*)?\d{6}(?![\d.])"
    ),
    MarkKind.NOTICE: re.compile(
        rf"(?:[（(【]\s*)?(?:{_loose('|'.join(_NOTICES))})(?:[，,、\s]*(?:{_loose('|'.join(_NOTICES))}))*(?:\s*[)）】])?"
    ),
}


def marks_in(text: str) -> Iterator[Marked]:
    """Yield the marks that stand by themselves: at the ends of the text or between spaces."""
    for kind, pattern in _KINDS.items():
        for match in pattern.finditer(text):
            before, after = text[: match.start()][-1:], text[match.end() :][:1]
            if (not before or before.isspace()) and (not after or after.isspace()):
                yield Marked(match.start(), match.end(), kind)
