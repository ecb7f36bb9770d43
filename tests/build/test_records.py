"""What is remembered of builds, whatever happens to it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

from bulletin.build.database import FILE, SET_ASIDE, VERSION
from bulletin.build.fingerprints import Fingerprint
from bulletin.build.records import Records
from bulletin.build.remembered import Build, Output, Record

if TYPE_CHECKING:
    from pathlib import Path

PRINTS = (Fingerprint("/a", "1:2", "x"),)
WRITER = """
import sys
from pathlib import Path
from bulletin.build.records import Records
from bulletin.build.remembered import Build, Output, Record
for number in range(40):
    with Records(Path(sys.argv[1])) as records:
        name = f"{sys.argv[2]}-{number}"
        build = Build(name, False, 1, "en", (), (), ())
        records.add(Record(build, {name: Output("", 1, 1, "x")}))
"""


def _record(source: str, *names: str, failed: bool = False) -> Record:
    build = Build(source, failed, 2, "en", (), PRINTS, PRINTS)
    return Record(build, {name: Output("", 1, 2, "d") for name in names})


def test_what_was_written_is_read(tmp_path: Path) -> None:
    with Records(tmp_path) as records:
        records.add(_record("/a", "a.pdf"))
    with Records(tmp_path) as records:
        found = records.output("a.pdf")
        assert found is not None
        remembered = records.build(found[0])
        assert (found[1], remembered and remembered.build) == (
            Output("", 1, 2, "d"),
            _record("/a").build,
        )
        assert records.output("b.pdf") is None


def test_a_failure_lasts_until_the_next_build(tmp_path: Path) -> None:
    with Records(tmp_path) as records:
        records.add(_record("/a", "a.pdf"))
        records.add(_record("/a", failed=True))
        records.add(_record("/b", failed=True))
        records.flush()
        assert records.failed() == {"/a", "/b"}
        records.add(_record("/a", "a.pdf"))
        records.forgive("/b")
        records.flush()
        assert records.failed() == set()


def test_a_newer_version_is_set_aside(tmp_path: Path) -> None:
    with Records(tmp_path) as records:
        records.add(_record("/a", "a.pdf"))
    with sqlite3.connect(tmp_path / FILE) as base:
        base.execute(f"pragma user_version={VERSION + 1}")
    base.close()
    with Records(tmp_path) as records:
        assert [one.code for one in records.diagnostics] == ["BT940"]
        assert records.output("a.pdf") is None
    assert (tmp_path / FILE).with_name(SET_ASIDE).is_file()


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / FILE).parent.write_bytes(b"a file in the way")
    with Records(tmp_path) as records:
        records.add(_record("/a", "a.pdf"))
        records.flush()
        assert records.diagnostics == ()
    assert (tmp_path / FILE).parent.read_bytes() == b"a file in the way"


def test_damage_in_the_middle_costs_no_more_than_what_was_remembered(tmp_path: Path) -> None:
    with Records(tmp_path) as records:
        for number in range(200):
            records.add(_record(f"/{number}", f"{number}.pdf"))
    path = tmp_path / FILE
    content = path.read_bytes()
    path.write_bytes(content[:8192] + b"\xff" * (len(content) - 8192))
    with Records(tmp_path) as records:
        assert all(records.output(f"{number}.pdf") is None for number in range(200))
        records.add(_record("/a", "a.pdf"))
        records.flush()
        assert records.output("a.pdf") is not None


def test_two_processes_write_at_the_same_time(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]
    both = [subprocess.Popen([*command, name]) for name in "ab"]  # noqa: S603
    assert [one.wait() for one in both] == [0, 0]
    with Records(tmp_path) as records:
        assert records.diagnostics == ()
        assert all(records.output(f"{name}-{number}") for name in "ab" for number in range(40))


def test_a_copy_is_read_and_nothing_is_written(tmp_path: Path) -> None:
    with Records(tmp_path) as records:
        records.add(_record("/a", failed=True))
        records.flush()
        before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        with Records(tmp_path, keep=False) as copy:
            assert copy.failed() == {"/a"}
            copy.add(_record("/b", failed=True))
            copy.flush()
            assert copy.failed() == {"/a", "/b"}
        assert {path: path.read_bytes() for path in before} == before
        assert len(list((tmp_path / FILE).parent.iterdir())) == len(before)
    with Records(tmp_path / "none", keep=False) as copy:
        assert copy.failed() == frozenset()
    assert not (tmp_path / "none").exists()
