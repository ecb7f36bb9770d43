"""Issues built over Dask, by two workers that tests do harm to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from distributed import LocalCluster

from bulletin.build import Order, Outcome, build_issues, output_names
from bulletin.build.cache import Cache
from bulletin.build.cluster import client, connection, parcels
from bulletin.build.cluster.machines import traits
from bulletin.diagnostics import Severity
from bulletin.errors import UsageError
from bulletin.workspace import Workspace
from tests.build.cluster import faults
from tests.build.fakes import ISSUE, write_issue
from tests.photographs import upright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMATS = ("pdf", "docx", "html")
NOWHERE = "tcp://127.0.0.1:1"
LOOKED_AT = (
    "bulletin.yaml",
    "issues/2023/003.yaml",
    "issues/2023/photos/a.png",
    "marks/mark.png",
    "marks/other.png",
    "styles/more/colours.css",
    "styles/shangjie.css",
    "templates/own.html.j2",
)
"""What the third issue is made of; one of these files is not there, but would count."""

CONFIGURATION = """\
publications:
  - {title: 测试信息, office: 测试办公室, house_style: own}
"""
TEMPLATE = """\
{% extends "shangjie.html.j2" %}
{% block imprint %}
<p><img src="shelf:/workspace/marks/mark.png" alt="标"></p>
{{ super() }}
{% endblock %}
"""
STYLESHEET = """\
@import "shangjie.css";
@import "more/colours.css";
"""
PICTURED = """\
      ![一张](photos/a.png "图")

      ![两张](photos/linked.png "图")
"""


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Start a scheduler, which gives a task up that took two workers down, and two workers."""
    with LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        processes=True,
        dashboard_address=":0",
        preload=faults.__file__,
        scheduler_kwargs={"allowed_failures": 1},
    ) as started:
        yield started


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return a workspace with a house style of its own, whose picture lies somewhere else.

    Of its six issues, the third has pictures, one of them by way of a link; the fourth is none;
    the fifth is a folder, with a file that is no item.
    """
    root = tmp_path / "workspace"
    for number in (1, 2, 3, 6):
        text = ISSUE.format(number=number) + PICTURED * (number == 3)
        write_issue(root, f"2023/{number:03}", text)
    write_issue(root, "2023/004", "number: [")
    write_issue(root, "2023/005/issue", "number: 5\ndate: 2023-06-05\n")
    files = {
        "issues/2023/005/01-a.md": "# 一条\n\n正文一段。\n",
        "issues/2023/005/more.md": "不是条目。\n",
        "bulletin.yaml": CONFIGURATION,
        "templates/own.html.j2": TEMPLATE,
        "styles/own.css": STYLESHEET,
        "styles/more/colours.css": "h1 { color: green }",
    }
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    for name in ("marks/mark.png", "marks/other.png", "issues/2023/photos/a.png"):
        (root / name).parent.mkdir(exist_ok=True)
        upright().save(root / name)
    (root / "issues/2023/photos/linked.png").symlink_to(root / "marks/other.png")
    return Workspace.open(root)


def _order(workspace: Workspace, folder: str) -> Order:
    return Order(FORMATS, workspace.root / folder)


def _errors(outcomes: list[Outcome]) -> list[list[str]]:
    return [
        [finding.code for finding in outcome.diagnostics if finding.severity is Severity.ERROR]
        for outcome in outcomes
    ]


def _contents(outcomes: list[Outcome]) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for one in outcomes for path in one.outputs.values()}


def test_the_same_outputs_though_a_worker_is_killed_and_nobody_builds_them_again(
    workspace: Workspace, cluster: LocalCluster
) -> None:
    entries = workspace.catalogue()[0]
    order = _order(workspace, "here")
    here = list(build_issues(workspace, entries, order))
    there: list[Outcome] = []
    address = cluster.scheduler_address
    for outcome in build_issues(workspace, entries, _order(workspace, "there"), cluster=address):
        if not there:
            os.kill(cluster.workers[0].pid, signal.SIGKILL)
        there.append(outcome)
    assert [one.status for one in there] == ["built"] * 3 + ["failed"] + ["built"] * 2
    assert _contents(there) == _contents(here)
    assert len(_contents(here)) == 5 * len(FORMATS)
    assert [one.diagnostics for one in there] == [one.diagnostics for one in here]
    assert [one.pages for one in there] == [one.pages for one in here]
    good = [entry for entry in entries if entry.number != 4]
    for folder in ("here", "there"):
        for place in (None, NOWHERE):
            again = build_issues(workspace, good, _order(workspace, folder), cluster=place)
            assert {one.status for one in again} == {"cached"}


def test_all_that_a_worker_looked_at_is_remembered(
    workspace: Workspace, cluster: LocalCluster
) -> None:
    entry = workspace.catalogue()[0][2]
    order = _order(workspace, "out")
    (built,) = build_issues(workspace, [entry], order, cluster=cluster.scheduler_address)
    assert built.status == "built"
    name = output_names(workspace, [entry])[entry.address]
    for file in LOOKED_AT:
        with Cache(order) as cache:
            assert cache.cached(entry, name), file
        path = workspace.root / file
        before = path.read_bytes() if path.exists() else None
        path.write_bytes((before or b"") + b"\n")
        with Cache(order) as cache:
            assert cache.cached(entry, name) is None, file
        path.write_bytes(before) if before else path.unlink()


def test_issues_that_end_or_stop_their_workers_fail_alone(
    workspace: Workspace, cluster: LocalCluster
) -> None:
    for number, office in {1: "crash", 2: "fault", 6: "hang"}.items():
        text = ISSUE.format(number=number) + f"office: {office}\n"
        write_issue(workspace.root, f"2023/{number:03}", text)
    entries = workspace.catalogue()[0]
    order = Order(("docx",), workspace.root / "out")
    address = cluster.scheduler_address
    outcomes = list(build_issues(workspace, entries, order, limit=5, cluster=address))
    assert _errors(outcomes) == [["BT935"], ["BT853"], [], ["BT101"], [], ["BT933"]]
    assert [bool(one.outputs) for one in outcomes] == [False, False, True, False, True, False]
    places = [one.diagnostics[0].location for one in outcomes if not one.outputs]
    assert [place.file for place in places if place] == [entries[n].path for n in (0, 1, 3, 5)]


def test_workers_that_would_make_other_files_are_refused(
    workspace: Workspace, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = workspace.catalogue()[0][:1]
    order = _order(workspace, "out")
    address = cluster.scheduler_address
    other = traits() | {"weasyprint": "1.0"}
    monkeypatch.setattr(parcels, "traits", lambda: other)
    (outcome,) = build_issues(workspace, entries, order, cluster=address)
    assert _errors([outcome]) == [["BT936"]]
    monkeypatch.setattr(connection, "traits", lambda: other)
    version = traits()["weasyprint"]
    with pytest.raises(UsageError, match=rf"weasyprint \(here: 1.0, there: {version}\)"):
        list(build_issues(workspace, entries, order, cluster=address))


def test_damaged_outputs_are_not_put_in_place(
    workspace: Workspace, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "render", faults.damaged)
    entries = workspace.catalogue()[0][:1]
    order = _order(workspace, "out")
    (outcome,) = build_issues(workspace, entries, order, cluster=cluster.scheduler_address)
    assert _errors([outcome]) == [["BT938"]]
    assert not [path for path in order.folder.iterdir() if path.suffix]


def test_an_error_of_a_worker_is_told(
    workspace: Workspace, cluster: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "render", faults.unable)
    entries = workspace.catalogue()[0][:1]
    order = _order(workspace, "out")
    (outcome,) = build_issues(workspace, entries, order, cluster=cluster.scheduler_address)
    assert _errors([outcome]) == [["BT937"]]
    assert "No space left" in outcome.diagnostics[0].message


def test_an_interrupt_stops_the_build(workspace: Workspace, cluster: LocalCluster) -> None:
    for number in range(34):
        write_issue(workspace.root, f"2023/增刊{number}", ISSUE.format(number=1))
    command = [sys.executable, "-m", "bulletin.cli", "build", "--all", "--cluster"]
    with subprocess.Popen(  # noqa: S603
        [*command, cluster.scheduler_address],
        cwd=workspace.root,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as build:
        assert build.stdout
        build.stdout.readline()
        build.send_signal(signal.SIGINT)
        said = build.communicate(timeout=20)[1]
    assert build.returncode == 130
    assert "of 40 done" in said
    assert "Traceback" not in said


def test_a_cluster_without_workers_is_told_of(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.2)
    entries = workspace.catalogue()[0][:1]
    order = _order(workspace, "out")
    with (
        LocalCluster(n_workers=0, processes=False, dashboard_address=":0") as empty,
        pytest.raises(UsageError, match="has no workers"),
    ):
        list(build_issues(workspace, entries, order, cluster=empty.scheduler_address))


def test_a_scheduler_that_goes_away_is_told_of(workspace: Workspace) -> None:
    entries = workspace.catalogue()[0]
    order = _order(workspace, "out")
    with LocalCluster(n_workers=1, processes=False, dashboard_address=":0") as passing:
        outcomes = build_issues(workspace, entries, order, cluster=passing.scheduler_address)
        assert next(outcomes).status == "built"
        passing.close()
        with pytest.raises(UsageError, match="connection to the cluster was lost"):
            list(outcomes)


@pytest.mark.parametrize("address", [NOWHERE, "nonsense://", "tcp://host:port"])
def test_a_scheduler_that_does_not_answer_is_told_of(
    address: str, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.2)
    entries = workspace.catalogue()[0][:1]
    with pytest.raises(UsageError, match="No Dask scheduler answers at"):
        list(build_issues(workspace, entries, _order(workspace, "out"), cluster=address))


def test_tls_without_certificates_is_told_of(workspace: Workspace) -> None:
    entries = workspace.catalogue()[0][:1]
    order = _order(workspace, "out")
    with pytest.raises(UsageError, match="which certificates to use"):
        list(build_issues(workspace, entries, order, cluster="tls://127.0.0.1:1"))


def test_without_dask_it_is_said_what_to_install(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    monkeypatch.delitem(sys.modules, client.__name__)
    monkeypatch.delitem(sys.modules, connection.__name__)
    entries = workspace.catalogue()[0][:1]
    with pytest.raises(UsageError, match="-m pip install distributed"):
        list(build_issues(workspace, entries, _order(workspace, "out"), cluster=NOWHERE))
