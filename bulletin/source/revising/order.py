"""Items added, taken out and put elsewhere: files renamed, parts of a file moved."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.source.drafts import Draft
from bulletin.source.edits import Edit
from bulletin.source.revising.parts import entry_text, section_text
from bulletin.source.revising.places import in_flow, line_start
from bulletin.source.revising.revision import Inexact, Revision
from bulletin.source.writing.files import item_name
from bulletin.source.writing.items import item_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bulletin.model.issue import Item
    from bulletin.model.text import Text
    from bulletin.source.revising.standing import Standing

_NUMBERED = re.compile(r"([0-9]+)(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An item in its new place: the old item that it was, None for a new one."""

    item: Item
    before: Standing | None
    changed: bool = False


def arranged(
    old: Sequence[Standing], wanted: Sequence[Wanted], folder: Path, units: frozenset[str]
) -> Revision:
    """Return what puts items into their order; raises Inexact where files mix their forms."""
    if [one.before for one in wanted] == list(old):
        return Revision()
    if all(one.alone for one in old):
        return _files(old, wanted, folder, units)
    if all(one.entry is not None and not one.alone for one in old):
        return _moved(old, wanted, _Entries(units))
    if len({one.source.file for one in old}) == 1 and not any(one.fields for one in old):
        return _moved(old, wanted, _Sections(units))
    raise Inexact


def _files(
    old: Sequence[Standing], wanted: Sequence[Wanted], folder: Path, units: frozenset[str]
) -> Revision:
    kept = {id(one.before) for one in wanted}
    removed = tuple(one.source.file for one in old if id(one) not in kept)
    numbers = _numbers([_number(one.before) for one in wanted])
    width = max([2, *(len(_digits(one)) for one in old)])
    renamed, added = [], []
    for one, number in zip(wanted, numbers, strict=True):
        if one.before is None:
            suffix, text = item_file(one.item, folder, units)
            name = f"{number:0{width}}-{item_name(one.item)}{suffix}"
            added.append(Draft(folder / name, text))
        elif _number(one.before) != number:
            file = one.before.source.file
            rest = file.name[len(_digits(one.before)) :]
            renamed.append((file, file.with_name(f"{number:0{width}}{rest}")))
    return Revision((), tuple(added), removed, tuple(renamed))


def _digits(one: Standing) -> str:
    match = _NUMBERED.match(one.source.file.name)
    if match is None:
        raise Inexact
    return match[1]


def _number(one: Standing | None) -> int | None:
    return int(_digits(one)) if one else None


def _numbers(current: Sequence[int | None]) -> list[int]:
    """Return ascending numbers: as many as possible as they are, all anew where none fits."""
    kept = _longest([number for number in current if number is not None])
    numbers: list[int] = []
    for number in current:
        above = numbers[-1] if numbers else 0
        numbers.append(number if number in kept and number is not None else above + 1)
    if all(first < second for first, second in itertools.pairwise(numbers)):
        return numbers
    return list(range(1, len(current) + 1))


def _longest(numbers: Sequence[int]) -> set[int]:
    """Return the longest run that ascends, others between them left out."""
    runs: list[list[int]] = [[]]
    for number in numbers:
        before = max([run for run in runs if not run or run[-1] < number], key=len)
        runs.append([*before, number])
    longest = max(runs, key=len)
    return set(longest)


class _Entries:
    """Objects of a list in YAML, each with the dash before it."""

    def __init__(self, units: frozenset[str]) -> None:
        self._units = units

    def span(self, one: Standing) -> tuple[int, int]:
        if in_flow(one.entry) if one.entry else True:
            raise Inexact
        start = line_start(one.source, one.start)
        if one.source.text[start : one.start].strip() != "-":
            raise Inexact
        return start, _past_break(one.source.text, one.end)

    def keeps(self, _one: Standing) -> bool:
        """Tell that an item says the same elsewhere."""
        return True

    def new(self, item: Item, like: Standing, _section: Text | None) -> str:
        start = line_start(like.source, like.start)
        dash = like.source.text[start : like.start]
        text = entry_text(item, like.source.file.parent, self._units, " " * len(dash))
        return f"{dash}{text}\n"


class _Sections:
    """Parts of an issue in Markdown."""

    def __init__(self, units: frozenset[str]) -> None:
        self._units = units

    def span(self, one: Standing) -> tuple[int, int]:
        return one.start, one.end

    def keeps(self, one: Standing) -> bool:
        """Tell whether an item says the same elsewhere: one under a section's heading may not."""
        return one.item.section is None

    def new(self, item: Item, like: Standing, section: Text | None) -> str:
        """Return an item as a part, its section left out where it stands below its heading."""
        if item.section and section and item.section.text == section.text:
            item = replace(item, section=None)
        return section_text(item, like.source.file.parent, self._units, like.level) + "\n\n"


def _moved(
    old: Sequence[Standing], wanted: Sequence[Wanted], form: _Entries | _Sections
) -> Revision:
    """Return the edits that take parts out of a file and put others in, below the one before."""
    places = {id(one): index for index, one in enumerate(old)}
    stay = _longest([places[id(one.before)] for one in wanted if one.before])
    if not stay:
        raise Inexact
    edits = [
        Edit(one.source.file, *form.span(one), "")
        for index, one in enumerate(old)
        if index not in stay
    ]
    source = old[0].source
    at = form.span(old[min(stay)])[0]
    section: Text | None = None
    for one in wanted:
        if one.before and places[id(one.before)] in stay:
            at, section = form.span(one.before)[1], one.before.item.section
            continue
        text = form.new(one.item, one.before or old[0], section)
        if one.before and not one.changed and form.keeps(one.before):
            start, end = form.span(one.before)
            text = source.text[start:end]
        edits.append(Edit(source.file, at, at, _apart(source.text, at, text)))
    return Revision(tuple(edits))


def _past_break(text: str, end: int) -> int:
    stop = text.find("\n", end)
    return len(text) if stop < 0 else stop + 1


def _apart(text: str, at: int, added: str) -> str:
    """Return a part that starts on a line of its own, with a blank line before it where it must."""
    if added.lstrip(" ").startswith("-"):
        return added if text[:at].endswith("\n") or not at else f"\n{added}"
    above = text[:at]
    gap = "" if above.endswith("\n\n") else "\n" if above.endswith("\n") else "\n\n"
    return (gap if above else "") + added.rstrip("\n") + "\n" + ("\n" if at < len(text) else "")
