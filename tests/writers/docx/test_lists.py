from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.writers.docx.reading import HOUSE, names, part, text, value, written

if TYPE_CHECKING:
    from pathlib import Path

CSS = HOUSE + "ul, ol { padding-left: 2em; text-indent: 0 } li > p { display: inline }"


def test_entries_are_numbered_by_word(tmp_path: Path) -> None:
    content = written(tmp_path, "<ol><li><p>甲</p></li><li>乙</li></ol>", CSS)
    assert text(content) == "甲乙"
    numbers = part(content).xpath("//w:p/w:pPr/w:numPr/w:numId/@w:val")
    assert numbers == ["1", "1"]
    level = part(content, "word/numbering.xml").xpath("//w:lvl")[0]
    assert value(level, "w:numFmt/@w:val") == "decimal"
    assert value(level, "w:lvlText/@w:val") == "%1."
    assert value(level, "w:start/@w:val") == "1"


def test_each_list_counts_for_itself(tmp_path: Path) -> None:
    body = "<ol><li>甲</li></ol><p>中</p><ol start='4'><li>乙</li></ol>"
    content = written(tmp_path, body, CSS)
    assert part(content).xpath("//w:numId/@w:val") == ["1", "2"]
    assert part(content, "word/numbering.xml").xpath("//w:start/@w:val") == ["1", "4"]


def test_an_inner_list_is_a_level_lower_and_the_outer_goes_on(tmp_path: Path) -> None:
    body = "<ol><li>甲<ul><li>子</li></ul></li><li>乙</li></ol>"
    content = written(tmp_path, body, CSS)
    document = part(content)
    assert document.xpath("//w:numId/@w:val") == ["1", "2", "1"]
    assert document.xpath("//w:ilvl/@w:val") == ["0", "1", "0"]


def test_only_an_entry_s_first_paragraph_has_the_number(tmp_path: Path) -> None:
    content = written(tmp_path, "<ol><li><div>甲</div><div>乙</div></li></ol>", CSS)
    numbered = [bool(p.xpath("w:pPr/w:numPr")) for p in part(content).xpath("//w:p")]
    assert numbered == [True, False]


@pytest.mark.parametrize(
    ("css", "number_format", "mark"),
    [
        ("cjk-decimal", "chineseCounting", "%1、"),
        ("lower-roman", "lowerRoman", "%1."),
        ("disc", "bullet", "•"),
        ("none", "none", ""),
    ],
)
def test_kinds_of_numbers(tmp_path: Path, css: str, number_format: str, mark: str) -> None:
    style = CSS + f"ol {{ list-style-type: {css} }}"
    level = part(written(tmp_path, "<ol><li>甲</li></ol>", style), "word/numbering.xml")
    assert value(level, "//w:numFmt/@w:val") == number_format
    assert value(level, "//w:lvlText/@w:val") == mark


def test_a_document_without_lists_has_no_numbering(tmp_path: Path) -> None:
    assert "word/numbering.xml" not in names(written(tmp_path, "<p>甲</p>"))
