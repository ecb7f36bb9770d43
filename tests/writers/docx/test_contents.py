"""Contents lists, links inside the document, headers and boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.writers.docx import write_docx
from tests.composed import small
from tests.pages import read_pages, visible
from tests.writers.docx.reading import HOUSE, laid_out, part, text, value, written

if TYPE_CHECKING:
    from pathlib import Path

CSS = HOUSE + (
    ".contents a::after { content: leader('·') target-counter(attr(href), page) }"
    ".contents a { color: inherit; text-decoration: none } .next { break-before: page }"
)
BODY = (
    "<nav class='contents'><p><a href='#item-1'>一项工作</a></p><p><a href='#item-2'>二</a></p>"
    "<p><a href='#nowhere'>三</a></p></nav>"
    "<article id='item-1'><h2>一项工作</h2><p>甲。</p></article>"
    "<article id='item-2' class='next'><h2>二</h2><p>乙。</p></article>"
)


def test_an_entry_leads_to_its_item_and_tells_its_page(tmp_path: Path) -> None:
    document = part(written(tmp_path, BODY, CSS))
    links = document.xpath("//w:hyperlink")
    assert [value(link, "@w:anchor") for link in links] == ["_Ref000000001", "_Ref000000002"]
    assert [link.xpath("string()") for link in links] == [
        "一项工作PAGEREF _Ref000000001 \\h1",
        "二PAGEREF _Ref000000002 \\h2",
    ]
    names = document.xpath("//w:bookmarkStart/@w:name")
    assert names == ["_Ref000000001", "_Ref000000002"]
    assert document.xpath("string(//w:p[w:bookmarkStart][1])") == "一项工作"
    assert len(document.xpath("//w:bookmarkEnd")) == 2


def test_the_page_number_stands_at_the_right_after_a_row_of_dots(tmp_path: Path) -> None:
    content = written(tmp_path, BODY, CSS)
    (tab, *_) = part(content).xpath("//w:p[.//w:hyperlink]/w:pPr/w:tabs/w:tab")
    assert [value(tab, f"@w:{name}") for name in ("val", "leader", "pos")] == [
        "right",
        "middleDot",
        "8844",
    ]
    first, *_ = read_pages(laid_out(content, tmp_path))
    entry = next(line for line in first.lines if line.text.startswith("一项工作"))
    assert visible(entry.text).endswith("1")
    assert entry.right > 184 / 25.4 * 72 - 1


def test_an_entry_to_nowhere_is_mere_text(tmp_path: Path) -> None:
    assert "三\t" in text(written(tmp_path, BODY, CSS))


def test_running_lines_at_the_top_become_one_header(tmp_path: Path) -> None:
    css = "@page { size: A4; margin: 40mm; @top-left { content: '清样' }"
    css += " @top-right { content: '第' counter(page) '页' } }"
    header = part(written(tmp_path, "<p>甲</p>", css), "word/header1.xml")
    (paragraph,) = header.xpath("w:p")
    assert value(paragraph, "w:pPr/w:pStyle/@w:val") == "header"
    assert paragraph.xpath("w:pPr/w:tabs/w:tab/@w:val") == ["center", "right"]
    shown = paragraph.xpath("w:r/w:t/text() | w:r/w:tab")
    assert ["\t" if not isinstance(s, str) else s for s in shown] == [
        "清样",
        "\t",
        "\t",
        "第",
        "1",
        "页",
    ]


def test_a_box_is_a_cell_with_its_tint_and_lines(tmp_path: Path) -> None:
    css = HOUSE + (
        "aside { background: #f6f1ea; border-top: 1pt solid #c00; border-bottom: 1pt solid #c00;"
        " padding: 3pt 16pt; margin: 10pt 0; break-inside: avoid }"
    )
    body = (
        "<p>前。</p><aside><p>编者按</p><p>正文。</p></aside><aside><p>又。</p></aside><p>后。</p>"
    )
    document = part(written(tmp_path, body, css))
    first, second = document.xpath("//w:tbl")
    assert [p.xpath("string()") for p in first.xpath(".//w:p")] == ["编者按", "正文。"]
    assert value(first, ".//w:tcPr/w:shd/@w:fill") == "F6F1EA"
    assert value(first, ".//w:tcBorders/w:top/@w:color") == "CC0000"
    assert value(first, ".//w:tcMar/w:left/@w:w") == "320"
    assert first.xpath(".//w:trPr/w:cantSplit")
    between = second.getprevious()
    assert value(between, "w:pPr/w:spacing/@w:before") == "200"
    before, after = first.getprevious(), second.getnext()
    assert value(before, "w:pPr/w:spacing/@w:after") == "200"
    assert value(after, "w:pPr/w:spacing/@w:before") == "200"


def test_paddings_do_not_collapse_with_margins(tmp_path: Path) -> None:
    css = (
        HOUSE + ".first { margin-bottom: 20pt } .head { padding-top: 5pt } .in { margin-top: 3pt }"
    )
    body = "<p class='first'>甲</p><div class='head'><p class='in'>乙</p></div>"
    paragraphs = part(written(tmp_path, body, css)).xpath("//w:body/w:p")
    gaps = [
        value(p, f"w:pPr/w:spacing/@w:{s}")
        for p, s in zip(paragraphs, ("after", "before"), strict=False)
    ]
    assert gaps[0] == "560"
    assert not int(gaps[1] or 0)


def test_a_document_without_links_has_no_bookmarks(tmp_path: Path) -> None:
    content = write_docx(small(tmp_path, "<p id='x'>甲</p>", HOUSE)).content
    assert not part(content).xpath("//w:bookmarkStart")
