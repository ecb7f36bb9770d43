"""The specimen has every element, and every house style of the package shows all of them."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest

from bulletin.build.specimen import check_style
from bulletin.document.house_style import find_house_style, house_style_names
from bulletin.model import text as blocks
from bulletin.model.issue import Issue, Item, Kind
from bulletin.resources import specimen_folder
from bulletin.source import load_issue
from bulletin.workspace import Workspace
from tests.issues import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

INLINE_AND_BLOCKS = {
    kind
    for kind in vars(blocks).values()
    if isinstance(kind, type) and dataclasses.is_dataclass(kind)
}
SHOWN_BY_ITSELF = {blocks.Rule, blocks.LineBreak}
"""A rule and a line break have no text that a template could forget."""


@pytest.fixture(scope="module")
def issues() -> list[Issue]:
    workspace = Workspace.open(specimen_folder())
    assert workspace.diagnostics == ()
    entries, found = workspace.catalogue()
    assert found == ()
    loaded = [load_issue(workspace, entry) for entry in entries]
    assert [findings for _issue, findings in loaded] == [(), ()]
    return [issue for issue, _findings in loaded if issue]


def within(value: object) -> Iterator[object]:
    """Go through a value and everything in it."""
    yield value
    if isinstance(value, tuple):
        for member in value:
            yield from within(member)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from within(getattr(value, field.name))


def test_every_kind_of_block_and_of_item_is_in_the_specimen(issues: list[Issue]) -> None:
    there = {type(part) for issue in issues for part in within(issue)}
    assert INLINE_AND_BLOCKS - there == SHOWN_BY_ITSELF
    assert {item.kind for issue in issues for item in issue.items} == set(Kind)
    levels = {part.level for i in issues for part in within(i) if isinstance(part, blocks.Heading)}
    assert levels == {1, 2, 3, 4}
    boxes = {part.kind for i in issues for part in within(i) if isinstance(part, blocks.Box)}
    assert boxes == set(blocks.BoxKind)
    widths = {part.width for i in issues for part in within(i) if isinstance(part, blocks.Figure)}
    assert widths == set(blocks.Width)


def test_every_part_of_an_issue_and_of_an_item_is_in_the_specimen(issues: list[Issue]) -> None:
    """Missing are a supplement, which has no number, a lead put elsewhere, what is not shown."""
    parts = [part for made in issues for part in within(made) if isinstance(part, Issue | Item)]
    empty = {
        f"{kind.__name__}.{field.name}"
        for kind in (Issue, Item)
        for field in dataclasses.fields(kind)
        if not any(getattr(part, field.name) for part in parts if isinstance(part, kind))
    }
    assert empty == {
        "Issue.correction",
        "Issue.supplement",
        "Issue.imported",
        "Issue.waivers",
        "Item.lead_first",
        "Item.review",
        "Item.waivers",
    }


@pytest.mark.parametrize("name", house_style_names(ROOT))
def test_a_house_style_of_the_package_is_in_order(name: str) -> None:
    style, found = find_house_style(name, ROOT, None)
    assert style is not None
    assert found == ()
    assert [str(finding) for finding in check_style(style)] == []
