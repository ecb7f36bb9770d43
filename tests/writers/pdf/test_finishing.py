"""Streams whose data seem to end early are written so that nobody misreads them."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
from pypdfium2 import PdfDocument

from bulletin.document.compose import compose
from bulletin.writers.pdf import finishing, write_pdf
from tests.issues import ROOT, issue, item
from tests.writers.pdf.test_standards import PROFILES, failures

if TYPE_CHECKING:
    import pytest


def written() -> bytes:
    composed, _ = compose(issue(item("一是备足物资。")), ROOT)
    assert composed is not None
    return write_pdf(composed).content


def text(pdf: bytes) -> str:
    return str(PdfDocument(pdf)[0].get_textpage().get_text_bounded())


def test_a_coat_of_ascii_changes_nothing_for_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = written()
    monkeypatch.setattr(finishing, "_ends_ambiguously", lambda _data: True)
    coated = written()
    assert text(coated) == text(plain)
    with pikepdf.open(BytesIO(coated)) as file:
        assert len(file.pages) == 1
    streams = coated.count(b"/FlateDecode")
    assert coated.count(b"/ASCII85Decode") == streams > 5
    assert [failures(coated, profile) for profile in PROFILES] == [[] for _profile in PROFILES]


def test_data_that_end_in_a_carriage_return_get_one() -> None:
    assert finishing._ends_ambiguously(b"data\r")
    assert not finishing._ends_ambiguously(b"data\n")
