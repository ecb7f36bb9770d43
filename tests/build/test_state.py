"""Built, changed, or not built: what a build would find."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bulletin.build import Order, State, States, build_issues, output_names
from bulletin.diagnostics import Diagnostic, Severity
from tests.build.fakes import write_issue

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bulletin.workspace import Workspace
    from tests.build.fakes import FakeWriters

LATER = 1_900_000_000


def _states(workspace: Workspace) -> list[State]:
    entries = workspace.catalogue()[0]
    names = output_names(workspace, entries)
    with States(workspace.root / "build") as states:
        return [states.of(entry, names[entry.address]) for entry in entries]


def _build(workspace: Workspace, variant: str = "pdf/a-2a") -> None:
    order = Order(("pdf", "docx"), workspace.root / "build", pdf_variant=variant)
    list(build_issues(workspace, workspace.catalogue()[0], order))


def _touch(root: Path) -> None:
    os.utime(root / "issues" / "2023" / "001.yaml", (LATER, LATER))


def _change(root: Path) -> None:
    write_issue(root, "2023/001", "number: 1\nitems: [{title: 别, body: 文}]\n")


def _edit_output(root: Path) -> None:
    next((root / "build").glob("*1期.docx")).write_bytes(b"by hand")


def _delete_output(root: Path) -> None:
    next((root / "build").glob("*1期.pdf")).unlink()


@pytest.mark.parametrize(
    ("happens", "state"),
    [
        (_touch, State.BUILT),
        (_change, State.CHANGED),
        (_edit_output, State.CHANGED),
        (_delete_output, State.UNBUILT),
    ],
)
def test_state_of_what_was_built(
    workspace: Workspace, writers: FakeWriters, happens: Callable[[Path], None], state: State
) -> None:
    del writers
    _build(workspace)
    assert _states(workspace) == [State.BUILT, State.BUILT]
    happens(workspace.root)
    assert _states(workspace) == [state, State.BUILT]


def test_looking_makes_nothing(workspace: Workspace) -> None:
    assert _states(workspace) == [State.UNBUILT, State.UNBUILT]
    assert not (workspace.root / "build").exists()


def test_looking_leaves_what_is_remembered_as_it_is(
    workspace: Workspace, writers: FakeWriters
) -> None:
    del writers
    _build(workspace)
    before = _files(workspace.root / "build")
    _touch(workspace.root)
    assert _states(workspace) == [State.BUILT, State.BUILT]
    assert _files(workspace.root / "build") == before


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_outputs_of_another_variant_or_language_are_built(
    workspace: Workspace, writers: FakeWriters, monkeypatch: pytest.MonkeyPatch
) -> None:
    writers.diagnostics = (Diagnostic("BT820", Severity.WARNING, "odd"),)
    _build(workspace, "pdf/a-2b")
    monkeypatch.setenv("BULLETIN_LANG", "zh")
    assert _states(workspace) == [State.BUILT, State.BUILT]


def test_outputs_that_nobody_remembers_are_not_up_to_date(
    workspace: Workspace, writers: FakeWriters
) -> None:
    del writers
    _build(workspace)
    for path in (workspace.root / "build" / ".bulletin").iterdir():
        path.unlink()
    assert _states(workspace) == [State.CHANGED, State.CHANGED]
