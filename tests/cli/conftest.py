"""Commands run in the process, in a small workspace with quick writers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from bulletin.cli import run
from tests.build.conftest import root, writers

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["root", "writers"]


@dataclass(frozen=True)
class Result:
    """What a command line left: its exit code and what it printed."""

    code: int
    out: str
    err: str

    def json(self) -> dict[str, Any]:
        """Return the one document on standard output."""
        document: dict[str, Any] = json.loads(self.out)
        return document


class Invoke(Protocol):
    """Run a command line in the workspace."""

    def __call__(self, *arguments: str) -> Result:
        """Return what it left."""


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BULLETIN_LANG", "en")
    monkeypatch.delenv("BULLETIN_CHECKOUT", raising=False)


@pytest.fixture
def invoke(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Invoke:
    """Return a function that runs a command line in the workspace."""
    monkeypatch.chdir(root)

    def invoked(*arguments: str) -> Result:
        code = run(arguments)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return invoked
