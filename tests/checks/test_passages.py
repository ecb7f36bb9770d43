"""Passages: their characters' places, and what in them is left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.passages import Passage, Role
from tests.checks.cases import manuscript_of, read_case

if TYPE_CHECKING:
    from pathlib import Path


def _paragraph(text: str, folder: Path) -> Passage:
    """Return the passage of an item's only paragraph, which begins in line 7 of its file."""
    for name, content in read_case(text).files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    passages = manuscript_of(folder).passages
    return next(one for one in passages if one.role is Role.PARAGRAPH)


def test_places_lead_past_markup_and_line_breaks(tmp_path: Path) -> None:
    passage = _paragraph("小麦**收割**过半，\n玉米播种完成。", tmp_path)
    assert passage.text == "小麦收割过半，玉米播种完成。"
    places = [passage.location(offset) for offset in (0, 2, 4, 7, 14)]
    assert [(place.line, place.column) for place in places] == [
        (7, 1), (7, 5), (7, 9), (8, 1), (8, 8),
    ]  # fmt: skip


def test_a_change_stays_on_one_line_and_within_one_mark_up(tmp_path: Path) -> None:
    passage = _paragraph("小麦**收割**过半，\n玉米播种完成。", tmp_path)
    change = passage.change(4, 6, "完成")
    assert change
    assert (change.old, change.new) == ("过半", "完成")
    assert passage.change(3, 5, "获了") is None
    assert passage.change(6, 8, "；玉") is None


def test_code_addresses_and_models_are_foreign(tmp_path: Path) -> None:
    passage = _paragraph("见`a,b`，访http://a.cn/x,y，按GB/T 9704办，COVID-19。", tmp_path)
    foreign = {passage.text[start:end] for start, end in passage.foreign}
    assert foreign == {"a,b", "http://a.cn/x,y", "GB/T 9704", "COVID-19"}
