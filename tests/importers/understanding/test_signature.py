"""Signatures that take the place of the masthead's office and date."""

from __future__ import annotations

import pytest

from bulletin.importers.names import Names
from bulletin.importers.understanding.masthead import read_masthead
from bulletin.importers.understanding.signature import read_signature
from tests.importers.lines import lines, texts
from tests.importers.understanding.parts import lost, told

TITLE = "督查通报\n〔2023〕5号\n"
TEXT = "各镇要在月底前完成整改，逾期不报的，下期点名。"
SIGNED = {"刊": "督查通报", "期": "5", "年": "2023", "形": "year"}


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("区督查局\n2023年6月1日", {"编": "区督查局?", "日": "2023-06-01?"}),
        ("区 督 查 局\n二〇二三年六月一日", {"编": "区督查局?", "日": "2023-06-01?"}),
        ("区督查局　　2023年6月1日\n---", {"编": "区督查局?", "日": "2023-06-01?"}),
        ("2023年6月1日", {"日": "2023-06-01?"}),
    ],
)
def test_a_signature(signature: str, expected: dict[str, str]) -> None:
    elements = lines(f"{TITLE}{TEXT}\n{signature}")
    masthead, below, _diagnostics = read_masthead(elements, Names())
    masthead, rest = read_signature(below, masthead)
    assert told(masthead) == {**SIGNED, **expected}
    assert texts(rest)[0] == TEXT
    assert lost(elements, masthead, rest, ()) == ""


def test_a_signature_that_names_the_mastheads_office_again() -> None:
    elements = lines(f"{TITLE}主办：区督查局\n{TEXT}\n区督查局\n2023年6月1日")
    masthead, below, _diagnostics = read_masthead(elements, Names())
    masthead, rest = read_signature(below, masthead)
    assert told(masthead) == {**SIGNED, "编": "区督查局", "日": "2023-06-01?"}
    assert texts(rest) == [TEXT]


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}区督查局　2023年6月1日\n{TEXT}\n区督查局\n2023年6月2日",
        f"{TITLE}{TEXT}\n（区督查局）",
        f"{TITLE}{TEXT}\n整改期限为2023年6月1日",
        f"{TITLE}{TEXT}\n2023年2月30日",
        f"{TITLE}{TEXT}\n2023年6月1日起施行",
        "",
    ],
)
def test_no_signature(text: str) -> None:
    masthead, below, _diagnostics = read_masthead(lines(text), Names())
    assert read_signature(below, masthead) == (masthead, below)
