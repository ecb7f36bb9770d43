from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.nodes import Mapping, Scalar, Sequence, SourceText, parse
from bulletin.nodes.parsing import ALIAS_LIMIT, DEPTH_LIMIT
from tests.sources import places

if TYPE_CHECKING:
    from bulletin.diagnostics import Diagnostic
    from bulletin.nodes import Node

FILE = Path("a.yaml")


def read(text: str) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    return parse(SourceText(FILE, text))


def value(text: str) -> Scalar:
    node, found = read(text)
    assert found == ()
    assert isinstance(node, Mapping)
    scalar = node.pairs[0][1]
    assert isinstance(scalar, Scalar)
    return scalar


def test_nodes_know_line_and_column_in_characters() -> None:
    node, found = read("期号: 35\n条目:\n  - 标题: “三夏”\n")
    assert found == ()
    assert isinstance(node, Mapping)
    (number, thirty_five), (_items, items) = node.pairs
    assert isinstance(items, Sequence)
    (item,) = items.children
    assert isinstance(item, Mapping)
    assert [(n.location.line, n.location.column) for n in (number, thirty_five, items)] == [
        (1, 1),
        (1, 5),
        (3, 3),
    ]
    assert str(item.pairs[0][1].location) == "a.yaml:3:9"


@pytest.mark.parametrize(
    "text",
    [
        "a: 区农委 多措并举",
        'a: "区农委 多措并举"',
        "a: '区农委 多措并举'",
        "a: |\n  区农委\n\n    多措\n  并举\n",
        "a: |2-\n    区农委\n  多措\n",
        "- x\n",
    ],
)
def test_characters_of_a_value_stand_where_the_passage_says(text: str) -> None:
    scalar = value(text if text.startswith("a") else "a: |-\n   x\n")
    passage = scalar.passage
    source = scalar.source.text
    for character, offset in zip(passage.text, passage.offsets, strict=True):
        assert source[offset] == character


@pytest.mark.parametrize(
    ("text", "expected", "written"),
    [
        ('a: "x\\ty“\\u4e2d”"', "x\ty“中”", ["x", "\\", "y", "“", "\\", "”"]),
        ("a: 'it''s'", "it's", ["i", "t", "'", "s"]),
        ("a: >\n  甲\n  乙\n", "甲 乙\n", ["甲", "\n", "乙", "\n"]),
    ],
)
def test_escapes_and_folding_keep_the_places(text: str, expected: str, written: list[str]) -> None:
    passage = value(text).passage
    assert passage.text == expected
    assert [text[offset] for offset in passage.offsets] == written


def test_a_part_of_a_file_has_places_in_the_file() -> None:
    source = SourceText(FILE, "---\nunit: 区农委\n---\n")
    node, found = parse(source, 4, 14)
    assert found == ()
    assert isinstance(node, Mapping)
    assert str(node.pairs[0][1].location) == "a.yaml:2:7"


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("items:\n\t- title: a\n", ("BT102", 2, 1), "two spaces"),
        ("items:\n  - title: a\n\t  unit: b\n", ("BT102", 3, 1), "two spaces"),
        ("number: 35\n期号：35\ndate: 2023-06-01\n", ("BT107", 2, 3), "Write: 期号: 35"),
        ("number: 35\ntitle:甲\ndate: 2\n", ("BT107", 2, 6), "Write: title: 甲"),
        ("title: 区农委: 护航\n", ("BT101", 1, 11), "quotes"),
        ("title: **粗体**\n", ("BT101", 1, 9), "quotes"),
        ("title: @区农委\n", ("BT101", 1, 8), "quotes"),
        ('title: "区农委\n', ("BT101", 2, 1), "close it"),
        ('title: "三夏"生产\n', ("BT101", 1, 12), "closing quotation mark"),
        ("names: [郝婕, 柴亚文\n", ("BT101", 2, 1), "ASCII commas"),
        ("a: 1\n  b: 2\n", ("BT101", 2, 4), "same column"),
        ("number: 1\ndate: 2\nnumber: 3\n", ("BT105", 3, 1), "line 1"),
        ("number: 1\n---\nnumber: 2\n", ("BT106", 2, 1), "one document"),
        ("title: !!python/object:os.system a\n", ("BT108", 1, 8), "without it"),
        ("title: *name\n", ("BT104", 1, 8), "quote it"),
        ("? [a]\n: b\n", ("BT101", 1, 3), "word"),
    ],
)
def test_broken_yaml_says_where_and_what_to_write(
    text: str, place: tuple[str, int, int], hint: str
) -> None:
    _node, found = read(text)
    assert places(found)[:1] == [place]
    assert hint in found[0].message


def test_depth_is_bounded() -> None:
    assert read("[" * DEPTH_LIMIT + "]" * DEPTH_LIMIT)[1] == ()
    node, found = read("[" * 200_000)
    assert node is None
    assert places(found) == [("BT103", 1, DEPTH_LIMIT + 1)]


def test_an_alias_bomb_stops_early() -> None:
    lines = ["a0: &a0 " + "x" * 1000]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    node, found = read("\n".join(lines))
    assert node is None
    assert places(found)[0][:2] == ("BT104", 5)
    assert "Write the values out" in found[0].message


def test_the_number_of_aliases_is_bounded() -> None:
    many = ", ".join(["*a"] * (ALIAS_LIMIT + 1))
    node, found = read(f"a: &a x\nb: [{many}]\n")
    assert node is None
    assert places(found) == [("BT104", 2, 5 + 4 * ALIAS_LIMIT)]
    assert read("a: &a x\nb: [*a, *a]\n")[1] == ()


def test_an_anchor_inside_itself_is_an_error() -> None:
    assert [place[0] for place in places(read("a: &a [*a]\n")[1])] == ["BT104"]


@given(st.text(alphabet="ab 期：:-[]{}&*!|>'\"#%@`,?\n\t\\", max_size=60))
def test_no_text_makes_parsing_raise(text: str) -> None:
    node, found = read(text)
    assert node is None or isinstance(node, Scalar | Sequence | Mapping)
    assert all(finding.location for finding in found)


@given(st.text(alphabet="ab区 '\"\\n\n#:", max_size=30))
def test_quoted_values_keep_their_characters(text: str) -> None:
    written = "'" + text.replace("'", "''").replace("\n", " ") + "'"
    scalar = value(f"a: {written}\n")
    assert scalar.value == text.replace("\n", " ")
    places_of = scalar.passage.offsets
    assert [scalar.source.text[offset] for offset in places_of] == list(scalar.value)
