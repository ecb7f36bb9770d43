"""``bulletin build --watch`` with saves that a test makes, and once for real."""

from __future__ import annotations

import contextlib
import re
import selectors
import signal
import subprocess
import sys
import time
from collections import deque
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pytest

from bulletin.cli import watching
from tests.build.fakes import ISSUE, FakeWriters, write_issue

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from tests.cli.conftest import Invoke

    Save = Callable[[], Path | None]
    """Does something to a file and returns its path; None where it is quiet for a while."""

HEAVY_TO_START = 60.0
"""Seconds that a line may take on a busy machine."""
TIME = re.compile(r"^\d\d:\d\d:\d\d ", re.MULTILINE)
SECONDS = re.compile(r"\d+\.\d s")


class Saves:
    """Files saved one after the other, as the system would tell it; ``folders`` are watched."""

    def __init__(self) -> None:
        self.left: deque[Save] = deque()
        self.folders: list[frozenset[str]] = []

    def __call__(self, folders: frozenset[str]) -> Generator[frozenset[str]]:
        self.folders.append(folders)
        yield frozenset()
        while self.left:
            path = self.left.popleft()()
            yield frozenset({str(path)} if path else ())


@pytest.fixture
def saves(monkeypatch: pytest.MonkeyPatch, writers: FakeWriters) -> Saves:
    del writers
    saves = Saves()
    monkeypatch.setattr(watching, "saved", saves)
    return saves


def _writing(root: Path, number: int, text: str) -> Save:
    return lambda: write_issue(root, f"2023/{number:03}", text)


def _said(out: str) -> list[str]:
    """Return the lines after the one that says what is watched."""
    lines = SECONDS.sub("0.0 s", TIME.sub("", out)).splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith("Watching"))
    return lines[start:]


def test_what_is_saved_is_built_and_nothing_else(invoke: Invoke, root: Path, saves: Saves) -> None:
    text = ISSUE.format(number=1)
    saves.left += [
        _writing(root, 1, text.replace("一段", "二段")),
        _writing(root, 1, text.replace("一段", "二段")),
        lambda: root / "issues" / "2023" / "notes.txt",
    ]
    result = invoke("build", "--all", "--watch")
    assert result.code == 0
    assert _said(result.out) == [
        "Watching 2 issues: save a file, and what it concerns is built again. Ctrl-C ends this.",
        "2023/1: 3 pages, 0.0 s",
    ]
    assert not saves.left


def test_what_is_wrong_is_told_once_and_what_is_mended_is_said(
    invoke: Invoke, root: Path, saves: Saves
) -> None:
    text, wrong = ISSUE.format(number=1), "number: [\n"
    saves.left += [
        _writing(root, 1, wrong),
        _writing(root, 1, "\n" + wrong),
        _writing(root, 1, text.replace("number: 1\n", "")),
        _writing(root, 1, text),
    ]
    result = invoke("build", "1", "--watch")
    said = _said(result.out)
    assert said[1:3] == ["2023/1: failed, 1 finding"] * 2
    assert said[3] == "2023/1: 3 pages, 0.0 s, 1 finding"
    assert said[4].startswith("2023/1: mended BT101 ")
    assert said[5] == "2023/1: 3 pages, 0.0 s"
    assert said[6].startswith("2023/1: mended BT310 ")
    assert result.err.count("BT101") == 1
    assert result.err.count("BT310") == 1


def test_an_issue_that_comes_back_is_watched_still(
    invoke: Invoke, root: Path, saves: Saves
) -> None:
    path = root / "issues" / "2023" / "001.yaml"

    def gone() -> Path:
        path.unlink()
        return path

    saves.left += [gone, lambda: None, _writing(root, 1, ISSUE.format(number=1) + "\n")]
    result = invoke("build", "1", "--watch")
    assert _said(result.out)[1:] == ["2023/1: 3 pages, 0.0 s"]


def test_a_failure_before_the_watch_is_not_told_twice(
    invoke: Invoke, root: Path, saves: Saves
) -> None:
    write_issue(root, "2023/001", "number: [\n")
    result = invoke("build", "1", "--watch")
    assert result.err.count("BT101") == 1
    assert _said(result.out)[1:] == []
    assert len(saves.folders) == 1


def test_a_new_issue_is_built_where_all_are_watched(
    invoke: Invoke, root: Path, saves: Saves
) -> None:
    def new_folder() -> Path:
        folder = root / "issues" / "2024"
        folder.mkdir()
        return folder

    def new_issue() -> Path:
        return write_issue(root, "2024/001", "number: 1\ndate: 2024-01-05\nitems: [{body: 甲}]\n")

    saves.left += [new_folder, new_issue]
    result = invoke("build", "--all", "--watch")
    assert _said(result.out)[1:] == ["2024/1: 3 pages, 0.0 s"]
    assert str(root / "issues" / "2024") in saves.folders[1] - saves.folders[0]
    assert (root / "build" / "测试信息2024年第1期.docx").exists()


def test_bulletin_yaml_is_read_again_and_may_be_wrong(
    invoke: Invoke, root: Path, saves: Saves
) -> None:
    path = root / "bulletin.yaml"
    good = path.read_text(encoding="utf-8")

    def saved(text: str) -> Save:
        def save() -> Path:
            path.write_text(text, encoding="utf-8")
            return path

        return save

    saves.left += [saved("publications: [\n"), saved(good.replace("测试信息", "新刊"))]
    result = invoke("build", "1", "--watch")
    assert "Mend bulletin.yaml first" in result.err
    assert _said(result.out)[1:] == ["2023/1: 3 pages, 0.0 s"]
    assert (root / "build" / "新刊2023年第1期.pdf").exists()


def test_json_is_for_programs(invoke: Invoke, root: Path) -> None:
    del root
    result = invoke("build", "1", "--watch", "--json")
    assert result.code == 2
    assert "--watch prints lines for people" in result.err


def _line(stream: IO[bytes], words: str) -> str:
    """Return the next line with these words; fail where it takes too long."""
    end = time.monotonic() + HEAVY_TO_START
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        while selector.select(max(0.0, end - time.monotonic())):
            line = stream.readline().decode()
            assert line, "the watch has ended"
            if words in line:
                return line
    pytest.fail(f"no line with {words}")


def _replace(path: Path, text: str) -> None:
    """Save as careful editors do: beside, then renamed."""
    beside = path.with_suffix(".tmp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def test_for_real_stylesheets_sources_and_both_formats(root: Path) -> None:
    source = root / "issues" / "2023" / "001.yaml"
    text = ISSUE.format(number=1).replace("一段", "二段")
    folder, styles = root / "build", root / "styles"
    styles.mkdir()
    sheet = styles / "shangjie.css"
    packaged = Path(__file__).parents[2] / "styles" / "shangjie.css"
    sheet.write_bytes(packaged.read_bytes())
    command = [sys.executable, "-m", "bulletin.cli", "build", "2023/1", "--watch"]
    with subprocess.Popen(  # noqa: S603
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, bufsize=0
    ) as process:
        assert process.stdout
        try:
            _line(process.stdout, "Watching 1 issue")
            made = {path.suffix: path.read_bytes() for path in folder.glob("测试信息*")}
            with sheet.open("a", encoding="utf-8") as file:
                file.write("\np { color: #400000 }\n")
            _line(process.stdout, "2023/1: 1 page")
            assert (folder / "测试信息2023年第1期.pdf").read_bytes() != made[".pdf"]
            _replace(source, text)
            _line(process.stdout, "2023/1: 1 page")
            _replace(source, "items: [\n")
            _line(process.stdout, "2023/1: failed")  # so the Word file is there, too
        finally:
            process.send_signal(signal.SIGINT)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(HEAVY_TO_START)
            process.kill()
        assert process.returncode == 0
    _replace(source, text)
    watched = {path.name: path.read_bytes() for path in folder.glob("测试信息*")}
    command[-1] = "--force"
    subprocess.run(command, cwd=root, check=True, capture_output=True)  # noqa: S603
    assert {path.name: path.read_bytes() for path in folder.glob("测试信息*")} == watched
