"""One issue to its outputs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bulletin.build import Order, Outcome, build_issue, build_issues, renderers
from bulletin.diagnostics import Diagnostic, Severity
from bulletin.errors import UsageError
from bulletin.typesetting.faces import RoleFace
from tests.build.fakes import ISSUE, FakeFaces, FakeWriters, write_issue

if TYPE_CHECKING:
    from bulletin.workspace import Workspace

FORMATS = ("pdf", "docx")
ODD = Diagnostic("BT820", Severity.WARNING, "odd")


def _build(workspace: Workspace, address: str = "2023/1", *, strict: bool = False) -> Outcome:
    (entry,), _found = workspace.select([address])
    return build_issue(workspace, entry, Order(FORMATS, workspace.root / "out", strict=strict))


def _codes(outcome: Outcome) -> list[str]:
    return [finding.code for finding in outcome.diagnostics]


def test_outputs_pages_and_names(workspace: Workspace, writers: FakeWriters) -> None:
    outcome = _build(workspace)
    assert (outcome.status, outcome.pages, outcome.diagnostics) == ("built", 3, ())
    contents = {kind: path.read_text("utf-8") for kind, path in outcome.outputs.items()}
    assert contents == {kind: f"{kind} 测试信息2023年第1期" for kind in FORMATS}
    names = {path.name for path in (workspace.root / "out").iterdir()}
    assert names == {"测试信息2023年第1期.pdf", "测试信息2023年第1期.docx"}
    assert writers.failing == {}


def test_one_format_alone_has_no_pages(workspace: Workspace, writers: FakeWriters) -> None:
    del writers
    (entry,), _found = workspace.select(["2023/1"])
    outcome = build_issue(workspace, entry, Order(("docx",), workspace.root / "out"))
    assert (outcome.pages, list(outcome.outputs)) == (None, ["docx"])


def test_failing_writer_keeps_the_old_outputs(workspace: Workspace, writers: FakeWriters) -> None:
    before = {path: path.read_bytes() for path in _build(workspace).outputs.values()}
    writers.failing["docx"] = ZeroDivisionError("by zero")
    write_issue(workspace.root, "2023/001", ISSUE.format(number=1).replace("正文", "新的正文"))
    outcome = _build(workspace)
    assert (outcome.status, outcome.outputs, _codes(outcome)) == ("failed", {}, ["BT853"])
    assert "by zero" in outcome.diagnostics[0].message
    assert {path: path.read_bytes() for path in before} == before


def test_failing_house_style_is_this_issues_failure(
    workspace: Workspace, writers: FakeWriters, monkeypatch: pytest.MonkeyPatch
) -> None:
    del writers

    def broken(*_arguments: object) -> None:
        raise KeyError("odd")

    monkeypatch.setattr("bulletin.build.issue.compose", broken)
    outcome = _build(workspace)
    assert (outcome.status, _codes(outcome)) == ("failed", ["BT853"])
    assert "KeyError: 'odd'" in outcome.diagnostics[0].message


def test_missing_library_stops_the_run(workspace: Workspace, writers: FakeWriters) -> None:
    writers.failing["pdf"] = UsageError("no Pango")
    with pytest.raises(UsageError, match="no Pango"):
        _build(workspace)


def test_character_that_no_face_has_fails_the_issue(
    workspace: Workspace, writers: FakeWriters
) -> None:
    writers.faces = FakeFaces("文")
    outcome = _build(workspace)
    assert (outcome.status, _codes(outcome)) == ("failed", ["BT851"])
    place = outcome.diagnostics[0].location
    assert place is not None
    assert (place.file.name, place.line, place.column) == ("001.yaml", 7, 8)


def test_strict_makes_warnings_errors(workspace: Workspace, writers: FakeWriters) -> None:
    writers.diagnostics = (ODD,)
    assert _build(workspace).status == "built"
    outcome = _build(workspace, strict=True)
    assert outcome.status == "failed"
    assert outcome.diagnostics == (replace(ODD, severity=Severity.ERROR),)


def test_what_both_writers_notice_is_said_once(workspace: Workspace, writers: FakeWriters) -> None:
    writers.diagnostics = (ODD,)
    assert _build(workspace).diagnostics == (ODD,)


def test_bad_issue_does_not_stop_the_others(workspace: Workspace, writers: FakeWriters) -> None:
    write_issue(workspace.root, "2023/001", "items: [\n")
    entries, _found = workspace.catalogue()
    outcomes = list(build_issues(workspace, entries, Order(FORMATS, workspace.root / "out")))
    assert [outcome.status for outcome in outcomes] == ["failed", "built"]
    assert writers.failing == {}


def test_stand_ins_are_told_once(workspace: Workspace, writers: FakeWriters) -> None:
    role = RoleFace("仿宋", "仿宋_GB2312", "FandolFang", stand_in=True, install="texlive")
    writers.faces = FakeFaces(roles=(role,))
    entries, _found = workspace.catalogue()
    outcomes = list(build_issues(workspace, entries, Order(FORMATS, workspace.root / "out")))
    assert [_codes(outcome) for outcome in outcomes] == [["BT852"], []]
    (finding,) = outcomes[0].diagnostics
    assert finding.severity is Severity.INFO
    assert "仿宋_GB2312 → FandolFang" in finding.message


def test_second_issue_with_a_number_keeps_its_own_outputs(
    workspace: Workspace, writers: FakeWriters
) -> None:
    del writers
    write_issue(workspace.root, "2023/1", ISSUE.format(number=1))
    entries, _found = workspace.catalogue()
    outcomes = list(build_issues(workspace, entries, Order(("pdf",), workspace.root / "out")))
    assert len({outcome.outputs["pdf"] for outcome in outcomes}) == len(outcomes) == 3
    (second,) = (outcome for outcome in outcomes if outcome.address == "2023/1-2")
    assert _codes(second) == ["BT304", "BT911"]


def test_missing_library_is_a_set_up_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(renderers.FORMATS, "pdf", "bulletin.writers.nothing:write")
    with pytest.raises(UsageError, match="bulletin doctor"):
        renderers.writer("pdf")
