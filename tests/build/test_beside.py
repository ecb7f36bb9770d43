"""The Word file of a single issue, written by another process."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bulletin import consulted
from bulletin.build import Order, Outcome, beside, build_issues, renderers
from bulletin.errors import UsageError
from bulletin.workers import FORKS
from bulletin.workspace import Workspace
from bulletin.writers.output import Output
from tests.build.fakes import FakeFaces

if TYPE_CHECKING:
    from collections.abc import Callable

    from bulletin.document.composed import Composed

pytestmark = pytest.mark.skipif(not FORKS, reason="only where forking is safe")

CHECKOUT = Path(__file__).parents[2]
ORDER = ("pdf", "docx")


NO_PANGO = UsageError("no Pango")


class LocalError(Exception):
    """An error that cannot be sent to another process."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"{first} {second}")
        self.unsendable = lambda: None


@pytest.fixture
def word(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], None]], None]:
    """Return a function that says what happens while a Word file is written."""
    happening: list[Callable[[], None]] = [lambda: None]

    def writer(kind: str) -> Callable[[Composed], Output]:
        def write(_composed: Composed) -> Output:
            if kind == "docx":
                happening[-1]()
            return Output(f"{os.getpid()}".encode(), 1 if kind == "pdf" else None, ())

        return write

    monkeypatch.setattr(renderers, "writer", writer)
    monkeypatch.setattr(renderers, "faces", FakeFaces)
    monkeypatch.setattr(beside, "_threads_are_ours", lambda: True)
    return happening.append


def _build(root: Path, formats: tuple[str, ...] = ORDER, *, jobs: int = 2) -> Outcome:
    workspace = Workspace.open(root)
    entries = workspace.catalogue()[0][:1]
    (outcome,) = build_issues(workspace, entries, Order(formats, root / "out"), jobs=jobs)
    return outcome


def _left(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "out").iterdir() if path.is_file()}


@pytest.mark.usefixtures("word")
@pytest.mark.parametrize(
    ("formats", "jobs", "apart"),
    [
        (ORDER, 2, {"docx"}),
        (ORDER, 1, set()),
        (("docx",), 2, set()),
        (("html", "docx"), 2, {"docx"}),
    ],
)
def test_who_writes_it(root: Path, formats: tuple[str, ...], jobs: int, apart: set[str]) -> None:
    outputs = _build(root, formats, jobs=jobs).outputs
    assert {kind for kind, path in outputs.items() if int(path.read_text()) != os.getpid()} == apart


@pytest.mark.usefixtures("word")
def test_with_a_thread_of_a_library_nothing_is_forked(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "_threads_are_ours", lambda: False)
    assert int(_build(root).outputs["docx"].read_text()) == os.getpid()


def _crash() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _fail() -> None:
    raise LocalError("odd", "thing")


@pytest.mark.parametrize(("happens", "code"), [(_crash, "BT934"), (_fail, "BT853")])
def test_what_goes_wrong_there_fails_the_issue(
    root: Path,
    word: Callable[[Callable[[], None]], None],
    capfd: pytest.CaptureFixture[str],
    happens: Callable[[], None],
    code: str,
) -> None:
    _build(root)
    before = _left(root)
    (root / "issues" / "2023" / "001.yaml").open("a").write("# more\n")
    word(happens)
    outcome = _build(root)
    assert (outcome.status, outcome.outputs) == ("failed", {})
    assert [finding.code for finding in outcome.diagnostics] == [code]
    assert _left(root) == before
    assert capfd.readouterr().err == ""


def test_the_same_is_said_as_by_one_process(
    root: Path, word: Callable[[Callable[[], None]], None]
) -> None:
    word(_fail)
    said = [_build(root, jobs=jobs).diagnostics for jobs in (1, 2)]
    assert said[0] == said[1]
    assert "LocalError: odd thing" in said[0][0].message


def test_what_is_missing_on_this_machine_is_no_issues_fault(
    root: Path, word: Callable[[Callable[[], None]], None]
) -> None:
    def lack() -> None:
        raise NO_PANGO

    word(lack)
    with pytest.raises(UsageError, match="no Pango"):
        _build(root)


def test_what_it_reads_counts(root: Path, word: Callable[[Callable[[], None]], None]) -> None:
    read = root / "logo.svg"
    read.write_text("<svg/>")
    word(lambda: consulted.note(read))
    assert [_build(root).status for _ in range(2)] == ["built", "cached"]
    read.write_text("<svg><g/></svg>")
    assert _build(root).status == "built"


def test_a_file_that_both_saw_unlike_counts_as_unknown() -> None:
    with consulted.collecting() as notes:
        consulted.note(CHECKOUT)
        consulted.adopt({str(CHECKOUT): "1:1", "/other": "2:2"})
    assert notes == {str(CHECKOUT): "", "/other": "2:2"}


def test_threads_of_libraries_are_told_from_those_of_python() -> None:
    sleeping = threading.Event()
    thread = threading.Thread(target=sleeping.wait)
    before = beside._threads_are_ours()
    thread.start()
    try:
        assert beside._threads_are_ours() == before
    finally:
        sleeping.set()
        thread.join()


@pytest.mark.parametrize("address", ["2023/35", "2023/36"])
def test_the_bytes_are_those_of_one_process(tmp_path: Path, address: str) -> None:
    workspace = Workspace.open(CHECKOUT)
    entries, _found = workspace.select([address])
    contents = []
    for jobs in (1, 2):
        order = Order(ORDER, tmp_path / str(jobs))
        (outcome,) = build_issues(workspace, entries, order, jobs=jobs)
        contents.append({kind: path.read_bytes() for kind, path in outcome.outputs.items()})
    assert set(contents[0]) == set(ORDER)
    assert contents[0] == contents[1]
