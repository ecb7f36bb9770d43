"""``bulletin init``, ``bulletin new`` and ``bulletin schema``."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema

if TYPE_CHECKING:
    import pytest

    from tests.build.fakes import FakeWriters
    from tests.cli.conftest import Invoke

YEAR = datetime.datetime.now().astimezone().year


def test_new_workspace_builds_at_once(
    invoke: Invoke, writers: FakeWriters, monkeypatch: pytest.MonkeyPatch
) -> None:
    del writers
    result = invoke("init", "fresh")
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert "written: fresh/bulletin.yaml" in lines
    assert lines[-2] == "next: cd fresh"
    assert lines[-1].endswith("bulletin build --all")
    monkeypatch.chdir("fresh")
    built = invoke("build", "--all", "--strict", "--json").json()
    assert (built["built"], built["failed"]) == (1, 0)


def test_init_overwrites_nothing(invoke: Invoke, root: Path) -> None:
    before = (root / "bulletin.yaml").read_bytes()
    result = invoke("init")
    assert (result.code, result.out) == (2, "")
    assert "bulletin.yaml" in result.err
    assert (root / "bulletin.yaml").read_bytes() == before


def test_new_says_what_was_written_and_what_to_run(invoke: Invoke, writers: FakeWriters) -> None:
    del writers
    result = invoke("new")
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[0] == f"written: issues/{YEAR}/001/issue.yaml"
    assert lines[-1] == f"next: write the items, then run: bulletin build {YEAR}/1"
    assert invoke("build", f"{YEAR}/1").code == 0


def test_new_at_a_taken_address(invoke: Invoke) -> None:
    result = invoke("new", "2023/2")
    assert (result.code, result.out) == (1, "")
    assert "error BT316" in result.err


def test_new_at_no_address(invoke: Invoke) -> None:
    result = invoke("new", "sometime")
    assert result.code == 1
    assert "error BT318" in result.err


def test_schema_on_standard_output_and_in_a_file(invoke: Invoke, root: Path) -> None:
    printed = invoke("schema").json()
    jsonschema.Draft202012Validator.check_schema(printed)
    assert invoke("schema", "-o", "own.json").err == "written: own.json\n"
    assert json.loads((root / "own.json").read_text(encoding="utf-8")) == printed


def test_schema_where_nothing_can_be_written(invoke: Invoke) -> None:
    result = invoke("schema", "-o", str(Path("bulletin.yaml") / "own.json"))
    assert (result.code, result.out) == (2, "")
    assert "name another file" in result.err
