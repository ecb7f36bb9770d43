"""Every sample issue's Word file, read back: all its characters, and none that are not its own."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from lxml import html

from bulletin.build import Order, render_issue
from bulletin.importers.original import Element, Grid, Line
from bulletin.importers.reading.word import read_word
from bulletin.workspace import Workspace

WORKSPACE = Workspace.find(Path(__file__).parents[4])
ENTRIES = {entry.address: entry for entry in WORKSPACE.catalogue()[0]}
GENERATED = set("0123456789.：【】")
"""What the web page's stylesheet writes and its text lacks: list numbers, pages in the contents,
marks around sections."""


def _characters(elements: tuple[Element, ...]) -> str:
    found = ""
    for element in elements:
        if isinstance(element, Line):
            found += element.text
        elif isinstance(element, Grid):
            found += "".join(_characters(cell) for row in element.rows for cell in row)
    return "".join(found.split())


@pytest.mark.parametrize("address", ENTRIES)
def test_a_built_word_file_is_read_whole(address: str) -> None:
    made = render_issue(WORKSPACE, ENTRIES[address], Order(("docx", "html"))).contents
    original, diagnostics = read_word(Path("a.docx"), made["docx"])
    assert original is not None
    assert all(one.code == "BT588" and "—" in one.message for one in diagnostics)
    page = html.document_fromstring(made["html"].decode()).find("body").text_content()
    read, printed = Counter(_characters(original.elements)), Counter("".join(page.split()))
    assert printed - read == Counter()
    assert set(read - printed) <= GENERATED
    pictures = sum(not isinstance(one, Line | Grid) for one in original.elements)
    assert pictures >= made["html"].count(b"<img")
