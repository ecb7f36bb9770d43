from __future__ import annotations

from typing import TYPE_CHECKING

from tests.writers.docx.reading import HOUSE, names, part, value, written

if TYPE_CHECKING:
    from pathlib import Path


def attributes(content: bytes, element: str) -> dict[str, str]:
    (found,) = part(content).xpath(f"//w:sectPr/w:{element}")
    return {key.split("}")[1]: number for key, number in found.attrib.items()}


def test_the_page_is_that_of_the_standard(tmp_path: Path) -> None:
    content = written(tmp_path, "<article><p>甲</p></article>")
    assert attributes(content, "pgSz") == {"w": "11906", "h": "16838"}
    margins = attributes(content, "pgMar")
    assert [margins[side] for side in ("top", "right", "bottom", "left")] == [
        "2098",
        "1474",
        "1984",
        "1587",
    ]
    assert attributes(content, "docGrid") == {"type": "lines", "linePitch": "579"}


def test_page_numbers_stand_outside(tmp_path: Path) -> None:
    content = written(tmp_path, "<p>甲</p>")
    references = part(content).xpath("//w:footerReference")
    targets = {r.get("Id"): r.get("Target") for r in part(content, "word/_rels/document.xml.rels")}
    footers = {value(r, "@w:type") or "": targets[value(r, "@r:id") or ""] for r in references}
    assert sorted(footers) == ["default", "even"]
    odd, even = (part(content, f"word/{footers[kind]}") for kind in ("default", "even"))
    assert part(content, "word/settings.xml").xpath("w:evenAndOddHeaders")
    for footer in (odd, even):
        assert footer.xpath("//w:instrText/text()") == ["PAGE"]
        assert "".join(footer.xpath("//w:t/text()")) == "— 1 —"
        assert value(footer, "//w:r/w:rPr/w:rStyle/@w:val") == "pagenumber"
        assert set(footer.nsmap) == {"w"}
    styles = part(content, "word/styles.xml")
    assert value(styles, "//w:style[@w:styleId='footer']/w:pPr/w:jc/@w:val") == "right"
    assert value(styles, "//w:style[@w:styleId='footer']/w:pPr/w:ind/@w:right") == "280"
    assert value(even, "//w:jc/@w:val") == "left"


def test_a_page_without_running_lines_has_no_footer(tmp_path: Path) -> None:
    content = written(tmp_path, "<p>甲</p>", "@page { size: A4 }")
    assert not [name for name in names(content) if "footer" in name or "header" in name]
    assert not part(content, "word/settings.xml").xpath("w:evenAndOddHeaders")


def test_a_first_page_without_number_is_word_s_title_page(tmp_path: Path) -> None:
    css = HOUSE + "@page :first { @bottom-right { content: none } }"
    content = written(tmp_path, "<p>甲</p>", css)
    assert part(content).xpath("//w:sectPr/w:titlePg")
    kinds = part(content).xpath("//w:footerReference/@w:type")
    assert sorted(kinds) == ["default", "even", "first"]
