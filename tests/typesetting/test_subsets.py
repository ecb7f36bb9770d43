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
