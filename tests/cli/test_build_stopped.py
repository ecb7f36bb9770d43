"""``bulletin build`` of many issues, stopped at some moment."""

from __future__ import annotations

import io
import random
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.build.fakes import ISSUE, write_issue

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = [sys.executable, "-m", "bulletin.cli", "build", "--all", "-j", "2"]
ISSUES = 9


@pytest.fixture
def many(root: Path) -> Path:
    """Return the folder of a workspace with nine issues."""
    for number in range(1, ISSUES + 1):
        write_issue(root, f"2023/{number:03}", ISSUE.format(number=number))
    return root


def _stopped(root: Path, how: signal.Signals, after: int) -> tuple[int, str, float]:
    """Build, stop that after so many issues; return the exit code, what was said, the seconds."""
    with subprocess.Popen(  # noqa: S603
        COMMAND, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as build:
        assert build.stdout
        for _number in range(after):
            build.stdout.readline()
        build.send_signal(how)
        start = time.monotonic()
        said = build.communicate()[1]
        return build.returncode, said, time.monotonic() - start


def _outputs(root: Path) -> dict[str, bytes]:
    paths = [path for path in (root / "build").iterdir() if path.name[0] != "."]
    return {path.name: path.read_bytes() for path in paths}


def _leftovers(root: Path) -> list[Path]:
    return list((root / "build").glob(".bulletin-*-*"))


def _whole(name: str, content: bytes) -> bool:
    if name.endswith(".docx"):
        return zipfile.ZipFile(io.BytesIO(content)).testzip() is None
    return content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_stops_at_once_and_says_what_is_done(many: Path, how: signal.Signals) -> None:
    code, said, seconds = _stopped(many, how, 3)
    assert code == 130
    assert seconds < 2
    assert f"of {ISSUES} done" in said
    assert "Traceback" not in said
    outputs = _outputs(many)
    assert len(outputs) >= 6
    assert _leftovers(many) == []
    assert all(_whole(name, content) for name, content in outputs.items())


def test_after_kills_at_any_moment_the_next_run_makes_everything(many: Path) -> None:
    subprocess.run(COMMAND, cwd=many, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    wanted = _outputs(many)
    assert len(wanted) == 2 * ISSUES
    chance = random.Random(5)  # noqa: S311  (which moment is no secret)
    for _round in range(2):
        shutil.rmtree(many / "build")
        code, _said, _seconds = _stopped(many, signal.SIGKILL, chance.randrange(1, ISSUES))
        assert code == -signal.SIGKILL
        assert _outputs(many).items() <= wanted.items()
        subprocess.run(COMMAND, cwd=many, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        assert (_outputs(many), _leftovers(many)) == (wanted, [])
