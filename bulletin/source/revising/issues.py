"""An issue's sources changed to say a new issue, each change as small as it can be."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from bulletin.model.characters import said
from bulletin.source.revising.head import head_edits
from bulletin.source.revising.items import item_edits, whole_item
from bulletin.source.revising.order import Wanted, arranged
from bulletin.source.revising.revision import Inexact, Revision
from bulletin.source.revising.standing import standings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.model.issue import Issue, Item
    from bulletin.source.edits import Edit
    from bulletin.source.revising.standing import Standing
    from bulletin.workspace import Entry, Workspace


class Grain(Enum):
    """What is replaced at the least: characters, blocks, or items."""

    CHARACTERS = 1
    BLOCKS = 2
    ITEMS = 3


def revised(
    workspace: Workspace,
    entry: Entry,
    old: Issue,
    new: Issue,
    partners: Sequence[int | None],
    grain: Grain = Grain.CHARACTERS,
) -> Revision:
    """Return what makes the sources of an issue say a new one.

    ``old`` is what ``load_issue`` returns for the entry; ``partners`` has for each new item the
    index of the old one that it was, None where it is new. Parts that say the same in both stay
    as they are written. Raises Inexact where the form of the sources cannot say the new issue.
    """
    places = standings(old, entry.path)
    units = workspace.unit_names
    wanted = [
        _wanted(item, None if index is None else places[index])
        for item, index in zip(new.items, partners, strict=True)
    ]
    order = arranged(places, wanted, entry.path.parent, units)
    edits = list(head_edits(workspace, entry, old, new))
    moved = _spans(order.edits)
    for one in wanted:
        if one.before and one.changed and not _inside(one.before, moved):
            edits.extend(_item_edits(one.before, one.item, units, grain))
    return Revision(
        (*dict.fromkeys(edits), *order.edits), order.added, order.removed, order.renamed
    )


def _wanted(item: Item, before: Standing | None) -> Wanted:
    return Wanted(item, before, before is not None and said(item) != said(before.item))


def _item_edits(before: Standing, item: Item, units: frozenset[str], grain: Grain) -> list[Edit]:
    if grain is not Grain.ITEMS:
        try:
            return item_edits(before, item, units, exact=grain is Grain.CHARACTERS)
        except Inexact:
            pass
    return [whole_item(before, item, units)]


def _spans(edits: Sequence[Edit]) -> list[Edit]:
    return [edit for edit in edits if edit.end > edit.start]


def _inside(one: Standing, moved: Sequence[Edit]) -> bool:
    """Tell whether an item is taken out of its place, and so written anew elsewhere."""
    return any(
        edit.file == one.source.file and edit.start <= one.start < edit.end for edit in moved
    )
