"""What the system tells of files that are saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.cli.saving import saved
from bulletin.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


def test_changes_in_the_folders_are_told_and_not_those_below(tmp_path: Path) -> None:
    below = tmp_path / "below"
    below.mkdir()
    changes = saved(frozenset({str(tmp_path)}))
    assert next(changes) == frozenset()
    (below / "deeper").write_bytes(b"")
    file = tmp_path / "file"
    file.write_bytes(b"")
    told = next(changes)
    assert str(file) in told
    assert str(below / "deeper") not in told
    changes.close()


def test_what_cannot_be_watched_is_a_matter_of_set_up(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"cannot be watched .*No such file"):
        next(saved(frozenset({str(tmp_path / "gone")})))
