"""Fixtures that every test has."""

from __future__ import annotations

import signal

import pytest


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are asserted in English, whatever the machine's locale."""
    monkeypatch.setenv("BULLETIN_LANG", "en")


@pytest.fixture(autouse=True, scope="session")
def _interruptible() -> None:
    """Commands that a test starts can be interrupted, also where the tests run in a background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
