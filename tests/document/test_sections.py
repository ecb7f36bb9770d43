from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bulletin.document.sections import sections
from tests.issues import issue, item, text

if TYPE_CHECKING:
    from bulletin.model.issue import Issue, Item


def within(section: str | None, title: str | None = "标题") -> Item:
    return replace(item("正文。", title=title), section=text(section) if section else None)


def made(*items: Item) -> Issue:
    plain = issue(*items)
    return replace(plain, publication=replace(plain.publication, number_items=True))


def test_a_section_goes_on_until_another_begins() -> None:
    found = sections(made(within(None), within("甲"), within("甲"), within("乙"), within("甲")))
    assert [(s.head, len(s.entries)) for s in found] == [(None, 1), ("甲", 2), ("乙", 1), ("甲", 1)]


def test_numbers_begin_afresh_in_each_section_and_pass_over_items_without_title() -> None:
    found = sections(made(within("甲"), within("甲", None), within("甲"), within("乙")))
    ordinals = [[entry.ordinal for entry in section.entries] for section in found]
    assert ordinals == [[1, None, 2], [1]]


def test_items_are_not_numbered_unasked() -> None:
    (section,) = sections(issue(within(None), within(None)))
    assert [(entry.anchor, entry.ordinal) for entry in section.entries] == [
        ("item-1", None),
        ("item-2", None),
    ]


@pytest.mark.parametrize("written", ["工作动态", "【工作动态】", "◎工作动态", "［工作动态］"])
def test_marks_around_a_head_are_the_stylesheets(written: str) -> None:
    (section,) = sections(issue(within(written)))
    assert section.head == "工作动态"
