"""New outputs against the files in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.build.moved.comparing import compare
from bulletin.build.moved.values import Verdict

if TYPE_CHECKING:
    from pathlib import Path


def _targets(folder: Path) -> dict[str, Path]:
    return {kind: folder / f"甲.{kind}" for kind in ("pdf", "docx")}


def test_nothing_was_there(tmp_path: Path) -> None:
    moved, findings = compare(_targets(tmp_path), {"pdf": b"x", "docx": b"y"}, pictures=False)
    assert (moved.verdict, findings) == (Verdict.NEW, ())


def test_the_same_bytes_are_not_opened(tmp_path: Path) -> None:
    targets = _targets(tmp_path)
    for path in targets.values():
        path.write_bytes(b"no such file")
    contents = dict.fromkeys(targets, b"no such file")
    moved, findings = compare(targets, contents, pictures=False)
    assert (moved.verdict, findings) == (Verdict.SAME, ())


def test_a_damaged_file_is_reported_and_nothing_else(tmp_path: Path) -> None:
    targets = _targets(tmp_path)
    targets["pdf"].write_bytes(b"%PDF-1.7 cut off")
    moved, (finding,) = compare(targets, {"pdf": b"x", "docx": b"y"}, pictures=False)
    assert (moved.verdict, finding.code) == (Verdict.NEW, "BT945")
    assert "甲.pdf" in finding.message
