"""Files that are not read: one clear diagnostic each, and nothing expanded that is too large."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from bulletin.diagnostics import Location, Severity
from bulletin.importers.original import Line
from bulletin.importers.reading.word import package as limits
from bulletin.importers.reading.word import read_word
from tests.importers.reading.word.making import (
    NAMESPACES,
    PATH,
    package,
    paragraph,
    relationships,
    root,
    shown,
    table,
    word_parts,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_GOOD = word_parts(paragraph("正文"))


def compound(*names: str, flags: int = 0) -> bytes:
    """Return a compound file with streams of these names; each begins with a FIB's first words."""
    size = 512
    header = bytearray(size)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    chain = struct.pack("<128I", 0xFFFFFFFD, 2, 0xFFFFFFFE, *[0xFFFFFFFF] * 125)
    entries = [_entry(name) for name in ("Root Entry", "a", "b", "c", *names)]
    directory = b"".join(entries).ljust(2 * size, b"\0")
    return (
        bytes(header) + chain + directory + struct.pack("<H8xH", 0xA5EC, flags).ljust(size, b"\0")
    )


def _entry(name: str) -> bytes:
    entry = bytearray(128)
    coded = name.encode("utf-16-le") + b"\0\0"
    entry[: len(coded)] = coded
    struct.pack_into("<H", entry, 64, len(coded))
    struct.pack_into("<I", entry, 116, 3)
    return bytes(entry)


def refusal(content: bytes) -> tuple[str, str]:
    """Return the code and the message of the one finding about a file that is not read."""
    original, (finding,) = read_word(PATH, content)
    assert original is None
    assert finding.severity is Severity.ERROR
    assert finding.location == Location(PATH)
    assert PATH.name in finding.message
    return finding.code, finding.message


def _with(changed: Mapping[str, str | bytes]) -> bytes:
    return package({**_GOOD, **changed})


def _without(part: str) -> bytes:
    return package({name: content for name, content in _GOOD.items() if name != part})


_WHOLE = package(_GOOD)
_DOCTYPE = '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (compound("EncryptedPackage"), "BT505", "password"),
        (_WHOLE[: len(_WHOLE) // 2], "BT506", "ends too early"),
        (_with({"word/document.xml": "<w:document"}), "BT506", "word/document.xml"),
        (_with({"word/document.xml": root("document", "")}), "BT506", "word/document.xml"),
        (_without("word/document.xml"), "BT506", "main part"),
        (package({"a.txt": "x"}), "BT507", "ZIP"),
        (compound("Workbook"), "BT507", "Excel"),
        (compound("WordDocument"), "BT507", ".doc"),
        (compound("a"), "BT507", "something else"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "BT507", "something else"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "BT507", "something else"),
        (b"", "BT507", "empty"),
        (b"%PDF-1.7", "BT507", "something else"),
        (_with({"word/document.xml": "<workbook/>"}), "BT507", "Excel"),
        (_with({"word/document.xml": "<p:presentation xmlns:p='x'/>"}), "BT507", "PowerPoint"),
        (_with({"word/media/a": bytes(8 * 1024 * 1024)}), "BT508", "word/media/a has 8 MiB"),
        (_with({"word/document.xml": _DOCTYPE + root("document", "&a;")}), "BT509", "entities"),
        (_with({"word/document.xml": "<!DOCTYPE x>" + root("document", "")}), "BT509", "entities"),
    ],
)
def test_what_is_refused(content: bytes, code: str, words: str) -> None:
    found, message = refusal(content)
    assert found == code
    assert words in message


def test_a_broken_part_is_named() -> None:
    links = relationships(("s", "styles", "styles.xml"))
    code, message = refusal(_with({"word/_rels/document.xml.rels": links, "word/styles.xml": "<a"}))
    assert code == "BT506"
    assert "word/styles.xml" in message


@pytest.mark.parametrize("entity", ['<!ENTITY b "{}">', '<!ENTITY b SYSTEM "file:///etc/passwd">'])
def test_entities_are_never_expanded(entity: str) -> None:
    laughs = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 20))
    declared = f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}{entity.format("&l19;")}]>'
    document = f'<w:document {NAMESPACES} a="&l19;">&b;</w:document>'
    assert refusal(_with({"word/document.xml": declared + document}))[0] == "BT509"


@pytest.mark.parametrize(
    ("limit", "value"),
    [("FILE_LIMIT", 100), ("_PARTS_LIMIT", 2), ("_EXPANDED_LIMIT", 100), ("_XML_LIMIT", 100)],
)
def test_every_limit_is_kept(monkeypatch: pytest.MonkeyPatch, limit: str, value: int) -> None:
    monkeypatch.setattr(limits, limit, value)
    assert refusal(_WHOLE)[0] == "BT508"


def test_a_damaged_part_is_found_by_its_checksum() -> None:
    broken = bytearray(_WHOLE)
    start = _WHOLE.index(b"word/document.xml") + len("word/document.xml")
    broken[start + 20] ^= 0xFF
    assert refusal(bytes(broken))[0] == "BT506"


def test_nesting_as_deep_as_xml_may_be_is_read_or_refused() -> None:
    def nested(depth: int) -> str:
        body = paragraph("底")
        for _level in range(depth):
            body = table([[body]])
        return body

    original, _none = read_word(PATH, package(word_parts(nested(75))))
    assert original is not None
    assert shown(original) == ["底"]
    assert refusal(package(word_parts(nested(500))))[0] == "BT506"


def test_strict_files_are_read() -> None:
    strict = {
        name: content.replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/",
            "http://purl.oclc.org/ooxml/officeDocument/",
        ).replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/",
            "http://purl.oclc.org/ooxml/wordprocessingml/",
        )
        for name, content in word_parts(paragraph("正文", '<w:jc w:val="end"/>')).items()
        if isinstance(content, str)
    }
    original, _none = read_word(PATH, package(strict))
    assert original is not None
    (only,) = original.elements
    assert isinstance(only, Line)
    assert (only.text, only.side) == ("正文", "right")


def test_names_of_parts_may_have_other_capitals_and_stand_at_the_root() -> None:
    parts = {
        name.replace("word/document.xml", "Word/Document.xml"): one for name, one in _GOOD.items()
    }
    parts["_rels/.rels"] = relationships(("r1", "officeDocument", "/word/document.xml"))
    original, _none = read_word(PATH, package(parts))
    assert original is not None
    assert shown(original) == ["正文"]
