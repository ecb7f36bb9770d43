"""What is said of findings while an issue is built again and again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.build import Outcome
from bulletin.cli.news import Told
from bulletin.diagnostics import Diagnostic, Location, Severity

if TYPE_CHECKING:
    from typing import Literal


def _finding(code: str, severity: Severity = Severity.WARNING, line: int = 1) -> Diagnostic:
    return Diagnostic(code, severity, code, Location(Path("甲.md"), line))


def _said(
    told: Told, *findings: Diagnostic, status: Literal["built", "failed"] = "built"
) -> tuple[list[str], list[str]]:
    outcome = Outcome("2023/1", status, 0.0, diagnostics=findings)
    new, mended = told.new(outcome), told.mended(outcome)
    return [one.code for one in new], [one.code for one in mended]


def test_what_moved_to_another_line_is_not_new() -> None:
    told = Told()
    assert _said(told, _finding("a", line=3), _finding("b")) == (["a", "b"], [])
    assert _said(told, _finding("a", line=5)) == ([], ["b"])
    assert _said(told, _finding("b")) == (["b"], ["a"])


def test_a_note_is_told_once_and_is_not_mended() -> None:
    told = Told()
    note = _finding("n", Severity.INFO)
    assert _said(told, note) == (["n"], [])
    assert _said(told) == ([], [])
    assert _said(told, note) == ([], [])


def test_what_comes_after_an_error_is_not_mended_by_it() -> None:
    told = Told()
    assert _said(told, _finding("w")) == (["w"], [])
    assert _said(told, _finding("e", Severity.ERROR), status="failed") == (["e"], [])
    assert _said(told, _finding("f", Severity.ERROR), status="failed") == (["f"], [])
    assert _said(told) == ([], ["w", "f"])


def test_issues_do_not_answer_for_each_other() -> None:
    told = Told()
    _said(told, _finding("a"))
    other = Outcome("2023/2", "built", 0.0)
    assert told.mended(other) == ()
