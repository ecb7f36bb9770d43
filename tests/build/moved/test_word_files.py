"""Two Word files compared: text, named styles, other parts."""

from __future__ import annotations

import io
from zipfile import ZipFile

from bulletin.build.moved.word_files import compare_word_files

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLE = (
    '<w:style w:styleId="s{number}"><w:name w:val="{name}"/><w:rPr><w:sz w:val="{size}"/></w:rPr>'
    "</w:style>"
)


def _file(text: str = "正文一段", size: int = 32, more: tuple[str, str] | None = None) -> bytes:
    """Return the least of a Word file, with one part more."""
    styles = STYLE.format(number=1, name="正文", size=size) + STYLE.format(
        number=2, name="条目标题", size=32
    )
    parts = dict([more] if more else [])
    parts |= {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        "</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
    }
    target = io.BytesIO()
    with ZipFile(target, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def test_the_same_file() -> None:
    assert not compare_word_files(_file(), _file())


def test_text() -> None:
    found = compare_word_files(_file(), _file("正文两段"))
    assert [(change.before, change.after) for change in found.changes] == [("一", "两")]
    assert (found.styles, found.parts) == ((), ("word/document.xml",))


def test_a_style_by_its_name() -> None:
    found = compare_word_files(_file(), _file(size=30))
    assert (found.changes, found.styles, found.parts) == ((), ("正文",), ())


def test_properties_are_not_seen() -> None:
    then, now = (_file(more=("docProps/core.xml", f"<a>{day}</a>")) for day in (1, 2))
    assert not compare_word_files(then, now)


def test_a_part_that_came() -> None:
    found = compare_word_files(_file(), _file(more=("word/footer1.xml", "<a/>")))
    assert found.parts == ("word/footer1.xml",)
