"""The repository's own PDF files: every character comes back, in the order of the text."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pytest

from bulletin.build import Order, render_issue
from bulletin.importers.original import Grid, Line
from bulletin.workspace import Workspace
from tests.importers.reading.pdf.made import original

WORKSPACE = Workspace.find(Path(__file__).parents[4])
ENTRIES = {entry.address: entry for entry in WORKSPACE.catalogue()[0]}


@pytest.mark.parametrize("address", ENTRIES)
def test_every_character_is_read_in_order(address: str) -> None:
    pdf = render_issue(WORKSPACE, ENTRIES[address], Order(("pdf",))).contents["pdf"]
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        drawn = "".join(glyph["text"] for page in document.pages for glyph in page.chars)
    assert "".join(_read(pdf).split()) == "".join(drawn.split())


def _read(pdf: bytes) -> str:
    found = []
    for one in original(pdf).elements:
        if isinstance(one, Line):
            found.append("•" * one.bullet + one.text)
        elif isinstance(one, Grid):
            found += [line.text for row in one.rows for cell in row for line in cell]
    return "".join(found)
