"""docs/css-in-word.md: every property that it promises changes the Word file, each by itself."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from PIL import Image

from bulletin.diagnostics import Severity
from bulletin.document.cascade import styled
from tests.composed import small
from tests.writers.docx.reading import HOUSE, written

DOCUMENT = (Path(__file__).parents[3] / "docs" / "css-in-word.md").read_text(encoding="utf-8")
ARRIVING, REPORTED = DOCUMENT.split("## Reported")


class Probe(NamedTuple):
    """A rule that says the property, and the text that it is about."""

    rule: str
    body: str = "<p>甲</p><p class='x'>乙<b class='i'>丙</b></p><p>丁</p>"


COLUMNS = "<p>甲</p><div class='x'><p>乙</p><h2>丙</h2><p>丁</p></div>"
LIST = "<ol class='x'><li>甲</li></ol>"
TABLE = "<table class='x'><tr><td class='i'>甲</td><td>乙</td></tr></table>"
PICTURE = "<p><img class='x' src='shelf:/styles/a.png' alt='图'></p>"
IN_COLUMNS = ".x { column-count: 2 } "
PAGE = "@page { size: A4; margin: 40mm; "
PROBES = {
    "font-family": Probe(".x { font-family: 黑体 }"),
    "font-size": Probe(".x { font-size: 22pt }"),
    "font-weight": Probe(".x { font-weight: 700 }"),
    "font-style": Probe(".x { font-style: italic }"),
    "color": Probe(".x { color: #e60012 }"),
    "letter-spacing": Probe(".x { letter-spacing: 1pt }"),
    "line-height": Probe(".x { line-height: 40pt }"),
    "text-decoration": Probe(".x { text-decoration: underline }"),
    "text-align": Probe(".x { text-align: center }"),
    "text-indent": Probe(".x { text-indent: 1em }"),
    "white-space": Probe(".x { white-space: pre }", "<p class='x'>甲  乙</p>"),
    "vertical-align": Probe(".i { vertical-align: 3pt }"),
    "margin-top": Probe(".x { margin-top: 5pt }"),
    "margin-bottom": Probe(".x { margin-bottom: 5pt }"),
    "margin-left": Probe(".x { margin-left: 5pt }"),
    "margin-right": Probe(".x { margin-right: 5pt }"),
    "padding-top": Probe(".x { padding-top: 5pt }"),
    "padding-bottom": Probe(".x { padding-bottom: 5pt }"),
    "padding-left": Probe(".i { padding-left: 5pt }", TABLE),
    "padding-right": Probe(".x { padding-right: 5pt }"),
    **{
        f"border-{side}": Probe(f".x {{ border-{side}: 1pt solid #000 }}")
        for side in ("top", "right", "bottom", "left")
    },
    "background-color": Probe(".x { background-color: #eee }"),
    "list-style-type": Probe(".x { list-style-type: upper-roman }", LIST),
    "list-style-position": Probe("ol.x { padding-left: 3em; list-style-position: inside }", LIST),
    "display": Probe(".i { display: none }"),
    "width": Probe(".x { width: 40pt }", PICTURE),
    "height": Probe(".x { height: 40pt }", PICTURE),
    "max-height": Probe(".x { max-height: 4pt }", PICTURE),
    "break-before": Probe(".x { break-before: page }"),
    "break-after": Probe(".x { break-after: avoid }"),
    "break-inside": Probe(".x { break-inside: avoid }"),
    "orphans": Probe(".x { orphans: 2 }"),
    "widows": Probe(".x { widows: 2 }"),
    "column-count": Probe(".x { column-count: 2 }", COLUMNS),
    "column-gap": Probe(IN_COLUMNS + ".x { column-gap: 50pt }", COLUMNS),
    "column-rule": Probe(IN_COLUMNS + ".x { column-rule: 1pt solid }", COLUMNS),
    "column-span": Probe(IN_COLUMNS + "h2 { column-span: all }", COLUMNS),
    "page": Probe(".x { page: wide } @page wide { size: A4 landscape }"),
    "content": Probe(".x::before { content: '△' }"),
    "size": Probe("@page { size: 100mm 100mm }"),
    "margin": Probe("@page { margin: 10mm }"),
    **{
        f"@{edge}-{side}": Probe(f"{PAGE} @{edge}-{side} {{ content: '清样' }} }}")
        for edge in ("top", "bottom")
        for side in ("left", "center", "right")
    },
    "--docx-style": Probe('.x { --docx-style: "按语" }'),
    "--docx-tab": Probe(".i { --docx-tab: right }"),
    "--anchor": Probe(".x { --anchor: page-foot }"),
    "--docx-line-numbers": Probe("body { --docx-line-numbers: page }"),
}
# What a probe needs that is not the property itself.
BASES = {
    "list-style-position": "ol.x { padding-left: 3em }",
    **dict.fromkeys(("column-gap", "column-rule", "column-span"), IN_COLUMNS),
    **{name: f"{PAGE} }}" for name in PROBES if name.startswith("@")},
}


def properties(table: str) -> list[str]:
    """Return the names in a table's first column; a row of margin boxes names its ends."""
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_each_property_of_the_document_has_its_probe() -> None:
    assert set(properties(ARRIVING)) == set(PROBES) - {
        f"@{place}" for place in ("top-center", "top-right", "bottom-left", "bottom-center")
    }


@pytest.mark.parametrize("name", PROBES)
def test_a_property_arrives_in_word(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (90, 60)).save(tmp_path / "a.png")
    probe = PROBES[name]
    before = parts(written(tmp_path, probe.body, HOUSE + BASES.get(name, "")))
    after = parts(written(tmp_path, probe.body, HOUSE + probe.rule))
    assert before != after


@pytest.mark.parametrize("name", properties(REPORTED))
def test_a_property_that_word_lacks_is_reported(tmp_path: Path, name: str) -> None:
    (row,) = (line for line in REPORTED.splitlines() if line.startswith(f"| `{name}`"))
    named = re.findall(r"`([^`]+)`", row.split("|")[2])
    one = {
        "float": "left",
        "position": "absolute",
        "transform": "rotate(1deg)",
        "opacity": ".5",
        "box-shadow": "1pt 1pt 1pt #000",
        "background-image": "linear-gradient(#fff, #000)",
        "text-transform": "uppercase",
        "overflow": "hidden",
        "visibility": "hidden",
    }
    for value in named if name == "display" else [one[name]]:
        css = f".x {{ {name}: {value} }}"
        (finding,) = styled(small(tmp_path, "<p class='x'>甲<b>乙</b></p>", css)).diagnostics
        assert (finding.code, finding.severity) == ("BT811", Severity.WARNING)
        assert f"“{name}”" in finding.message
