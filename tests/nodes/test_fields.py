from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bulletin.nodes import (
    Choice,
    Date,
    Field,
    Fields,
    Flag,
    Report,
    SourceText,
    Texts,
    TextValue,
    WholeNumber,
    parse,
)
from tests.sources import places

if TYPE_CHECKING:
    from bulletin.diagnostics import Diagnostic
    from bulletin.nodes import Record

NUMBER = Field("number", ("期号",), WholeNumber(), "期号")
DATE = Field("date", ("日期",), Date(), "日期")
TITLE = Field("title", ("标题",), TextValue(), "标题")
FLAG = Field("supplement", ("增刊",), Flag(), "增刊")
KIND = Field("kind", ("类型",), Choice({"brief": 1, "简讯": 1}), "类型")
NAMES = Field("names", ("姓名",), Texts(), "姓名")
FIELDS = Fields("issue", (NUMBER, DATE, TITLE, FLAG, KIND, NAMES))


def read(text: str) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    report = Report()
    node, found = parse(SourceText(Path("a.yaml"), text))
    assert found == ()
    assert node is not None
    return FIELDS.read(node, report), report.diagnostics


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("number: 35", NUMBER, 35),
        ('期号: "35"', NUMBER, 35),
        ("number: 035", NUMBER, 35),
        ("date: 2023-06-01", DATE, datetime.date(2023, 6, 1)),
        ("日期: 2023年6月1日", DATE, datetime.date(2023, 6, 1)),
        ("date: 2023/6/1", DATE, datetime.date(2023, 6, 1)),
        ("增刊: 是", FLAG, True),
        ("supplement: false", FLAG, False),
        ("类型: 简讯", KIND, 1),
        ("number:", NUMBER, None),
        ("title: ~", TITLE, None),
    ],
)
def test_values_are_read_by_their_field(text: str, field: Field[Any], expected: object) -> None:
    record, found = read(text)
    assert found == ()
    assert record is not None
    assert record.get(field) == expected


def test_text_stays_text_whatever_yaml_makes_of_it() -> None:
    for written in ("2023", "yes", "1.50", "2023-06-01"):
        record, found = read(f"title: {written}")
        assert record is not None
        title = record.get(TITLE)
        assert title is not None
        assert (title.value, found) == (written, ())


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("number: 三十五", ("BT112", 1, 9), "number: 35"),
        ("number: 0", ("BT112", 1, 9), "from 1 up"),
        ("number: [35]", ("BT112", 1, 9), "not a list"),
        ("期号: -3", ("BT112", 1, 5), "期号: 35"),
        ("title: {a: b}", ("BT112", 1, 8), "must be text, not an object"),
        ("names: {a: b}", ("BT112", 1, 8), "names: [甲, 乙]"),
        ("kind: 简报", ("BT112", 1, 7), "brief, 简讯"),
        ("supplement: 2", ("BT112", 1, 13), "true or false"),
        ("date: 六月一日", ("BT112", 1, 7), "date: 2023-06-01"),
        ("date: 2023-02-30", ("BT320", 1, 7), "28 days. Write date: 2023-02-28"),
        ("日期: 2024年2月30日", ("BT320", 1, 5), "日期: 2024-02-29"),
        ("date: 2023-13-01", ("BT320", 1, 7), "from 1 to 12"),
        ("titel: a", ("BT110", 1, 1), "Did you mean “title”?"),
        ("标: a", ("BT110", 1, 1), "标题"),
        ("xyz: a", ("BT110", 1, 1), "number/期号, date/日期"),
        ("number: 1\n期号: 1", ("BT111", 2, 1), "“number” (line 1)"),
        ("- a", ("BT112", 1, 1), "fields with values"),
        ("期号：35", ("BT107", 1, 3), "Write: 期号: 35"),
        ("期号：35\n日期：2023-06-01", ("BT107", 1, 3), "Write: 期号: 35"),
    ],
)
def test_wrong_values_and_fields_say_what_to_write(
    text: str, place: tuple[str, int, int], hint: str
) -> None:
    _record, found = read(text)
    assert places(found) == [place]
    assert hint in found[0].message


def test_a_required_field_must_have_a_value() -> None:
    fields = Fields("line", (Field("label", ("名称",), TextValue(), "名称", required=True),))
    for text, wanted in (
        ("label: 送", []),
        ("名称:", [("BT114", 1, 1)]),
        ("{}", [("BT114", 1, 1)]),
    ):
        report = Report()
        node, _found = parse(SourceText(Path("a.yaml"), text))
        assert node is not None
        fields.read(node, report)
        assert places(report.diagnostics) == wanted


def test_the_schema_names_every_spelling() -> None:
    schema = FIELDS.schema()
    assert {"number", "期号", "title", "标题"} <= set(schema["properties"])
    assert schema["additionalProperties"] is False
