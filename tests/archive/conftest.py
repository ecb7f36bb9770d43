"""A desk to import documents on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.archive.running import Desk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    monkeypatch.delenv("BULLETIN_CHECKOUT", raising=False)
    return Desk(tmp_path, monkeypatch, capsys)
