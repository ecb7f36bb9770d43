"""YAML values that every reader of YAML takes for the same text."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bulletin.source.writing.scalars import block, line_of, scalar, sequence
from tests.source.writing.issues import lines


@given(lines | st.text().map(line_of))
def test_a_text_is_the_same_text_for_any_reader(text: str) -> None:
    assert yaml.safe_load(f"键: {scalar(text)}\n") == {"键": text}


@given(st.lists(lines | st.text().map(line_of), max_size=3))
def test_texts_in_a_list(texts: list[str]) -> None:
    assert yaml.safe_load(sequence(texts)) == texts


@given(st.lists(lines, min_size=1, max_size=4))
def test_a_block_keeps_its_lines(texts: list[str]) -> None:
    text = "\n\n".join(texts)
    assert yaml.safe_load(f"键: {block(text)}\n") == {"键": f"{text}\n"}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("中共上街区委办公室", "中共上街区委办公室"),
        ("郝婕 柴亚文", "郝婕 柴亚文"),
        ("记者 薛璐/文", "记者 薛璐/文"),
        ("6月1日", "6月1日"),
        ("a:b#c", "a:b#c"),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("2023", '"2023"'),
        ("2023-06-01", '"2023-06-01"'),
        ("是", "是"),
        ("yes", '"yes"'),
        ("~", '"~"'),
        ("- 一", '"- 一"'),
        ('说"好"', '说"好"'),
        ('"好"', "'\"好\"'"),
        ("", '""'),
    ],
)
def test_quotes_only_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written


def test_what_no_page_can_show_is_left_out() -> None:
    assert line_of(" 一\u200b二\x07\ud800\n三\t") == "一二 三"
