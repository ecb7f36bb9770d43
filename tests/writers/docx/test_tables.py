from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.writers.docx.reading import HOUSE, part, value, written

if TYPE_CHECKING:
    from pathlib import Path

TABLE = (
    "<article><table><thead><tr><th>单位</th><th class='right'>件数</th></tr></thead>"
    "<tbody><tr><td>甲街道办事处</td><td class='right'>12</td></tr>"
    "<tr><td>乙</td><td class='right'></td></tr></tbody></table><p>后。</p></article>"
)
CSS = HOUSE + (
    "table { width: 100%; text-indent: 0; border-collapse: collapse }"
    " th, td { border: .5pt solid #000; padding: 0 5pt } .right { text-align: right }"
)


def test_header_rows_are_repeated(tmp_path: Path) -> None:
    rows = part(written(tmp_path, TABLE, CSS)).xpath("//w:tr")
    assert [bool(row.xpath("w:trPr/w:tblHeader")) for row in rows] == [True, False, False]


def test_cells_have_their_borders_paddings_and_alignments(tmp_path: Path) -> None:
    cells = part(written(tmp_path, TABLE, CSS)).xpath("//w:tc")
    for side in ("top", "left", "bottom", "right"):
        assert value(cells[0], f"w:tcPr/w:tcBorders/w:{side}/@w:sz") == "4"
    assert value(cells[0], "w:tcPr/w:tcMar/w:left/@w:w") == "100"
    assert value(cells[3], "w:p/w:pPr/w:jc/@w:val") == "right"


def test_columns_fill_the_measure_by_their_text(tmp_path: Path) -> None:
    document = part(written(tmp_path, TABLE, CSS))
    wide, narrow = (int(width) for width in document.xpath("//w:gridCol/@w:w"))
    assert wide > narrow
    assert wide + narrow == pytest.approx(8844, abs=1)


def test_every_cell_holds_a_paragraph(tmp_path: Path) -> None:
    cells = part(written(tmp_path, TABLE, CSS)).xpath("//w:tc")
    assert [len(cell.xpath("w:p")) for cell in cells] == [1] * 6


def test_the_gaps_around_a_table_are_its_neighbours(tmp_path: Path) -> None:
    body = f"<article><p>前。</p></article>{TABLE}"
    document = part(written(tmp_path, body, CSS + "table { margin: 8pt 0 6pt }"))
    before, after = document.xpath("//w:body/w:p")
    assert value(before, "w:pPr/w:spacing/@w:after") == "160"
    assert value(after, "w:pPr/w:spacing/@w:before") == "120"


@pytest.mark.parametrize("table", ["<table></table>", "<table><tr></tr></table>"])
def test_a_table_without_cells_is_not_there(tmp_path: Path, table: str) -> None:
    assert not part(written(tmp_path, f"<p>甲</p>{table}")).xpath("//w:tbl")


def test_cells_over_columns_and_rows_are_merged(tmp_path: Path) -> None:
    body = (
        "<table><tr><th rowspan='2'>单位</th><th colspan='2'>件数</th></tr>"
        "<tr><th>甲</th><th>乙</th></tr><tr><td>丙</td><td>1</td><td>2</td></tr></table>"
    )
    rows = part(written(tmp_path, body, CSS)).xpath("//w:tr")
    shown = [
        [
            (
                c.xpath("string()"),
                value(c, "w:tcPr/w:gridSpan/@w:val"),
                len(c.xpath("w:tcPr/w:vMerge")),
            )
            for c in row.xpath("w:tc")
        ]
        for row in rows
    ]
    assert shown == [
        [("单位", None, 1), ("件数", "2", 0)],
        [("", None, 1), ("甲", None, 0), ("乙", None, 0)],
        [("丙", None, 0), ("1", None, 0), ("2", None, 0)],
    ]
    assert value(rows[0], "w:tc/w:tcPr/w:vMerge/@w:val") == "restart"


def test_columns_are_as_wide_as_in_the_pdf(tmp_path: Path) -> None:
    body = "<table><tr><td>甲</td><td>乙</td></tr></table>"
    css = CSS + "td:first-child { width: 100pt }"
    widths = part(written(tmp_path, body, css)).xpath("//w:gridCol/@w:w")
    assert int(widths[0]) == pytest.approx(20 * 110, rel=0.03)


def test_a_table_that_is_not_split_keeps_its_rows_together(tmp_path: Path) -> None:
    rows = part(written(tmp_path, TABLE, CSS + "table { break-inside: avoid }")).xpath("//w:tr")
    kept = [len(row.xpath("w:tc/w:p/w:pPr/w:keepNext")) for row in rows]
    assert kept == [2, 2, 0]


def test_a_table_beside_a_margin_stands_where_the_text_does(tmp_path: Path) -> None:
    document = part(written(tmp_path, TABLE, CSS + " article { margin-left: 100pt }"))
    assert value(document, "//w:tblPr/w:tblInd/@w:w") == "2000"
    assert not document.xpath("//w:tblPr/w:jc")
