"""What was said of an issue is remembered until something that it was read from changes."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from bulletin.build.dependencies import Dependencies
from bulletin.build.fingerprints import Looking, fingerprint, look
from bulletin.checks.finding import Change, Fix
from bulletin.desk.comments import Comment, Marked
from bulletin.desk.memory import FILE, Memory
from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.workspace import Entry

if TYPE_CHECKING:
    from pathlib import Path

REQUEST, AROUND = "all rules", "neighbours"


@pytest.fixture
def entry(tmp_path: Path) -> Entry:
    path = tmp_path / "035.yaml"
    path.write_text("number: 35\n", encoding="utf-8")
    return Entry("2023/35", "", 2023, 35, None, path, None)


@pytest.fixture
def style(tmp_path: Path) -> Path:
    path = tmp_path / "office.css"
    path.write_text("p {}", encoding="utf-8")
    return path


def marked(entry: Entry) -> Marked:
    place = Location(entry.path, 3, 5)
    found = Diagnostic("BT401", Severity.WARNING, "“,” is half-width.", place)
    fix = Fix((Change(place, ",", "，"),), safe=False)
    plain = Comment(Diagnostic("BT310", Severity.INFO, "No date.", None))
    said = Comment(found, ",", fix, "抢收,抢种", "half-width-mark")
    return Marked(entry.address, (said, plain), frozenset({place}))


def dependencies(own: Path, shared: Path) -> Dependencies:
    prints = [(fingerprint(str(one), look(str(one))),) for one in (own, shared)]
    return Dependencies(*prints)


def remember(folder: Path, entry: Entry, style: Path) -> None:
    with Memory(folder, REQUEST, Looking()) as memory:
        memory.remember(entry, AROUND, dependencies(entry.path, style), marked(entry))


def recalled(folder: Path, entry: Entry, request: str = REQUEST, around: str = AROUND) -> bool:
    with Memory(folder, request, Looking()) as memory:
        found = memory.marked(entry, around)
    assert found in (None, marked(entry))
    return found is not None


def test_what_was_said_comes_back_whole(tmp_path: Path, entry: Entry, style: Path) -> None:
    assert not recalled(tmp_path, entry)
    remember(tmp_path, entry, style)
    assert recalled(tmp_path, entry)


def test_another_request_or_another_neighbourhood_is_not_answered(
    tmp_path: Path, entry: Entry, style: Path
) -> None:
    remember(tmp_path, entry, style)
    assert not recalled(tmp_path, entry, request="punctuation")
    assert not recalled(tmp_path, entry, around="another neighbour")


@pytest.mark.parametrize("changed", ["own", "shared"])
def test_a_changed_file_is_noticed_and_a_touched_one_is_not(
    tmp_path: Path, entry: Entry, style: Path, changed: str
) -> None:
    remember(tmp_path, entry, style)
    path = {"own": entry.path, "shared": style}[changed]
    text = path.read_text(encoding="utf-8")
    path.unlink()
    path.write_text(text, encoding="utf-8")
    assert recalled(tmp_path, entry)
    path.write_text(f"{text} ", encoding="utf-8")
    assert not recalled(tmp_path, entry)


def test_a_new_reading_takes_the_place_of_the_old_one(
    tmp_path: Path, entry: Entry, style: Path
) -> None:
    remember(tmp_path, entry, style)
    entry.path.write_text("number: 36\n", encoding="utf-8")
    remember(tmp_path, entry, style)
    assert recalled(tmp_path, entry)
    with sqlite3.connect(tmp_path / FILE) as base:
        assert base.execute("select count(*) from marked").fetchone() == (1,)


def test_what_issues_share_is_kept_once(tmp_path: Path, entry: Entry, style: Path) -> None:
    other = Entry("2023/36", "", 2023, 36, None, tmp_path / "036.yaml", None)
    other.path.write_text("number: 36\n", encoding="utf-8")
    remember(tmp_path, entry, style)
    remember(tmp_path, other, style)
    with sqlite3.connect(tmp_path / FILE) as base:
        assert base.execute("select count(*) from shared").fetchone() == (1,)


def test_a_damaged_memory_is_begun_anew(tmp_path: Path, entry: Entry, style: Path) -> None:
    path = tmp_path / FILE
    path.parent.mkdir()
    path.write_bytes(b"no database " * 100)
    remember(tmp_path, entry, style)
    assert recalled(tmp_path, entry)


def test_a_damaged_row_is_read_again(tmp_path: Path, entry: Entry, style: Path) -> None:
    remember(tmp_path, entry, style)
    with sqlite3.connect(tmp_path / FILE) as base:
        base.execute("update marked set said = '[[1]]'")
    assert not recalled(tmp_path, entry)


def test_where_nothing_can_be_written_nothing_is_remembered(
    tmp_path: Path, entry: Entry, style: Path
) -> None:
    folder = tmp_path / "taken"
    folder.write_text("a file", encoding="utf-8")
    remember(folder, entry, style)
    assert not recalled(folder, entry)
