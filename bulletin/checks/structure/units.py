"""Contributing units: there, known, and written as the roster has them."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule
from bulletin.checks.structure.places import about
from bulletin.diagnostics import Severity
from bulletin.messages import _
from bulletin.model.issue import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.checks.finding import Finding
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings
    from bulletin.model.issue import Item

_SIGNED = re.compile(r"（(?P<name>[\u4e00-\u9fff、\s]{2,24})）\s*$")
_OFFICE = re.compile(
    r"[局委办镇乡]$|街道$|办事处$|委员会$|人民政府$|检察院$|法院$|中心$|大队$|支队$|总工会$|妇联$|团[区市县]委$"
)
_ONE = re.compile(r"[^、，,；;\s]+")
_NEAR = 65
"""Per cent of characters in common from which a name is taken for another one."""
_SURE = 80
"""The same for what is in brackets at an item's end and might be no unit at all."""


@rule(
    "BT465",
    "unit-missing",
    force=Force.CUSTOM,
    clause="信息采编惯例",
    wrong="",
    right="",
    severity=Severity.INFO,
)
def unit_missing(manuscript: Manuscript) -> Findings:
    """An item names no contributing unit, where the other items of its section do.

    Features, and items with a source or an author, need none; nor does what the office wrote
    itself. Write: unit: …
    """
    signed = {id(passage.item) for passage, _match in _signed(manuscript)}
    sections: defaultdict[str, list[Item]] = defaultdict(list)
    for item in manuscript.issue.items:
        if item.kind is not Kind.FEATURE:
            sections[str(item.section)].append(item)
    for items in sections.values():
        without = [item for item in items if not (item.unit or item.source or item.author)]
        if len(items) - len(without) < max(2, 2 * len(without)):
            continue
        for item in without:
            if id(item) not in signed and not item.byline:
                message = _("This item names no contributing unit, the others do. Write: unit: …")
                yield about(item, manuscript, message)


@rule("BT466", "unknown-unit", force=Force.CUSTOM, clause="本单位的名册", wrong="", right="")
def unknown_unit(manuscript: Manuscript) -> Findings:
    """A contributing unit is not in the roster, or is written otherwise there.

    The roster is units: in bulletin.yaml, with aliases. Write the name as it stands there, or add
    the unit.
    """
    names = [
        name.text
        for unit in manuscript.office.units
        for name in (unit.name, *unit.aliases, *(former.name for former in unit.former))
    ]
    if not names:
        return
    for passage in manuscript.passages:
        if passage.role is Role.UNIT and passage.text not in names:
            for match in _ONE.finditer(passage.text):
                if match[0] not in names:
                    yield _finding(passage, *match.span(), names)
    for passage, match in _signed(manuscript):
        if match["name"] not in names and (
            _OFFICE.search(match["name"]) or _nearest(match["name"], names, _SURE)
        ):
            yield _finding(passage, *match.span("name"), names)


def _signed(manuscript: Manuscript) -> Iterator[tuple[Passage, re.Match[str]]]:
    """Yield the ends in brackets of items that name no unit otherwise."""
    last: dict[int, Passage] = {}
    for passage in manuscript.passages:
        item = passage.item
        if passage.role is Role.PARAGRAPH and item and item.kind is not Kind.FEATURE:
            last[id(item)] = passage
    for passage in last.values():
        item = passage.item
        match = _SIGNED.search(passage.text)
        if match and item and not (item.unit or item.source):
            yield passage, match


def _finding(passage: Passage, start: int, end: int, names: Sequence[str]) -> Finding:
    written = passage.text[start:end]
    near = _nearest(written, names, _NEAR)
    if near is None:
        message = _(
            "The roster in bulletin.yaml has no unit “{name}”. Correct it, or add it there."
        )
        return passage.finding(start, end, message.format(name=written))
    message = _("The roster in bulletin.yaml has no unit “{name}”. Is it “{near}”?")
    text = message.format(name=written, near=near)
    return passage.finding(start, end, text, near, safe=False)


def _nearest(name: str, names: Sequence[str], least: float) -> str | None:
    found = process.extractOne(name, names, scorer=fuzz.ratio, score_cutoff=least)
    return found[0] if found else None
