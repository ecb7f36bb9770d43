"""The sample issues as they come back from their own Word and PDF files, edited or not."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from bulletin.build import Order, render_issue
from bulletin.importers.one import Reader
from bulletin.importers.revising import compared, taken_over
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from bulletin.importers.one import Understood
    from bulletin.importers.revising import Comparison
    from bulletin.workspace import Entry

ROOT = Path(__file__).parents[3]
WORKSPACE = Workspace.find(ROOT)
ENTRIES = {entry.address: entry for entry in WORKSPACE.catalogue()[0]}
FORMATS = ("docx", "pdf")


def built(entry: Entry) -> dict[str, bytes]:
    return dict(render_issue(WORKSPACE, entry, Order(FORMATS)).contents)


def understood(file: Path, content: bytes) -> Understood:
    file.write_bytes(content)
    read = Reader(WORKSPACE)(file)
    assert read.understood is not None
    return read.understood


def comparison(entry: Entry, one: Understood) -> Comparison:
    found = compared(WORKSPACE, entry, one.modelled.issue, one.original.comments)
    assert found is not None
    return found


@pytest.mark.parametrize("address", ENTRIES)
def test_an_unedited_document_differs_in_nothing(address: str, tmp_path: Path) -> None:
    for suffix, content in built(ENTRIES[address]).items():
        one = understood(tmp_path / f"稿.{suffix}", content)
        assert comparison(ENTRIES[address], one).changes == ()


@pytest.mark.parametrize(
    ("address", "old", "new"),
    [
        ("2020/44", "7个工作组", "8个工作组"),
        ("2023/35", "63个", "65个"),
        ("2023/36", "677户", "678户"),
        ("工作动态/2023/6", "39项", "40项"),
    ],
)
def test_one_word_is_taken_over(address: str, old: str, new: str, tmp_path: Path) -> None:
    """The difference is told, and no other character of the sources changes."""
    document = docx.Document(io.BytesIO(built(ENTRIES[address])["docx"]))
    run = next(
        run for paragraph in document.paragraphs for run in paragraph.runs if old in run.text
    )
    run.text = run.text.replace(old, new, 1)
    edited = io.BytesIO()
    document.save(edited)
    file = tmp_path / "改.docx"
    one = understood(file, edited.getvalue())
    found = comparison(ENTRIES[address], one)
    (change,) = found.changes
    assert (change.kind, change.part) == ("changed", "body")
    made = taken_over(WORKSPACE, found, one.modelled.photos, file, edited.getvalue())
    assert made is not None
    texts = {
        path: content.decode()
        for path, content in made.contents.items()
        if path.exists() and content
    }
    for path, text in texts.items():
        before = path.read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if not line.startswith(("原件:", "imported:"))]
        assert sum(map(len, lines)) == sum(map(len, before.splitlines()))
        changed = [
            (was, now) for was, now in zip(before.splitlines(), lines, strict=True) if was != now
        ]
        assert all(was.replace(old, new, 1) == now for was, now in changed)
