"""What changed between an issue's sources and an edited document of it, part by part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bulletin.importers.comparing.bodies import block_changes
from bulletin.importers.comparing.printed import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bulletin.diagnostics import Location
    from bulletin.importers.comparing.alignment import Pair
    from bulletin.importers.comparing.reconciling import Reconciled
    from bulletin.model.issue import Issue, Item
    from bulletin.model.text import Block, Text


class Change(StrEnum):
    """What was done to a part; a comment changes nothing."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Difference:
    """A part that differs: its text before and after, None where there is none.

    ``item`` counts from 1 in the new order (in the old one for an item that was taken out), None
    for a part of the issue itself. ``location`` is where the part stands in the sources.
    """

    kind: Change
    item: int | None
    part: str
    old: str | None
    new: str | None
    location: Location
    author: str | None = None


def differences(old: Issue, new: Reconciled) -> tuple[Difference, ...]:
    """Return what changed, in the order of the page, items that were taken out last."""
    found = list(_parts(_of_issue(old), _of_issue(new.issue), None, old.location))
    found += _blocks(old.editor_note, new.issue.editor_note, None, "editor_note", old.location)
    for pair in new.pairs:
        found.extend(_of_pair(old, new.issue, pair))
    return tuple(found)


def _of_pair(old: Issue, new: Issue, pair: Pair) -> Iterator[Difference]:
    if pair.new is None:
        if pair.old is not None:
            gone = old.items[pair.old]
            yield Difference(
                Change.REMOVED, pair.old + 1, "item", _named(gone), None, gone.location
            )
        return
    number, item = pair.new + 1, new.items[pair.new]
    if pair.old is None:
        place = old.items[-1].location if old.items else old.location
        yield Difference(Change.ADDED, number, "item", None, _named(item), place)
        return
    was = old.items[pair.old]
    if pair.moved:
        before, after = str(pair.old + 1), str(number)
        yield Difference(Change.MOVED, number, "item", before, after, was.location)
    yield from _parts(_of_item(was), _of_item(item), number, was.location)
    yield from _blocks(was.lead, item.lead, number, "lead", was.location)
    yield from _blocks(was.blocks, item.blocks, number, "body", was.location)


def _named(item: Item) -> str:
    if item.title:
        return item.title.text
    return next((text for block in (*item.lead, *item.blocks) if (text := shown(block))), "")


def _of_issue(issue: Issue) -> dict[str, _Value]:
    """Return an issue's own parts; lines of the closing block by their labels."""
    return {
        "number": _Value.plain(issue.number),
        "total_number": _Value.plain(issue.total_number),
        "supplement": _Value.plain(issue.supplement or None),
        "date": _Value.plain(issue.date),
        "office": _Value.of(issue.office),
        "security": _Value.of(issue.security),
        "copy_number": _Value.of(issue.copy_number),
        "notice": _Value.of(issue.notice),
        **_labelled("distribution", [(line.label, (line.to,)) for line in issue.distribution]),
        **_labelled("credits", [(line.role, line.names) for line in issue.credits]),
        "print_run": _Value.plain(issue.print_run),
        "issued": _Value.of(issue.issued),
    }


def _labelled(part: str, found: Iterable[tuple[Text, Sequence[Text]]]) -> dict[str, _Value]:
    """Return lines under their labels; each line's value has its label, too."""
    values: dict[str, _Value] = {}
    for label, texts in found:
        key = f"{part} {label}"
        while key in values:
            key += "+"
        words = " ".join(text.text for text in texts)
        values[key] = _Value(f"{label}：{words}", (texts[0] if texts else label).location)
    return values


def _of_item(item: Item) -> dict[str, _Value]:
    return {
        "kind": _Value.plain(item.kind),
        "section": _Value.of(item.section),
        "kicker": _Value.of(item.kicker),
        "title": _Value.of(*item.title_lines),
        "deck": _Value.of(item.deck),
        "byline": _Value.of(*item.byline),
        "byline_place": _Value.plain(item.byline_place if item.byline else None),
        "unit": _Value.of(item.unit),
        "source": _Value.of(item.source),
        "author": _Value.of(item.author),
    }


@dataclass(frozen=True, slots=True)
class _Value:
    text: str | None
    location: Location | None = None

    @classmethod
    def of(cls, *texts: Text | None) -> _Value:
        found = [text for text in texts if text]
        if not found:
            return cls(None)
        return cls(" ".join(text.text for text in found), found[0].location)

    @classmethod
    def plain(cls, value: object) -> _Value:
        return cls(None if value is None else str(value))


def _parts(
    old: dict[str, _Value], new: dict[str, _Value], item: int | None, place: Location
) -> Iterator[Difference]:
    nothing = _Value(None)
    for name in dict.fromkeys((*old, *new)):
        was, now = old.get(name, nothing), new.get(name, nothing)
        if was.text != now.text:
            part = name.split(" ")[0]
            yield _difference(item, part, was.text, now.text, was.location or place)


def _difference(
    item: int | None, part: str, old: str | None, new: str | None, place: Location
) -> Difference:
    kind = Change.ADDED if old is None else Change.REMOVED if new is None else Change.CHANGED
    return Difference(kind, item, part, old, new, place)


def _blocks(
    old: tuple[Block, ...],
    new: tuple[Block, ...],
    item: int | None,
    part: str,
    place: Location,
) -> Iterator[Difference]:
    for change in block_changes(old, new):
        where = change.location or place
        yield _difference(item, part, change.old, change.new, where)
