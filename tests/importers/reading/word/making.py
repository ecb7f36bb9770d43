"""Small Word files from the XML that a test is about."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from bulletin.importers.original import Grid, Line
from bulletin.importers.reading.word import read_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.original import Element, Original

PATH = Path("旧刊.docx")
_OOXML = "http://schemas.openxmlformats.org"
_OFFICE = f"{_OOXML}/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": f"{_OOXML}/wordprocessingml/2006/main",
        "r": _OFFICE,
        "m": f"{_OOXML}/officeDocument/2006/math",
        "wp": f"{_OOXML}/drawingml/2006/wordprocessingDrawing",
        "a": f"{_OOXML}/drawingml/2006/main",
        "pic": f"{_OOXML}/drawingml/2006/picture",
        "c": f"{_OOXML}/drawingml/2006/chart",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "cx1": "http://schemas.microsoft.com/office/drawing/2015/9/8/chartex",
        "mc": f"{_OOXML}/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TYPES = (
    f'<Types xmlns="{_OOXML}/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def package(parts: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP file of these parts."""
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return content.getvalue()


def relationships(*targets: tuple[str, str, str]) -> str:
    """Return a part of relationships: id, kind and target of each; a URL is external."""
    written = "".join(
        f'<Relationship Id="{identity}" Type="{_OFFICE}/{kind}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target else "/>")
        for identity, kind, target in targets
    )
    return f'<Relationships xmlns="{_RELATIONS}">{written}</Relationships>'


def word_parts(
    body: str, related: Mapping[str, str] | None = None, *targets: tuple[str, str, str]
) -> dict[str, str | bytes]:
    """Return the parts of a Word file; ``related`` has the roots' content by part: styles …"""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relationships(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
    }
    links = list(targets)
    for name, content in (related or {}).items():
        parts[f"word/{name}.xml"] = root(name.rstrip("123"), content)
        links.append((name, name.rstrip("123"), f"{name}.xml"))
    parts["word/_rels/document.xml.rels"] = relationships(*links)
    return parts


_ROOTS = {"header": "hdr", "footer": "ftr"}


def root(name: str, content: str) -> str:
    """Return a part's XML with all namespaces declared."""
    name = _ROOTS.get(name, name)
    return f"<w:{name} {NAMESPACES}>{content}</w:{name}>"


def read(
    body: str,
    related: Mapping[str, str] | None = None,
    *targets: tuple[str, str, str],
    parts: Mapping[str, bytes] | None = None,
) -> tuple[Original, tuple[Diagnostic, ...]]:
    """Read a Word file with this body."""
    content = package({**word_parts(body, related, *targets), **(parts or {})})
    original, diagnostics = read_word(PATH, content)
    assert original is not None, diagnostics
    return original, diagnostics


def shown(original: Original) -> list[str]:
    """Return the characters of each line of an original."""
    return [one.text for one in original.elements if isinstance(one, Line)]


def elements(body: str, **related: str) -> tuple[Element, ...]:
    """Return the elements of a Word file that is read without a finding."""
    original, diagnostics = read(body, related)
    assert diagnostics == ()
    return original.elements


def lines(body: str, **related: str) -> list[Line]:
    """Return the lines of a Word file that has nothing else."""
    found = elements(body, **related)
    assert all(isinstance(one, Line) for one in found)
    return [one for one in found if isinstance(one, Line)]


def texts(body: str, **related: str) -> list[str]:
    """Return the characters of each line."""
    return [line.text for line in lines(body, **related)]


def line(body: str, **related: str) -> Line:
    """Return the one line of a Word file."""
    (only,) = lines(body, **related)
    return only


def grid(body: str, **related: str) -> list[list[str]]:
    """Return the cells of a Word file that holds one data table."""
    (only,) = elements(body, **related)
    assert isinstance(only, Grid)
    return [["\n".join(line.text for line in cell) for cell in row] for row in only.rows]


def paragraph(content: str, properties: str = "") -> str:
    """Return a paragraph; plain text becomes a run."""
    inner = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(code: str, result: str = "") -> str:
    """Return a field with its code and, if it has one, its result."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    shown = mark("separate") + result if result else ""
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return f"{mark('begin')}{instruction}{shown}{mark('end')}"


def table(rows: list[list[str]], borders: str = "") -> str:
    """Return a table; a cell is a paragraph's text or its content as XML."""
    written = "".join(
        "<w:tr>" + "".join(f"<w:tc>{_cell(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    edges = "".join(f'<w:{edge} w:val="single"/>' for edge in borders.split())
    return f"<w:tbl><w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>{written}</w:tbl>"


ALL_BORDERS = "top left bottom right insideH insideV"


def _cell(content: str) -> str:
    return content if content.startswith("<") else paragraph(content)
