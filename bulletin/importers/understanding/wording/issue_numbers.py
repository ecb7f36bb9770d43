"""An issue's number in all its forms: 第35期, （总第612期）, 〔2020〕12号, 第12—13期合刊, 增刊 …"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bulletin.importers.understanding.wording.dates import YEAR
from bulletin.importers.understanding.wording.numbers import NUMERAL, number_of

_OPEN, _CLOSE = r"[〔\[［【（(﹝〖]", r"[〕\]］】）)﹞〗]"
_BRACKETED = rf"{_OPEN}\s*(?P<bracketed>{YEAR})\s*年?\s*{_CLOSE}"
_JOINT = rf"(?P<joint>(?:\s*(?:[-—–－~～、/]+|至|和|与|及)\s*(?:第\s*)?{NUMERAL})+)?"
_END = r"(?:\s*合\s*刊)?"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_BRACKETED}\s*(?P<supplement>增\s*刊\s*)?第?\s*(?P<number>{NUMERAL})\s*[号期]",
        r"第?\s*(?P<year>[12]\d{3})\s*[-—–－./·]\s*(?P<number>\d{1,3})\s*期",
        rf"(?:总\s*期\s*[号数]\s*[:：]?|[总累]\s*计?\s*第?)\s*(?P<total>{NUMERAL})\s*[期号]?",
        rf"(?P<supplement>增\s*刊)\s*(?:第\s*(?P<number>{NUMERAL})\s*[期号]|[（(]\s*(?:第\s*)?(?P<number2>{NUMERAL})"
        rf"\s*期?\s*[)）]|(?P<number3>\d+))",
        rf"(?:\bN[oO]|№|Ｎ[ｏＯ]|\bnumber|\bissue|期\s*号|期\s*数|刊\s*号)\s*[.．:：]?\s*(?:第\s*)?"
        rf"(?P<number>{NUMERAL})(?!\d)(?:\s*[期号])?",
        rf"(?:(?:{_BRACKETED}|(?P<year>{YEAR})\s*年?度?)\s*[,，]?\s*)?(?P<supplement>增\s*刊\s*)?"
        rf"第\s*(?P<number>{NUMERAL}){_JOINT}\s*[期辑周]{_END}",
        rf"\A\s*[（(]\s*(?P<number>{NUMERAL})\s*[)）]\s*\Z",
        r"(?P<supplement>增\s*刊)",
    )
)
_LATER_YEAR = re.compile(rf"\s*[（(]\s*(?P<year>{YEAR})\s*年?\s*[)）]")
_OPENED = re.compile(r"[（(]\s*\Z")


@dataclass(frozen=True, slots=True)
class IssueNumber:
    """A number in a text, from ``start`` to ``end``, or a part of one: a total number, 增刊.

    ``coded`` says that its year stands in brackets before it, 〔2020〕12号; ``opened`` that a
    bracket stands before it. A joint issue (第12—13期合刊) has its first number and is ``joint``.
    """

    start: int
    end: int
    number: int | None = None
    total: int | None = None
    year: int | None = None
    supplement: bool = False
    coded: bool = False
    opened: bool = False
    joint: bool = False


def numbers_in(text: str) -> list[IssueNumber]:
    """Return the numbers of a text in order; 第35期（总第612期） are two."""
    found: list[IssueNumber] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if all(match.end() <= one.start or match.start() >= one.end for one in found):
                found += _number(text, match)
    return sorted(found, key=lambda one: one.start)


def _number(text: str, match: re.Match[str]) -> list[IssueNumber]:
    groups = match.groupdict()
    written = next((groups[name] for name in _NUMBERS if groups.get(name)), None)
    number = number_of(written) if written else None
    total = number_of(groups["total"]) if groups.get("total") else None
    if number is None and total is None and not groups.get("supplement"):
        return []
    later = _LATER_YEAR.match(text, match.end()) if number is not None else None
    year = groups.get("bracketed") or groups.get("year") or (later["year"] if later else None)
    return [
        IssueNumber(
            match.start(),
            later.end() if later else match.end(),
            number,
            total,
            number_of(year) if year else None,
            supplement=bool(groups.get("supplement")),
            coded=bool(groups.get("bracketed")),
            opened=bool(_OPENED.search(text, 0, match.start())),
            joint=bool(groups.get("joint")),
        )
    ]


_NUMBERS = ("number", "number2", "number3")
