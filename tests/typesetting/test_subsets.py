"""The faces inside a PDF are those that WeasyPrint itself makes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from weasyprint.pdf import fonts
from weasyprint.text.fonts import get_hb_object_data

from bulletin.typesetting import subsets
from bulletin.writers.pdf import write_pdf
from tests.composed import small

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.typesetting.foreign import Font

_FACES = {
    "CFF outlines": "<p>区农委多措并举护航“三夏”生产</p>",
    "TrueType outlines": "<p style='font-family: Liberation Serif'>Wheat 2023</p>",
    "a missing character": "<p>龘\U0003134a</p>",
    "no glyph at all": "<p>　</p>",
}


@pytest.mark.parametrize("body", _FACES.values(), ids=_FACES.keys())
def test_one_pass_makes_the_same_bytes_as_two(
    body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = write_pdf(small(tmp_path, body)).content
    monkeypatch.setattr(subsets, "install", lambda: None)
    monkeypatch.setattr(fonts.Font, "subset", subsets._subset)
    monkeypatch.setattr(fonts, "get_hb_object_data", get_hb_object_data)
    theirs = write_pdf(small(tmp_path, body)).content
    assert ours == theirs


def test_a_few_glyphs_are_subset_once_for_all_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[frozenset[int]] = []

    def counted(font: Font, glyphs: frozenset[int], hinting: bool) -> bytes:  # noqa: FBT001
        made.append(glyphs)
        return make(font, glyphs, hinting)

    make = subsets._made
    monkeypatch.setattr(subsets, "_made", counted)
    monkeypatch.setattr(subsets, "_KEPT", {})
    first, second = (write_pdf(small(tmp_path, "<p>三夏</p>")).content for _time in range(2))
    assert first == second
    assert made
    assert len(made) == len(set(made))


@pytest.mark.parametrize("body", ["<p>三夏</p>", "<p style='font-family: 黑体'>三夏</p>"])
def test_subsets_of_other_faces_are_other_subsets(
    body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subsets, "_KEPT", {})
    alone = write_pdf(small(tmp_path, body)).content
    for other in ("仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"):
        write_pdf(small(tmp_path, f"<p style='font-family: {other}'>三夏</p>"))
    assert write_pdf(small(tmp_path, body)).content == alone
    assert len(subsets._KEPT) > 1


def test_only_the_subsets_used_last_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subsets, "_KEPT", {})
    monkeypatch.setattr(subsets, "_MOST_KEPT", 1)
    first = write_pdf(small(tmp_path, "<p>三夏</p>")).content
    write_pdf(small(tmp_path, "<p>生产</p>"))
    assert len(subsets._KEPT) == 1
    assert write_pdf(small(tmp_path, "<p>三夏</p>")).content == first
