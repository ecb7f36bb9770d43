from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pdfplumber
import pytest
from PIL import Image

from bulletin.diagnostics import Location
from bulletin.document.pictures import SVG, Picture
from bulletin.typesetting.drawings import rasterised
from bulletin.writers.pdf import write_pdf
from tests.composed import small
from tests.photographs import upright

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.writers.output import Output

CSS = "@page { size: A4; margin: 37mm 26mm 35mm 28mm } body { margin: 0 } img { max-width: 100% }"
WHOLE, HALF = "width: 156mm", "width: 78mm"


def figures(*styles: str, name: str = "a.jpg") -> str:
    source = f"<img src='shelf:/styles/{name}' alt='字' style='{{}}'>"
    return "".join(f"<p>{source.format(style)}</p>" for style in styles)


def embedded(content: bytes) -> list[dict[str, Any]]:
    with pdfplumber.open(io.BytesIO(content)) as document:
        return [image for page in document.pages for image in page.images]


def resolutions(content: bytes) -> list[float]:
    """Return the dots an inch of the pictures, across, as they stand on the pages."""
    return [image["srcsize"][0] / image["width"] * 72 for image in embedded(content)]


def written(folder: Path, body: str, css: str = CSS) -> Output:
    return write_pdf(small(folder, body, css))


def test_a_picture_has_what_its_size_in_print_needs(tmp_path: Path) -> None:
    upright(4000, 3000).save(tmp_path / "a.jpg")
    for style, width in ((WHOLE, 1843), (HALF, 921)):
        content = written(tmp_path, figures(style)).content
        assert resolutions(content) == pytest.approx([300], abs=0.5)
        assert embedded(content)[0]["srcsize"][0] == pytest.approx(width, abs=1)


def test_pixels_and_box_have_the_same_proportions(tmp_path: Path) -> None:
    upright(4000, 3000).save(tmp_path / "a.jpg")
    (image,) = embedded(written(tmp_path, figures("")).content)
    assert image["width"] == pytest.approx(156 / 25.4 * 72, abs=0.01)
    assert image["height"] / image["width"] == pytest.approx(3 / 4, abs=0.001)


def test_a_picture_in_two_places_is_embedded_once_for_the_larger(tmp_path: Path) -> None:
    upright(4000, 3000).save(tmp_path / "a.jpg")
    content = written(tmp_path, figures(HALF, WHOLE)).content
    assert sorted(resolutions(content)) == pytest.approx([300, 600], abs=1)
    assert content.count(b"/DCTDecode") == 1


def test_a_cropped_picture_has_what_its_whole_needs(tmp_path: Path) -> None:
    upright(4000, 2000).save(tmp_path / "a.jpg")
    style = "width: 50mm; height: 50mm; object-fit: cover"
    assert embedded(written(tmp_path, figures(style)).content)[0]["srcsize"] == (1181, 590)


def test_a_picture_with_alpha_keeps_it(tmp_path: Path) -> None:
    picture = upright(400, 300).convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    picture.save(tmp_path / "a.png")
    assert b"/SMask" in written(tmp_path, figures("width: 20mm", name="a.png")).content


def test_a_coarse_picture_is_reported_where_its_figure_stands(tmp_path: Path) -> None:
    upright(600, 400).save(tmp_path / "a.jpg")
    composed = small(tmp_path, figures(WHOLE), CSS)
    place = Location(tmp_path / "a.md", 7)
    findings = write_pdf(replace(composed, figures={"shelf:/styles/a.jpg": place})).diagnostics
    assert [(finding.code, finding.location) for finding in findings] == [("BT821", place)]


def test_a_fine_picture_is_not_reported(tmp_path: Path) -> None:
    upright(600, 400).save(tmp_path / "a.jpg")
    assert written(tmp_path, figures("width: 100mm")).diagnostics == ()


def test_a_picture_that_is_not_there_leaves_its_alternative_text(tmp_path: Path) -> None:
    output = written(tmp_path, figures(WHOLE))
    assert [finding.code for finding in output.diagnostics] == ["BT820"]
    with pdfplumber.open(io.BytesIO(output.content)) as document:
        assert "字" in document.pages[0].extract_text()


def test_a_drawing_as_pixels_on_a_clear_ground() -> None:
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">'
        '<rect width="100" height="100" fill="red"/></svg>'
    )
    picture = rasterised(Picture(text.encode(), SVG, 200, 100), 144, 72)
    image = Image.open(io.BytesIO(picture.content))
    assert (picture.width, picture.height) == image.size == (600, 300)
    assert image.getpixel((150, 150)) == (255, 0, 0, 255)
    transparent = image.getpixel((450, 150))
    assert isinstance(transparent, tuple)
    assert transparent[3] == 0
