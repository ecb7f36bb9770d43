from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bulletin.model.text import Figure, ListBlock, Paragraph
from tests.photographs import bomb
from tests.sources import HEAD, ISSUE, load, places, shown, workspace

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.model.issue import Issue

SVG = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
ITEM = "issues/2023/035/01-甲.md"


def read(root: Path, markdown: str) -> tuple[Issue, tuple[Diagnostic, ...]]:
    """Load an issue of one Markdown item beside which photos/a.png and b.svg are real pictures."""
    photos = root / "issues/2023/035/photos"
    photos.mkdir(parents=True)
    Image.new("RGB", (4, 3), "red").save(photos / "a.png")
    Image.new("RGB", (4, 3), "red").save(photos / "c.webp")
    (photos / "b.svg").write_text(SVG, encoding="utf-8")
    (photos / "text.jpg").write_text("not a picture", encoding="utf-8")
    (photos / "half.png").write_bytes((photos / "a.png").read_bytes()[:40])
    (photos / "text.svg").write_text("<html></html>", encoding="utf-8")
    files = {"issues/2023/035/issue.yaml": HEAD, ITEM: f"# 甲\n\n正文。\n\n{markdown}\n"}
    issue, found = load(root, files)
    assert issue is not None
    return issue, found


def test_a_picture_of_its_own_is_a_figure_with_its_caption(tmp_path: Path) -> None:
    issue, found = read(tmp_path, '![现场](photos/a.png "图 1 现场")')
    assert found == ()
    figure = issue.items[0].blocks[-1]
    assert isinstance(figure, Figure)
    assert figure.image == tmp_path.resolve() / "issues/2023/035/photos/a.png"
    assert (figure.alternative, str(figure.caption)) == ("现场", "图 1 现场")
    assert figure.location.line == 5
    assert figure.caption is not None
    assert (figure.caption.location.line, figure.caption.location.column) == (5, 21)


def test_svg_and_webp_and_several_pictures_in_a_row(tmp_path: Path) -> None:
    issue, found = read(tmp_path, "![甲](photos/a.png)\n![乙](photos/b.svg)\n![丙](photos/c.webp)")
    assert found == ()
    pictures = [block.image.name for block in issue.items[0].blocks if isinstance(block, Figure)]
    assert pictures == ["a.png", "b.svg", "c.webp"]


def test_a_picture_inside_text_comes_after_the_paragraph(tmp_path: Path) -> None:
    issue, found = read(tmp_path, "左![甲](photos/a.png)右")
    assert places(found) == [("BT207", 5, 2)]
    assert [type(block) for block in issue.items[0].blocks[1:]] == [Paragraph, Figure]


def test_a_picture_in_a_list_stays_in_it(tmp_path: Path) -> None:
    issue, found = read(tmp_path, "- ![甲](photos/a.png)")
    assert found == ()
    bullets = issue.items[0].blocks[-1]
    assert isinstance(bullets, ListBlock)
    assert isinstance(bullets.entries[0].blocks[0], Figure)


@pytest.mark.parametrize(
    ("markdown", "code", "hint"),
    [
        ("![a](../../../../a.png)", "BT205", "photos/"),
        ("![a](photos/../photos/a.png)", "BT205", "photos/"),
        ("![a](/etc/passwd)", "BT205", "photos/"),
        ("![a](http://example.org/a.png)", "BT205", "photos/"),
        ("![a](data:image/png;base64,AA)", "BT205", "photos/"),
        ("![a](file:///etc/passwd)", "BT205", "photos/"),
        ("![a](C:\\a.png)", "BT205", "photos/"),
        ("![a](%2e%2e/a.png)", "BT205", "photos/"),
        ("![a](photos/text.jpg)", "BT206", "JPEG, PNG or SVG"),
        ("![a](photos/half.png)", "BT206", "JPEG, PNG or SVG"),
        ("![a](photos/text.svg)", "BT206", "JPEG, PNG or SVG"),
        ("a|b\n-|-\n![a](photos/a.png)|c", "BT208", "below the table"),
    ],
)
def test_pictures_that_cannot_be_printed_are_errors(
    tmp_path: Path, markdown: str, code: str, hint: str
) -> None:
    _issue, found = read(tmp_path, markdown)
    line = 5 + markdown.count("\n")
    assert places(found) == [(code, line, 1)]
    assert hint in found[0].message


@pytest.mark.parametrize(
    ("markdown", "code", "column", "hint", "text"),
    [
        ("![a](photos/none.png)", "BT204", 1, "photos/none.png", ""),
        ("![a](photos)", "BT204", 1, "Correct the path", ""),
        ("![a](photos/a.png “说明”)", "BT204", 1, "ASCII quotation marks", ""),
        ("![a]()", "BT216", 1, "![…](photos/a.jpg", ""),
        ('![]( "图注")', "BT216", 1, "![…](photos/a.jpg", ""),
        ("图注：人们在广场上", "BT216", 1, "![…](photos/a.jpg", "图注：人们在广场上"),
        ("　　图片说明: 人们", "BT216", 3, "is printed as text", "图片说明: 人们"),
    ],
)
def test_what_is_missing_is_a_warning_and_the_rest_stays(
    tmp_path: Path, markdown: str, code: str, column: int, hint: str, text: str
) -> None:
    issue, found = read(tmp_path, f"{markdown}\n\n后文。")
    assert places(found) == [(code, 5, column)]
    assert found[0].severity == "warning"
    assert hint in found[0].message
    assert [shown(block) for block in issue.items[0].blocks] == [
        "正文。",
        *([text] * bool(text)),
        "后文。",
    ]


def test_captions_in_running_text_are_none(tmp_path: Path) -> None:
    _issue, found = read(tmp_path, "图注写在括号里。见图：略。")
    assert found == ()


def test_a_symbolic_link_out_of_the_workspace_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "secret.png"
    Image.new("RGB", (4, 3)).save(outside)
    root = tmp_path / "workspace"
    workspace(root)
    (root / "issues/2023").mkdir(parents=True)
    (root / "issues/2023/link.png").symlink_to(outside)
    _issue, found = load(root, {ISSUE: f"{HEAD}items: [{{body: '![a](link.png)'}}]\n"})
    assert places(found) == [("BT205", 3, 17)]


def test_a_picture_that_would_unpack_to_too_much_is_refused(tmp_path: Path) -> None:
    photos = tmp_path / "issues/2023/035/photos"
    photos.mkdir(parents=True)
    bomb(photos / "bomb.png")
    files = {"issues/2023/035/issue.yaml": HEAD, ITEM: "# 甲\n\n![a](photos/bomb.png)\n"}
    _issue, found = load(tmp_path, files)
    assert places(found) == [("BT211", 3, 1)]
    assert "400 million pixels" in found[0].message
    assert "100 million" in found[0].message
