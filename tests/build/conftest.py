"""A small workspace, and renderers that do no more than a test asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.build import renderers
from bulletin.workspace import Workspace
from tests.build.fakes import FakeWriters, write_workspace

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the folder of a workspace with the issues 2023/1 and 2023/2."""
    return write_workspace(tmp_path / "workspace")


@pytest.fixture
def workspace(root: Path) -> Workspace:
    """Return that workspace, opened."""
    return Workspace.open(root)


@pytest.fixture
def writers(monkeypatch: pytest.MonkeyPatch) -> FakeWriters:
    """Put quick writers and complete faces in the place of the real ones."""
    fakes = FakeWriters()
    monkeypatch.setattr(renderers, "writer", fakes.writer)
    monkeypatch.setattr(renderers, "faces", lambda: fakes.faces)
    return fakes
