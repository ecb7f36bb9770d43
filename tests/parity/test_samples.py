"""Every sample issue as LibreOffice lays its Word file out, against its PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.build import Order, render_issue
from bulletin.errors import UsageError
from bulletin.parity import Agreement, agreement, find_office, lay_out
from bulletin.workspace import Workspace

WORKSPACE = Workspace.find(Path(__file__).parents[2])
ENTRIES = {entry.address: entry for entry in WORKSPACE.catalogue()[0]}
BULLETIN, FEATURE, NEWSPAPER = 0.98, 0.95, 0.0
"""How many of the lines must break alike; those of newspaper pages are only reported."""

FEATURES = {"专题报道": FEATURE, "专版": FEATURE, "专刊": NEWSPAPER}


@pytest.fixture(scope="module")
def found() -> dict[str, Agreement]:
    try:
        find_office()
    except UsageError:
        pytest.skip("LibreOffice is not installed")
    contents = {
        address: render_issue(WORKSPACE, entry, Order(("pdf", "docx"))).contents
        for address, entry in ENTRIES.items()
    }
    laid_out = lay_out([content["docx"] for content in contents.values()])
    return {
        address: agreement(content["pdf"], content["docx"], pages)
        for (address, content), pages in zip(contents.items(), laid_out, strict=True)
        if pages is not None
    }


@pytest.mark.parametrize("address", ENTRIES)
def test_text_pages_and_lines(found: dict[str, Agreement], address: str) -> None:
    one = found[address]
    assert one.text_equal
    assert one.pages_pdf == one.pages_docx
    least = FEATURES.get(ENTRIES[address].publication, BULLETIN)
    assert one.lines_same >= least * one.lines
