"""Enumerations whose members are counted after the last one, as in 甲、乙、丙三个部门."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage

_NUMBERS = "三四五六七八九"
_COUNT = re.compile(f"(?<=[{HAN}])[{_NUMBERS}](?:[个条大类项种家]|方面)")
_MARK = re.compile(rf"[^{HAN}A-Za-z]")
_MEMBER = range(2, 9)
"""How many characters a member has."""
_NO_MEMBER = re.compile(
    "[了的在把将从为以与是由被对向让要做抓和及等之依第共使]|重点|突出|聚焦|围绕|推[进动出]|开展|实施|实现|形成"
    "|打造|明确|提出|坚持|取得|包括|作出|设[有立]|涵盖|统筹|完善|落实|加强|强化|健全|细化|建[成立]|培育|构建"
    "|选[取择]|确定|梳理|制定|组建|成立|促进|参[加与]|涉及|承担|覆盖|扩大|导致"
)
"""What begins another clause rather than a member that is counted with the others."""


def miscounted(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where one mark among the members is no 、 though the count tells that it should be."""
    if not (passage.has("、") and passage.has("，；。")):
        return
    for count in passage.matches(_COUNT):
        number = _NUMBERS.index(count[0][0]) + 3
        marks = _marks_before(passage.text, count.start(), number - 1)
        others = [one for one in marks if passage.text[one] != "、"]
        if (
            len(marks) == number - 1
            and len(others) == 1
            and not _NO_MEMBER.search(passage.text, others[0], count.start())
        ):
            yield others[0], others[0] + 1


def _marks_before(text: str, end: int, number: int) -> list[int]:
    """Return the last marks before a place, if members of an enumeration stand after each."""
    marks: list[int] = []
    while len(marks) < number:
        mark = max(text.rfind(one, max(end - _MEMBER.stop, 0), end) for one in "、，；。")
        member = text[mark + 1 : end]
        if mark < 0 or len(member) not in _MEMBER or _MARK.search(member):
            break
        marks.append(mark)
        end = mark
    return marks
