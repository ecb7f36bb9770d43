"""Fixtures that every test has."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages are asserted in English, whatever the machine's locale."""
    monkeypatch.setenv("BULLETIN_LANG", "en")
