"""The import of a document, run through the command line in a workspace of its own."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from bulletin.cli import run
from tests.archive.documents import Made, answers, described, made, names, paragraphs
from tests.archive.scoring import Score, conserved, score

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

Value: TypeAlias = Any
"""A value of YAML or JSON."""

_WORKSPACE = "publications:\n  - title: 测量用刊\n    office: 测量办公室\n"
_FRONT_MATTER = re.compile(r"---\n(.*?\n)---\n(.*)", re.DOTALL)
_DIGEST = re.compile(r"[0-9a-f]{64}")
_NOTHING: Value = {"items": [], "distribution": [], "credits": []}


@dataclass(frozen=True)
class Measured:
    """What the import made of a document: its score and the characters that it lost."""

    name: str
    score: Score
    lost: tuple[str, ...]

    def report(self) -> str:
        """Return a line of the score table and below it what is wrong."""
        head = f"{self.name}: {self.score.right} of {self.score.total} ({self.score.share:.1%})"
        lost = [f"lost: {line}" for line in self.lost]
        return "\n    ".join([head, *self.score.wrong, *lost])


@dataclass(frozen=True)
class Desk:
    """Where documents are imported: a folder, and what pytest lends to run commands in it."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def table(self, half: str) -> tuple[Score, str]:
        """Return the score of a half, and those of its documents with what is wrong in each."""
        results = [self.measured(half, name) for name in names(half)]
        total = sum((result.score for result in results), Score())
        lines = [result.report() for result in results]
        last = f"{half}: {total.right} of {total.total} ({total.share:.1%})"
        return total, "\n".join([*lines, last])

    def measured(self, half: str, name: str) -> Measured:
        """Import a document into a new workspace and measure what came of it."""
        issue = described(half, name)
        document = made(name, issue)
        workspace = self.folder / name
        workspace.mkdir()
        found, failure = self._imported(document, workspace)
        if not found:
            total = score(answers(issue), _NOTHING).total
            return Measured(name, Score(0, total, (failure,)), ("everything",))
        sources = list(_sources(workspace / found["source"], document))
        messages = [diagnostic["message"] for diagnostic in found["diagnostics"]]
        lost = conserved(document.text, paragraphs(issue), sources, messages)
        return Measured(name, score(answers(issue), found), tuple(lost))

    def _imported(self, document: Made, workspace: Path) -> tuple[Value, str]:
        """Return what ``import --json`` says of a document, and the reason where it failed."""
        (workspace / "bulletin.yaml").write_text(_WORKSPACE, encoding="utf-8")
        old = self.folder / document.name
        old.write_bytes(document.content)
        self.monkeypatch.chdir(workspace)
        code = run(["import", str(old), "--json"])
        out, err = self.capsys.readouterr()
        imported = json.loads(out).get("imported") if out else []
        return (imported[0], "") if imported else (None, f"exit code {code}: {out}{err}")


def _sources(source: Path, document: Made) -> Iterator[str]:
    """Yield the texts of an issue's sources; the kept original is none of them."""
    paths = sorted(source.parent.iterdir()) if source.stem == "issue" else [source]
    for path in paths:
        if path.suffix not in (".yaml", ".md") or path.read_bytes() == document.content:
            continue
        written = path.read_text("utf-8")
        front, body = (written, "") if path.suffix == ".yaml" else _divided(written)
        yield from _values(yaml.safe_load(front), document.text)
        yield body


def _divided(written: str) -> tuple[str, str]:
    """Return a Markdown file's front matter and its body."""
    match = _FRONT_MATTER.fullmatch(written)
    return (match[1], match[2]) if match else ("", written)


def _values(value: Value, text: str) -> Iterator[str]:
    """Yield what a reader of YAML sees; a key only where it is a label of the paper (发：…)."""
    if isinstance(value, dict):
        for key, member in value.items():
            yield key if f"{key}：" in text else ""
            yield from _values(member, text)
    elif isinstance(value, list):
        for member in value:
            yield from _values(member, text)
    elif value is not None and not _DIGEST.fullmatch(str(value)):
        yield str(value)
