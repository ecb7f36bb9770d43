"""Issues built by worker processes."""

from __future__ import annotations

import os
import pickle
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bulletin.build import Order, Outcome, build_issues, renderers
from bulletin.errors import UsageError
from bulletin.workspace import Workspace
from bulletin.writers.output import Output
from tests.build.fakes import ISSUE, FakeFaces, write_issue

if TYPE_CHECKING:
    from collections.abc import Callable

    from bulletin.document.composed import Composed

CHECKOUT = Path(__file__).parents[2]
NO_PANGO = UsageError("no Pango")


def _write(composed: Composed) -> Output:
    """Do with an issue what its office says; write who did it."""
    if composed.office == "crash":
        os.kill(os.getpid(), signal.SIGKILL)
    if composed.office == "hang":
        threading.Event().wait()
    if composed.office == "library":
        raise NO_PANGO
    return Output(f"{os.getpid()}".encode(), 1, ())


@pytest.fixture(autouse=True)
def _writers(monkeypatch: pytest.MonkeyPatch) -> None:
    def writer(_kind: str) -> Callable[[Composed], Output]:
        return _write

    monkeypatch.setattr(renderers, "writer", writer)
    monkeypatch.setattr(renderers, "faces", FakeFaces)


def _built(
    root: Path, *offices: str, jobs: int = 2, limit: float | None = None
) -> tuple[Outcome, ...]:
    for number, office in enumerate(offices, 1):
        text = ISSUE.format(number=number) + f"office: {office}\n"
        write_issue(root, f"2023/{number:03}", text)
    workspace = Workspace.open(root)
    entries = workspace.catalogue()[0][: len(offices)]
    order = Order(("docx",), root / "out")
    return tuple(build_issues(workspace, entries, order, jobs=jobs, limit=limit))


def _builders(outcomes: tuple[Outcome, ...]) -> set[int]:
    return {int(outcome.outputs["docx"].read_text()) for outcome in outcomes}


def test_outcomes_come_in_the_order_of_the_issues(root: Path) -> None:
    outcomes = _built(root, *"甲乙丙丁戊己庚辛")
    assert [outcome.address for outcome in outcomes] == [f"2023/{n}" for n in range(1, 9)]
    assert {outcome.status for outcome in outcomes} == {"built"}
    assert os.getpid() not in _builders(outcomes)


def test_a_crash_and_a_hang_fail_their_issues_and_no_other(root: Path) -> None:
    outcomes = _built(root, "甲", "crash", "乙", "hang", "丙", limit=2.0)
    codes = [[finding.code for finding in outcome.diagnostics] for outcome in outcomes]
    assert codes == [[], ["BT934"], [], ["BT933"], []]
    assert [bool(outcome.outputs) for outcome in outcomes] == [True, False, True, False, True]
    place = outcomes[1].diagnostics[0].location
    assert place is not None
    assert place.file.name == "002.yaml"


@pytest.mark.parametrize(("offices", "jobs"), [("甲乙", 1), ("甲", 2)])
def test_this_process_builds_where_others_do_not_pay(root: Path, offices: str, jobs: int) -> None:
    assert _builders(_built(root, *offices, jobs=jobs)) == {os.getpid()}


def test_a_single_issue_with_a_time_limit_is_built_apart(root: Path) -> None:
    assert os.getpid() not in _builders(_built(root, "甲", jobs=1, limit=60.0))
    (outcome,) = _built(root, "hang", jobs=1, limit=0.5)
    assert [finding.code for finding in outcome.diagnostics] == ["BT933"]


def test_missing_library_stops_the_run(root: Path) -> None:
    with pytest.raises(UsageError, match="no Pango"):
        _built(root, "甲", "library", "乙")


def test_what_is_told_to_workers_can_be_sent(workspace: Workspace) -> None:
    told = (workspace, workspace.catalogue()[0], Order(("pdf",), workspace.root))
    assert pickle.loads(pickle.dumps(told)) == told  # noqa: S301  (just made)


def test_the_same_bytes_with_one_process_and_with_two(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.undo()
    workspace = Workspace.find(CHECKOUT)
    entries = workspace.select(["2023/35", "2020/44", "工作动态/2023/6"])[0]
    contents = []
    for jobs in (1, 2):
        order = Order(("pdf", "docx"), tmp_path / str(jobs))
        outcomes = list(build_issues(workspace, entries, order, jobs=jobs))
        assert [outcome.status for outcome in outcomes] == ["built"] * 3
        paths = [path for outcome in outcomes for path in outcome.outputs.values()]
        contents.append({path.name: path.read_bytes() for path in paths})
    assert len(contents[0]) == 6
    assert contents[0] == contents[1]
