"""Old Word files, RTF and OpenDocument text, by way of LibreOffice."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin import libreoffice
from bulletin.importers.reading import read
from bulletin.importers.reading.office import read_office
from bulletin.importers.reading.word import read_word
from tests.importers.reading.word.making import package, paragraph, shown, table, word_parts
from tests.importers.reading.word.test_package import compound

_RTF = rb"{\rtf1\ansi\ansicpg936 \'c9\'cf\'bd\'d6\par }"
_MANIFEST = "<manifest:encryption-data/>"

with_libreoffice = pytest.mark.skipif(
    libreoffice.find_program() is None, reason="LibreOffice is not installed"
)


def _refusal(content: bytes) -> tuple[str, str]:
    original, (finding,) = read_office(Path("旧刊.doc"), content)
    assert original is None
    return finding.code, finding.message


@with_libreoffice
@pytest.mark.parametrize("form", ["doc", "odt", "rtf"])
def test_what_libreoffice_writes_is_read(tmp_path: Path, form: str) -> None:
    body = paragraph("　　上街信息") + table([["送：区委"], ["共印50份"]]) + paragraph("乙")
    source = tmp_path / "旧刊.docx"
    source.write_bytes(package(word_parts(body)))
    program = libreoffice.find_program()
    assert program is not None
    libreoffice.convert(program, [source], form, tmp_path, 120)
    original, diagnostics = read(source.with_suffix(f".{form}"))
    assert diagnostics == ()
    assert original is not None
    assert shown(original) == ["上街信息", "送：区委", "共印50份", "乙"]
    assert original.file == source.with_suffix(f".{form}")


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (compound("EncryptedPackage"), "BT505", "password"),
        (compound("WordDocument", flags=0x0100), "BT505", "password"),
        (package({"mimetype": "x", "META-INF/manifest.xml": _MANIFEST}), "BT505", "password"),
        (compound("Workbook"), "BT507", "Excel"),
        (compound("PowerPoint Document"), "BT507", "PowerPoint"),
    ],
)
def test_what_is_refused_without_asking_libreoffice(
    monkeypatch: pytest.MonkeyPatch, content: bytes, code: str, words: str
) -> None:
    monkeypatch.setattr(libreoffice, "find_program", lambda: None)
    found, message = _refusal(content)
    assert found == code
    assert words in message


def test_without_libreoffice_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "find_program", lambda: None)
    code, message = _refusal(_RTF)
    assert code == "BT580"
    assert "libreoffice-writer-nogui" in message


@with_libreoffice
def test_what_it_cannot_open_is_reported() -> None:
    assert _refusal(compound("WordDocument"))[0] == "BT581"


@with_libreoffice
def test_a_libreoffice_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bulletin.importers.reading.office._SECONDS", 0)
    assert _refusal(_RTF)[0] == "BT581"


def test_an_old_word_file_named_docx_is_told_from_one_with_a_password() -> None:
    original, (finding,) = read_word(Path("旧刊.docx"), compound("WordDocument"))
    assert original is None
    assert finding.code == "BT507"
