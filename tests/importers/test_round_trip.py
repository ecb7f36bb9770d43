"""Every sample built and imported again: the same issue, by nothing but what the pages show."""

from __future__ import annotations

import functools
import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest

from bulletin.build import Order, render_issue
from bulletin.importers.importing import Import, Imported
from bulletin.importers.placing import Policy
from bulletin.resources import specimen_folder
from bulletin.source import load_issue
from bulletin.workspace import Entry, Workspace
from tests.importers.printed import shown

if TYPE_CHECKING:
    from bulletin.model.issue import Issue

ROOTS = (Path(__file__).parents[2], specimen_folder())
SAMPLES = {
    entry.address: (root, entry) for root in ROOTS for entry in Workspace.open(root).catalogue()[0]
}
FORMATS = ("docx", "pdf")


@functools.cache
def built(address: str, kind: str) -> bytes:
    root, entry = SAMPLES[address]
    return _bare(render_issue(Workspace.open(root), entry, Order((kind,))).contents[kind], kind)


def _bare(content: bytes, kind: str) -> bytes:
    """Take out what no page shows: the document's properties, its outline, the tags in it."""
    target = io.BytesIO()
    if kind == "pdf":
        with pikepdf.open(io.BytesIO(content)) as document:
            for name in ("/Metadata", "/StructTreeRoot", "/MarkInfo", "/Outlines"):
                if name in document.Root:
                    del document.Root[name]
            del document.docinfo
            document.save(target)
        return target.getvalue()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            if not name.startswith("docProps/"):
                new.writestr(name, old.read(name))
    return target.getvalue()


def imported(content: bytes, kind: str, root: Path, configuration: str) -> Imported:
    """Import a file into a workspace of its own."""
    root.mkdir()
    root.joinpath("bulletin.yaml").write_text(configuration, encoding="utf-8")
    file = root / f"old.{kind}"
    file.write_bytes(content)
    workspace = Workspace.open(root)
    (one,) = Import(workspace, None, Policy.REFUSE, write=True).results([file], 1)
    assert one.status == "imported", one.diagnostics
    return one


def loaded(root: Path) -> tuple[Issue, Workspace, Entry]:
    """Load the only issue of a workspace, which must be without findings."""
    workspace = Workspace.open(root)
    (entry,) = workspace.catalogue()[0]
    issue, diagnostics = load_issue(workspace, entry)
    assert [str(one) for one in diagnostics] == []
    assert issue is not None
    return issue, workspace, entry


def configuration(address: str) -> str:
    return (SAMPLES[address][0] / "bulletin.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("address", SAMPLES)
def test_a_built_issue_comes_back(address: str, kind: str, tmp_path: Path) -> None:
    """Import, sources, build, import again: each time the issue that the sample's sources say."""
    root, entry = SAMPLES[address]
    wanted, _found = load_issue(Workspace.open(root), entry)
    assert wanted is not None
    first = imported(built(address, kind), kind, tmp_path / "first", configuration(address))
    assert first.issue is not None
    assert shown(first.issue) == shown(wanted)
    assert [one for one in first.diagnostics if one.code == "BT529"] == []
    written, workspace, place = loaded(tmp_path / "first")
    assert shown(written) == shown(wanted)
    again = _bare(render_issue(workspace, place, Order((kind,))).contents[kind], kind)
    second = imported(again, kind, tmp_path / "second", configuration(address))
    assert second.issue is not None
    assert shown(second.issue) == shown(wanted)
    assert second.issue.publication.title_form == written.publication.title_form


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("address", SAMPLES)
def test_a_workspace_that_knows_no_names_gets_the_same(
    address: str, kind: str, tmp_path: Path
) -> None:
    """Nothing but the page tells publication, office and units."""
    root, entry = SAMPLES[address]
    wanted, _found = load_issue(Workspace.open(root), entry)
    assert wanted is not None
    imported(built(address, kind), kind, tmp_path / "new", "")
    issue, _workspace, _entry = loaded(tmp_path / "new")
    assert shown(issue) == shown(wanted)
