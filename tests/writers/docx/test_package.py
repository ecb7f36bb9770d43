from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZipFile

from bulletin.typesetting.characters import NO_LINE_END, NO_LINE_START
from tests.writers.docx.reading import CLOSING, names, part, value, written

if TYPE_CHECKING:
    from pathlib import Path

BODY = "<article><p>甲“乙”</p></article><ol><li>丙</li></ol>" + CLOSING


def test_the_same_bytes_from_two_folders(tmp_path: Path) -> None:
    folders = tmp_path / "one", tmp_path / "two"
    for folder in folders:
        folder.mkdir()
    first, second = (written(folder, BODY) for folder in folders)
    assert first == second


def test_parts_are_sorted_and_dated_alike(tmp_path: Path) -> None:
    content = written(tmp_path, BODY)
    found = names(content)
    assert found[0] == "[Content_Types].xml"
    assert found[1:] == sorted(found[1:])
    with ZipFile(io.BytesIO(content)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_of_python_docx_s_template_is_left(tmp_path: Path) -> None:
    content = written(tmp_path, BODY)
    assert not [n for n in names(content) if "Effects" in n or "thumbnail" in n or "custom" in n]
    with ZipFile(io.BytesIO(content)) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    for leftover in (b"python-docx", b"ja-JP", b"asciiTheme", b"latentStyles"):
        assert leftover not in everything


def test_settings_are_those_of_a_present_word(tmp_path: Path) -> None:
    settings = part(written(tmp_path, BODY), "word/settings.xml")
    path = "//w:compatSetting[@w:name='compatibilityMode']/@w:val"
    assert value(settings, path) == "15"
    assert value(settings, "//w:themeFontLang/@w:eastAsia") == "zh-CN"


def test_properties_tell_title_office_and_dates(tmp_path: Path) -> None:
    core = part(written(tmp_path, BODY), "docProps/core.xml")
    found = {child.tag.split("}")[1]: child.text for child in core}
    assert found["title"] == "样刊第1期"
    assert found["creator"] == "某办公室"
    assert found["language"] == "zh-CN"
    assert found["created"] == found["modified"] == "2023-06-01T00:00:00Z"
    assert "description" not in found


def test_fonts_are_named_with_their_other_names(tmp_path: Path) -> None:
    table = part(written(tmp_path, BODY), "word/fontTable.xml")
    assert value(table, "w:font[@w:name='仿宋_GB2312']/w:altName/@w:val") == "仿宋"
    assert value(table, "w:font[@w:name='Times New Roman']/w:charset/@w:val") == "00"


def test_marks_are_kept_from_line_edges_as_in_the_pdf(tmp_path: Path) -> None:
    """Word keeps —— whole by itself; in the list it could not begin a line."""
    settings = part(written(tmp_path, BODY), "word/settings.xml")
    start, end = (
        set(value(settings, f"w:noLineBreaks{side}/@w:val") or "") for side in ("Before", "After")
    )
    assert len(end) <= 50
    assert len(start) <= 100
    assert start >= NO_LINE_START - {"—"}
    assert "—" not in start
    assert end >= NO_LINE_END
    assert value(settings, "w:characterSpacingControl/@w:val") == "doNotCompress"
