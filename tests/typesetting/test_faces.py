"""The stand-in faces that set-up installs, as they come out in a PDF."""

from __future__ import annotations

import pytest

from bulletin.document.composed import Composed
from bulletin.document.fetching import Shelf
from bulletin.typesetting.faces import ROLES, resolve
from bulletin.typesetting.fontconfig import installed_faces
from bulletin.writers.pdf import write_pdf
from tests.pages import ink, read_pages


def face_of(characters: str, family: str) -> list[str]:
    html = f"<html lang=zh-CN><body style='font-family: {family}'>{characters}"
    pdf = write_pdf(Composed(html, Shelf(()), "", None, None)).content
    return [glyph["fontname"].split("+")[1] for glyph in read_pages(pdf)[0].lines[0].glyphs]


def stroke(family: str) -> float:
    """Return how thick (mm) the upright of a figure 1 of 100 pt is."""
    html = f"<html lang=zh-CN><body style='font: 100pt {family}; margin: 0'>1"
    pdf = write_pdf(Composed(html, Shelf(()), "", None, None)).content
    left, top, right, bottom = ink(pdf, 1, (0, 0, 200, 200))
    middle = (top + bottom) / 2
    upright = ink(pdf, 1, (left, middle, right, middle + 1))
    return upright[2] - upright[0]


def installed(family: str) -> bool:
    return any(family in face.families for face in installed_faces())


@pytest.mark.parametrize(
    ("name", "face"),
    [
        ("仿宋_GB2312", "FandolFang"),
        ("FangSong", "FandolFang"),
        ("楷体_GB2312", "FandolKai"),
        ("黑体", "FandolHei"),
        ("宋体", "FandolSong"),
        ("方正小标宋简体", "FandolSong-Bold"),
    ],
)
def test_the_face_that_stands_for_a_name(name: str, face: str) -> None:
    if installed(name):
        pytest.skip(f"{name} itself is installed")
    assert face_of("字", name) == [face]


def test_song_is_light_and_the_masthead_bold() -> None:
    """FandolSong's two faces have one name and, as they say, one weight."""
    for name in ("宋体", "方正小标宋简体"):
        if installed(name):
            pytest.skip(f"{name} itself is installed")
    assert stroke("宋体") < 0.7 * stroke("方正小标宋简体")


def test_letters_and_figures_in_the_latin_face_marks_in_the_chinese_one() -> None:
    faces = face_of("字a6“—…·", '"Times New Roman", 仿宋_GB2312')
    chinese, latin, figure, *marks = faces
    assert latin == figure != chinese
    assert set(marks) == {chinese}


def test_a_rare_character_comes_from_a_further_face() -> None:
    """Fandol lacks ㎡ and rare characters of names."""
    faces = face_of("字㎡喆", "仿宋_GB2312")
    assert faces[0] != faces[1]
    assert "NotoSerif" in faces[1].replace("-", "")


@pytest.mark.parametrize("family", ["仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"])
def test_the_yuan_is_no_dollar(family: str) -> None:
    """Fandol's ￥ looks like $, so another face has to set it."""
    if installed(family):
        pytest.skip(f"{family} itself is installed")
    assert "Fandol" not in face_of("￥", family)[0]


def test_roles() -> None:
    faces = resolve()
    assert [role.role for role in faces.roles] == [role.name for role in ROLES]
    for found, role in zip(faces.roles, ROLES, strict=True):
        assert found.stand_in == (found.face not in role.real)


def test_characters_that_no_face_has() -> None:
    assert resolve().missing("上街\U000fffff 信息\n") == {"\U000fffff"}
