"""What a finished Word file says, read back from its parts."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap, qn
from lxml import etree

from bulletin.writers.docx import write_docx
from tests.composed import small

if TYPE_CHECKING:
    from pathlib import Path

HOUSE = """
@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt/14pt 宋体;
  vertical-align: top; padding: 4.26mm 14pt 0 } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt/14pt 宋体;
  vertical-align: top; padding: 4.26mm 14pt 0 } }
html { font: 16pt/28.95pt "Times New Roman", 仿宋_GB2312; letter-spacing: -.25pt;
  text-align: justify; orphans: 1; widows: 1 }
body, h1, h2, p, ul, ol { margin: 0; padding: 0; font: inherit }
article { text-indent: 2em; --docx-style: "正文" }
h2 { font-family: 黑体 }
.closing { --anchor: page-foot; font-size: 14pt; border-top: .35mm solid; --docx-style: "版记";
  border-bottom: .35mm solid }
.closing p { padding: 0 14pt } .closing p + p { border-top: .25mm solid }
"""
CLOSING = "<footer class='closing'><p>送：甲单位</p><p>责任编辑：乙</p></footer>"


def written(folder: Path, body: str, css: str = HOUSE) -> bytes:
    """Return the Word file of a small document."""
    return write_docx(small(folder, body, css)).content


def part(content: bytes, name: str = "word/document.xml") -> Any:  # noqa: ANN401
    """Return the root of a part."""
    with ZipFile(io.BytesIO(content)) as package:
        return parse_xml(package.read(name))


def names(content: bytes) -> list[str]:
    """Return the parts' names as they stand in the archive."""
    with ZipFile(io.BytesIO(content)) as package:
        return package.namelist()


def text(content: bytes) -> str:
    """Return all characters of the body in order; a tab and a line break as such."""
    marks = {qn("w:tab"): "\t", qn("w:br"): "\n"}
    body = part(content)
    found = body.xpath("//w:r/w:t | //w:r/w:tab | //w:r/w:br")
    return "".join(marks.get(element.tag, element.text or "") for element in found)


def value(element: Any, path: str) -> str | None:  # noqa: ANN401
    """Return the first value that a path finds, None where it finds nothing."""
    return next(iter(etree.XPath(path, namespaces=nsmap)(element)), None)


def style(content: bytes, name: str) -> Any:  # noqa: ANN401
    """Return the style of a name."""
    (found,) = part(content, "word/styles.xml").xpath(f"w:style[w:name/@w:val='{name}']")
    return found


def changed(content: bytes, name: str, old: str, new: str) -> bytes:
    """Return the file with one part's text changed."""
    finished = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as package, ZipFile(finished, "w") as target:
        for entry in package.namelist():
            data = package.read(entry)
            if entry == name:
                assert old in data.decode()
                data = data.decode().replace(old, new).encode()
            target.writestr(entry, data)
    return finished.getvalue()


def laid_out(content: bytes, folder: Path) -> bytes:
    """Return the PDF that LibreOffice makes of the file, without hanging marks.

    LibreOffice 7.4 reads w:overflowPunct the wrong way round, so it gets the opposite.
    """
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice Writer is not installed")
    flipped = changed(
        content, "word/styles.xml", '<w:overflowPunct w:val="0"/>', "<w:overflowPunct/>"
    )
    (folder / "laid-out.docx").write_bytes(flipped)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(  # noqa: S603  (the program that the machine calls soffice)
        [
            office,
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            folder / "laid-out.docx",
        ],
        check=True,
        capture_output=True,
        timeout=120,
        env={**os.environ, "HOME": str(folder)},
    )
    return (folder / "laid-out.pdf").read_bytes()
