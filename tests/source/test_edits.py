"""Edits change the characters that they name and no other byte."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.source.edits import Edit, edited

FILE = Path("a.md")


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(FILE, start, end, text)


def test_offsets_count_a_line_break_as_one() -> None:
    content = b"\xef\xbb\xbfab\r\ncd\r\nef"
    assert edited(content, [edit(3, 5, "X\nY"), edit(8, 8, "!")]) == (
        b"\xef\xbb\xbfab\r\nX\r\nY\r\nef!"
    )


def test_edits_at_one_place_come_in_their_order() -> None:
    assert edited(b"ab", [edit(1, 1, "1"), edit(1, 1, "2"), edit(1, 2, "")]) == b"a12"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        edited(b"abcd", [edit(0, 2, ""), edit(1, 3, "")])


@given(st.text("区a。\r\n", max_size=20), st.data())
def test_all_but_the_edit_stays(text: str, data: st.DataObject) -> None:
    shown = text.replace("\r\n", "\n").replace("\r", "\n")
    start = data.draw(st.integers(0, len(shown)))
    end = data.draw(st.integers(start, len(shown)))
    result = edited(text.encode(), [edit(start, end, "改")]).decode()
    again = result.replace("\r\n", "\n").replace("\r", "\n")
    assert again == shown[:start] + "改" + shown[end:]
    before, after = result.split("改")
    assert text.startswith(before)
    assert text.endswith(after)
