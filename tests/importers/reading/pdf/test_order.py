"""Columns, headlines over them, frames and tables of a PDF, in reading order."""

from __future__ import annotations

import pytest

from bulletin.importers.original import Line, PageBreak
from tests.importers.reading.pdf.made import ENDS, grids, lines, original, printed, texts

WIDE = "@page { size: 400pt 300pt }"
LETTERS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"


def _paragraphs(count: int, length: int = 60) -> str:
    """Return paragraphs that say which one they are."""
    return "".join(f"<p class=first>{LETTERS[number] * length}" for number in range(count))


def _order(found: list[str]) -> str:
    """Return the first characters of lines, each run of equal ones once."""
    return "".join(
        text[0] for text, before in zip(found, ["", *found], strict=False) if text[0] != before[:1]
    )


@pytest.mark.parametrize(("columns", "size"), [(2, 400), (3, 560)])
def test_columns_are_read_one_after_the_other(columns: int, size: int) -> None:
    css = f"@page {{ size: {size}pt 300pt }} .columns {{ columns: {columns} }}"
    body = f"<h1>头条</h1><div class=columns>{_paragraphs(9)}</div><h1>二条</h1>"
    found = texts(printed(body + f"<div class=columns>{_paragraphs(3)}</div>", css))
    assert _order(found) == "头" + LETTERS[:9] + "二" + LETTERS[:3]


def test_office_and_date_over_two_columns_are_one_line() -> None:
    imprint = f"{ENDS}<span>某办</span><span>六月</span></p>"
    found = texts(printed(f"{imprint}<div class=columns>{_paragraphs(5)}</div>", WIDE))
    assert found[0].split() == ["某办", "六月"]
    assert _order(found[1:]) == LETTERS[:5]


def test_cells_without_rules_stay_in_their_rows() -> None:
    rows = "".join(
        f"<tr><td>{name}单位<td>{name}某<td>10{at}" for at, name in enumerate("甲乙丙丁")
    )
    found = texts(printed(f"<table style='width:100%'>{rows}</table>", WIDE))
    assert [text.split() for text in found] == [
        [f"{name}单位", f"{name}某", f"10{at}"] for at, name in enumerate("甲乙丙丁")
    ]


def test_tables_are_told_by_their_rules_even_with_joined_cells() -> None:
    css = "table { border-collapse: collapse } td { border: .7pt solid black; width: 40pt }"
    body = "<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁<tr><td>1<td>2<td>3</table>"
    assert grids(printed(body, css)) == [[["甲", "乙", ""], ["", "丙", "丁"], ["1", "2", "3"]]]


def test_frames_and_tints_are_boxes_of_their_column() -> None:
    css = WIDE + ".columns div { break-inside: avoid; padding: 4pt }"
    frame, tint = "<div style='border:1pt solid'>", "<div style='background:#ddd'>"
    boxes = f"{frame}<p>子子<p>子子子</div>{_paragraphs(3)}{tint}<p>丑丑<p>丑丑丑</div>"
    found = lines(printed(f"<div class=columns>{_paragraphs(3)}{boxes}</div>", css))
    assert _order([line.text for line in found]) == "甲乙丙子甲乙丙丑"
    assert [line.box for line in found if line.box] == [1, 1, 2, 2]
    assert {line.text[0] for line in found if line.box} == {"子", "丑"}


def test_running_heads_come_first_and_page_marks_last() -> None:
    css = """@page { @top-right { content: "某区信息"; font-size: 8pt }
    @bottom-left { content: "— " counter(page) " —"; font-size: 8pt } }"""
    body = f"<div class=columns>{_paragraphs(9)}</div>"
    found = original(printed(body, css + WIDE)).elements
    ends = [at for at, one in enumerate(found) if isinstance(one, PageBreak)]
    assert len(ends) > 1
    start = 0
    for number, end in enumerate(ends, 1):
        head, foot = found[start], found[end - 1]
        assert isinstance(head, Line)
        assert isinstance(foot, Line)
        assert (head.text, foot.text) == ("某区信息", f"— {number} —")
        assert head.page == foot.page == number
        start = end + 1
