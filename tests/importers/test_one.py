"""One file read; what goes wrong in it stays with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import docx

from bulletin.importers import one
from bulletin.importers.one import Reader
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    import pytest


def test_a_document_without_anything_in_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "bulletin.yaml").write_text("publications: [{title: 快讯}]\n", encoding="utf-8")
    docx.Document().save(str(tmp_path / "blank.docx"))
    found = Reader(Workspace.open(tmp_path))(tmp_path / "blank.docx")
    assert found.understood is None
    assert [finding.code for finding in found.diagnostics] == ["BT500"]


def test_a_document_without_items_is_said(tmp_path: Path) -> None:
    (tmp_path / "bulletin.yaml").write_text("publications: [{title: 快讯}]\n", encoding="utf-8")
    (tmp_path / "head.txt").write_text("快讯\n\n第3期\n", encoding="utf-8")
    found = Reader(Workspace.open(tmp_path))(tmp_path / "head.txt")
    assert found.diagnostics[-1].code == "BT539"


def test_a_fault_of_the_program_is_said_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bulletin.yaml").write_text("publications: [{title: 快讯}]\n", encoding="utf-8")

    monkeypatch.setattr(one, "read", None)
    found = Reader(Workspace.open(tmp_path))(Path("old.doc"))
    (finding,) = found.diagnostics
    assert found.understood is None
    assert (finding.code, "not callable" in finding.message) == ("BT549", True)
    assert finding.location is not None
    assert finding.location.file == Path("old.doc")
