"""Progress: only on a terminal, only after a second, gone at the end."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from bulletin.cli import progress as progress_module
from bulletin.cli.progress import Progress

if TYPE_CHECKING:
    import pytest


def _on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let standard error be a terminal and the delay be over at once."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(progress_module, "DELAY", 0.0)


class _Bar:
    """A bar that keeps what it was told."""

    def __init__(self, shown: threading.Event) -> None:
        self.told: list[object] = []
        self._shown = shown

    def start(self) -> None:
        self.told.append("start")
        self._shown.set()

    def stop(self) -> None:
        self.told.append("stop")

    def count(self, done: int) -> None:
        self.told.append(done)


def test_bar_counts_and_steps_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    _on_a_terminal(monkeypatch)
    shown = threading.Event()
    bar = _Bar(shown)
    monkeypatch.setattr("bulletin.cli.rich_display.ProgressBar", lambda _total: bar)
    with Progress(2) as progress:
        assert shown.wait(10)
        with progress.paused():
            bar.told.append("printed")
        progress.advance()
    assert bar.told == [0, "start", "stop", "printed", "start", 1, "stop"]


def test_real_bar_goes_to_standard_error_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _on_a_terminal(monkeypatch)
    monkeypatch.setenv("FORCE_COLOR", "1")
    with Progress(2) as progress:
        progress._timer.join(10)
        progress.advance()
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "building" in captured.err


def test_nothing_where_no_terminal_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress_module, "DELAY", 0.0)
    with Progress(1) as progress:
        assert not progress._timer.is_alive()
        progress.advance()
    assert capsys.readouterr().err == ""
