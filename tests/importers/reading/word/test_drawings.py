"""Pictures, text boxes, WordArt, drawn rules, and objects that cannot be taken over."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from bulletin.importers.original import Element, Line, Photo, Rule
from tests.importers.reading.word.making import elements, lines, paragraph, read, root, run, texts

_BOX = "<w:txbxContent>{}</w:txbxContent>"
_SHAPE = (
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic>'
    "<a:graphicData><wps:wsp>{}</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:shape>{}</v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent>"
)
_LINE = '<wps:spPr><a:xfrm><a:ext cx="{}" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr>'


def _picture(form: str) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (4, 3), "red").save(content, form)
    return content.getvalue()


def _inline(description: str = "") -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{description}"/><a:graphic>'
        '<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def _drawn(content: str) -> str:
    return f"<w:r>{content}</w:r>"


def test_a_text_box_is_read_once_as_a_box() -> None:
    box = _BOX.format(paragraph("内部资料") + paragraph("注意保存"))
    shape = _SHAPE.format(f"<wps:txbx>{box}</wps:txbx>", f"<v:textbox>{box}</v:textbox>")
    found = lines(paragraph(_drawn(shape) + run("工作简报")))
    assert [(one.text, one.box) for one in found] == [
        ("内部资料", 1),
        ("注意保存", 1),
        ("工作简报", None),
    ]
    assert [one.location.line for one in found] == [2, 3, 1]


def test_a_text_box_of_old_word_files_and_of_anchors_further_on() -> None:
    box = f"<v:textbox>{_BOX.format(paragraph('第35期'))}</v:textbox>"
    drawing = _drawn(f"<w:pict><v:rect>{box}</v:rect></w:pict>")
    assert texts(paragraph(run("工作简报") + drawing)) == ["工作简报", "第35期"]


def test_an_alternative_that_nobody_understands_falls_back() -> None:
    shape = (
        '<mc:AlternateContent><mc:Choice Requires="cx1"><w:drawing/></mc:Choice><mc:Fallback>'
        "<w:t>图</w:t></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(paragraph(_drawn(shape))) == ["图"]


def test_without_a_fallback_nothing_is_lost() -> None:
    shape = (
        '<mc:AlternateContent><mc:Choice Requires="cx1"><w:t>图</w:t></mc:Choice>'
        "</mc:AlternateContent>"
    )
    assert texts(paragraph(_drawn(shape))) == ["图"]


def test_word_art_is_text() -> None:
    art = '<w:pict><v:shape><v:textpath string="上街信息"/></v:shape></w:pict>'
    (only,) = lines(paragraph(_drawn(art)))
    assert (only.text, only.box) == ("上街信息", 1)


@pytest.mark.parametrize(
    "drawing",
    [
        _SHAPE.format(_LINE.format(5_600_000), ""),
        '<w:pict><v:line from="0,3pt" to="440pt,3pt"/></w:pict>',
        '<w:pict><v:rect style="width:0;height:1.5pt" o:hr="t"/></w:pict>',
        '<w:pict><v:shape type="#_x0000_t32" style="width:442pt;height:0"/></w:pict>',
    ],
)
def test_drawn_rules(drawing: str) -> None:
    (only,) = elements(paragraph(_drawn(drawing)))
    assert isinstance(only, Rule)


@pytest.mark.parametrize(
    "drawing",
    [
        _SHAPE.format(_LINE.format(400_000), ""),
        '<w:pict><v:line from="0,0" to="300pt,300pt"/></w:pict>',
    ],
)
def test_short_and_slanting_lines_are_no_rules(drawing: str) -> None:
    assert elements(paragraph(_drawn(drawing))) == ()


def _photo(form: str, suffix: str, description: str = "") -> tuple[tuple[Element, ...], str]:
    target = ("p1", "image", f"media/a.{suffix}")
    parts = {f"word/media/a.{suffix}": _picture(form)}
    original, diagnostics = read(paragraph(_inline(description)), None, target, parts=parts)
    return original.elements, " ".join(one.code for one in diagnostics)


@pytest.mark.parametrize(
    ("form", "suffix"), [("JPEG", ".jpg"), ("PNG", ".png"), ("GIF", ".gif"), ("WEBP", ".webp")]
)
def test_pictures_keep_their_bytes(form: str, suffix: str) -> None:
    (photo,), codes = _photo(form, "bin", "三夏现场")
    assert isinstance(photo, Photo)
    assert (photo.content, photo.suffix, codes) == (_picture(form), suffix, "")
    assert photo.alternative == "三夏现场"


@pytest.mark.parametrize("form", ["TIFF", "BMP"])
def test_formats_that_sources_do_not_want_become_png(form: str) -> None:
    (photo,), _codes = _photo(form, form.lower(), r"C:\图\IMG_1.bmp")
    assert isinstance(photo, Photo)
    assert photo.suffix == ".png"
    with Image.open(io.BytesIO(photo.content)) as image:
        assert image.getpixel((0, 0)) == (255, 0, 0)
    assert photo.alternative == ""


def test_a_picture_of_old_word_files_stands_below_the_text_before_it() -> None:
    old = '<w:r><w:pict><v:shape alt="现场"><v:imagedata r:id="p1"/></v:shape></w:pict></w:r>'
    parts = {"word/a.png": _picture("PNG")}
    original, _none = read(
        paragraph(run("正文") + old), None, ("p1", "image", "a.png"), parts=parts
    )
    text, photo = original.elements
    assert isinstance(text, Line)
    assert isinstance(photo, Photo)
    assert photo.alternative == "现场"


@pytest.mark.parametrize(
    ("target", "content", "code"),
    [
        ("file://server/a.png", b"", "BT582"),
        ("media/gone.png", b"", "BT582"),
        ("media/a.emf", b"\x01\0\0\0" + bytes(90), "BT583"),
        ("media/a.png", _picture("PNG")[:40], "BT583"),
    ],
)
def test_pictures_that_cannot_be_taken_are_reported(target: str, content: bytes, code: str) -> None:
    parts = {f"word/{target}": content} if content else {}
    original, (finding,) = read(paragraph(_inline()), None, ("p1", "image", target), parts=parts)
    assert original.elements == ()
    assert finding.code == code


def test_the_words_of_a_chart_are_quoted() -> None:
    chart = (
        '<w:r><w:drawing><a:graphic><a:graphicData uri="http://x/chart"><c:chart r:id="c1"/>'
        "</a:graphicData></a:graphic></w:drawing></w:r>"
    )
    words = root("chart", "<a:t>投资完成</a:t><c:v>46</c:v>").encode()
    parts = {"word/charts/chart1.xml": words}
    target = ("c1", "chart", "charts/chart1.xml")
    _original, (finding,) = read(paragraph(chart), None, target, parts=parts)
    assert finding.code == "BT584"
    assert "投资完成 46" in finding.message
