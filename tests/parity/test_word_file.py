"""The copy of a Word file for LibreOffice."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest

from bulletin.parity.word_file import for_libreoffice, type_areas

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_file(name: str, inside: str) -> bytes:
    target = io.BytesIO()
    with ZipFile(target, "w") as package:
        package.writestr(name, f"<w:document {_W}>{inside}</w:document>")
    return target.getvalue()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("<w:overflowPunct/>", '<w:overflowPunct w:val="0"/>'),
        ('<w:overflowPunct w:val="1"/>', '<w:overflowPunct w:val="0"/>'),
        ('<w:overflowPunct w:val="0"/>', '<w:overflowPunct w:val="1"/>'),
        ('<w:overflowPunct w:val="false"/>', '<w:overflowPunct w:val="1"/>'),
    ],
)
def test_hanging_punctuation_is_said_the_other_way_round(said: str, told: str) -> None:
    copy = for_libreoffice(word_file("word/styles.xml", f"<w:pPr>{said}</w:pPr>"))
    with ZipFile(io.BytesIO(copy)) as package:
        assert f"<w:pPr>{told}</w:pPr>" in package.read("word/styles.xml").decode()


def test_the_type_areas_of_upright_and_landscape_sections() -> None:
    sections = "".join(
        f'<w:sectPr><w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{top}" w:bottom="{bottom}"/></w:sectPr>'
        for width, height, top, bottom in ((11906, 16838, 2098, 1984), (16838, 11906, 1587, 1474))
    )
    areas = type_areas(word_file("word/document.xml", sections))
    assert areas[595, 842] == pytest.approx((104.9, 742.7))
    assert areas[842, 595] == pytest.approx((79.35, 521.6))
