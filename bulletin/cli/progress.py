"""Progress on standard error: on a terminal, and only of what takes more than a second."""

from __future__ import annotations

import contextlib
import pkgutil
import sys
import threading
from typing import TYPE_CHECKING, Protocol, Self

if TYPE_CHECKING:
    from collections.abc import Iterator

DELAY = 1.0
"""Seconds before anything is shown."""


class Bar(Protocol):
    """What ``bulletin.cli.rich_display.ProgressBar`` does."""

    def start(self) -> None:
        """Show the bar."""

    def stop(self) -> None:
        """Take the bar away."""

    def count(self, done: int) -> None:
        """Say how many are done."""


class Progress:
    """A bar for so many issues, shown by a timer while the work goes on."""

    def __init__(self, total: int) -> None:
        """Count up to ``total``."""
        self._total = total
        self._done = 0
        self._bar: Bar | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(DELAY, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        """Start the timer, on a terminal."""
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(self, *_exception: object) -> None:
        """Stop the timer and take the bar away."""
        self._timer.cancel()
        with self._lock:
            self._total = 0
            if self._bar:
                self._bar.stop()

    def _show(self) -> None:
        with self._lock:
            if self._total:
                bar: Bar = pkgutil.resolve_name("bulletin.cli.rich_display:ProgressBar")(
                    self._total
                )
                bar.count(self._done)
                bar.start()
                self._bar = bar

    @contextlib.contextmanager
    def paused(self) -> Iterator[None]:
        """Take the bar away while something else is printed."""
        with self._lock:
            if self._bar:
                self._bar.stop()
            yield
            if self._bar:
                self._bar.start()

    def advance(self) -> None:
        """Count one more as done."""
        with self._lock:
            self._done += 1
            if self._bar:
                self._bar.count(self._done)
