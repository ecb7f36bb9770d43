"""Characters that no face has."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from bulletin.build.glyphs import check_glyphs
from bulletin.diagnostics import Location
from bulletin.model.issue import Credit, Issue, Item, Recipients
from bulletin.model.publication import Publication
from bulletin.model.text import Paragraph, Strong, Text
from tests.build.fakes import FakeFaces

if TYPE_CHECKING:
    from bulletin.typesetting.faces import Faces

FILE = Path("1.yaml")


def _text(text: str, line: int) -> Text:
    return Text(text, Location(FILE, line, 5))


def _issue(body: str = "正文", title: str = "题", editor: str = "郝婕") -> Issue:
    publication = Publication(_text("测试信息", 1), Location(FILE))
    strong = Strong((_text(body, 3),), Location(FILE, 3, 3))
    item = Item(_text(title, 2), (Paragraph((strong,), Location(FILE, 3)),), Location(FILE, 2))
    return Issue(
        publication,
        1,
        datetime.date(2023, 6, 1),
        (item,),
        Location(FILE),
        distribution=(Recipients(_text("送", 4), _text("各单位", 4), Location(FILE, 4)),),
        credits=(Credit(_text("编辑", 5), (_text(editor, 5),), Location(FILE, 5)),),
    )


def _places(issue: Issue, lacking: str) -> list[str]:
    found = check_glyphs(issue, cast("Faces", FakeFaces(lacking)))
    assert all((one.code, one.severity) == ("BT851", "error") for one in found)
    return [f"{one.location}" for one in found]


def test_complete_faces_have_nothing_to_report() -> None:
    assert _places(_issue(), "囍") == []


def test_place_of_a_character_inside_strong_text() -> None:
    assert _places(_issue(body="正𠮷文"), "𠮷") == ["1.yaml:3:6"]


def test_each_character_once_in_reading_order() -> None:
    issue = _issue(body="丙𠮷甲", title="甲乙甲", editor="丁")
    assert _places(issue, "甲丁𠮷") == ["1.yaml:2:5", "1.yaml:3:6", "1.yaml:5:5"]


@pytest.mark.parametrize("mark", ["\u200b", "\ufe0f", "\u2060", "\ufeff"])
def test_marks_that_show_nothing_need_no_glyph(mark: str) -> None:
    assert _places(_issue(body=f"正{mark}文"), mark) == []


def test_defaults_of_the_publication_that_the_page_does_not_show() -> None:
    issue = _issue()
    credit = Credit(_text("审核", 9), (_text("囍", 9),), Location(FILE, 9))
    publication = Publication(issue.publication.title, Location(FILE), credits=(credit,))
    shown = Issue(publication, 1, None, issue.items, Location(FILE), credits=issue.credits)
    assert _places(shown, "囍") == []


def test_marks_above_the_masthead_and_the_editors_note_are_looked_at_too() -> None:
    shown = replace(
        _issue(),
        security=_text("机囍", 6),
        copy_number=_text("囎", 7),
        notice=_text("囏", 8),
        correction=_text("改囑", 10),
        editor_note=(Paragraph((_text("按囐", 9),), Location(FILE, 9)),),
    )
    assert len(_places(shown, "囍囎囏囐囑")) == 5
