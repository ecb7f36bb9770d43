from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.workspace import safe_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("上街信息", "上街信息"),
        ('聚焦: "两会"?', "聚焦： ＂两会＂？"),
        ("工作/信息\\快报", "工作／信息＼快报"),
        ("con", "con_"),
        ("COM1.txt", "COM1_.txt"),
        ("信息. ", "信息"),
        ("..", "_"),
        ("", "_"),
    ],
)
def test_what_windows_forbids_is_replaced(title: str, name: str) -> None:
    assert safe_name(title) == name


@given(st.text(max_size=20))
def test_any_text_gives_a_safe_name_that_stays_as_it_is(title: str) -> None:
    name = safe_name(title)
    assert name
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert name[-1] not in ". "
    assert safe_name(name) == name
