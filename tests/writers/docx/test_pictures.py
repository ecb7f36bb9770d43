from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from PIL import Image

from bulletin.writers.docx import write_docx
from tests.composed import small
from tests.writers.docx.reading import HOUSE, names, part, value, written

if TYPE_CHECKING:
    from pathlib import Path

EMU = 12700
MEASURE = 156 / 25.4 * 72
FIGURE = "<figure><img src='shelf:/styles/{name}' alt='现场“一角”'></figure>"
CSS = HOUSE + "figure { text-align: center; margin: 0 }"


def extent(content: bytes) -> tuple[float, float]:
    """Return a picture's width and height in points."""
    inline = part(content).xpath("//wp:inline/wp:extent")[0]
    return int(inline.get("cx")) / EMU, int(inline.get("cy")) / EMU


def media(content: bytes) -> list[str]:
    return [name for name in names(content) if name.startswith("word/media/")]


def test_a_wide_picture_fills_the_measure(tmp_path: Path) -> None:
    Image.new("RGB", (1200, 600)).save(tmp_path / "a.png")
    content = written(tmp_path, FIGURE.format(name="a.png"), CSS)
    width, height = extent(content)
    assert width == pytest.approx(MEASURE, abs=0.1)
    assert height == pytest.approx(MEASURE / 2, abs=0.1)
    assert value(part(content), "//wp:docPr/@descr") == "现场“一角”"
    assert value(part(content), "//w:p/w:pPr/w:jc/@w:val") == "center"


def test_a_small_picture_keeps_its_size(tmp_path: Path) -> None:
    Image.new("RGB", (100, 40)).save(tmp_path / "a.png")
    assert extent(written(tmp_path, FIGURE.format(name="a.png"), CSS)) == (75, 30)


def test_a_tall_picture_stays_below_its_greatest_height(tmp_path: Path) -> None:
    Image.new("RGB", (400, 4000)).save(tmp_path / "a.png")
    css = CSS + "img { max-height: 200pt }"
    assert extent(written(tmp_path, FIGURE.format(name="a.png"), css)) == (20, 200)


def test_a_picture_s_line_is_not_cut_off(tmp_path: Path) -> None:
    """An exact line pitch would show only the picture's lowest 28.95 pt."""
    Image.new("RGB", (100, 400)).save(tmp_path / "a.png")
    content = written(tmp_path, FIGURE.format(name="a.png"), CSS)
    assert value(part(content), "//w:p/w:pPr/w:spacing/@w:lineRule") == "auto"


def test_a_turned_photograph_stands_upright(tmp_path: Path) -> None:
    photograph = Image.new("RGB", (80, 40), "white")
    photograph.paste("red", (0, 0, 40, 40))
    exif = photograph.getexif()
    exif[0x0112] = 6
    photograph.save(tmp_path / "a.jpg", exif=exif)
    content = written(tmp_path, FIGURE.format(name="a.jpg"), CSS)
    assert extent(content) == (30, 60)
    with ZipFile(io.BytesIO(content)) as package:
        (name,) = media(content)
        upright = Image.open(io.BytesIO(package.read(name)))
    assert upright.size == (40, 80)
    top, bottom = (upright.convert("RGB").getpixel((20, y)) for y in (10, 70))
    assert isinstance(top, tuple)
    assert isinstance(bottom, tuple)
    assert top[1] < 60 < 200 < bottom[1]


def test_a_format_that_word_lacks_becomes_png(tmp_path: Path) -> None:
    Image.new("RGB", (10, 10)).save(tmp_path / "a.webp")
    content = written(tmp_path, FIGURE.format(name="a.webp"), CSS)
    assert media(content) == ["word/media/image1.png"]


@pytest.mark.parametrize("name", ["missing.png", "a.txt", "../../secret.png"])
def test_what_is_no_picture_is_left_out_with_a_finding(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("no picture")
    output = write_docx(small(tmp_path, "<p>甲</p>" + FIGURE.format(name=name), CSS))
    assert [finding.code for finding in output.diagnostics] == ["BT921"]
    assert media(output.content) == []


def test_a_jpeg_of_an_unusual_beginning_is_shown(tmp_path: Path) -> None:
    written_by_others = io.BytesIO()
    Image.new("CMYK", (10, 10)).save(written_by_others, "JPEG")
    content = written_by_others.getvalue()
    assert content[6:10] not in (b"JFIF", b"Exif")
    (tmp_path / "a.jpg").write_bytes(content)
    assert len(media(written(tmp_path, FIGURE.format(name="a.jpg"), CSS))) == 1
