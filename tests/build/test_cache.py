"""Only what changed is made."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bulletin.build import Order, Outcome, Trust, build_issues, machinery
from bulletin.build.database import FILE
from bulletin.diagnostics import Diagnostic, Severity
from bulletin.document import house_style, proof, references
from bulletin.resources import house_folder
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.build.fakes import FakeWriters

CONFIGURATION = """\
publications:
  - {title: 甲信息, office: 办公室, house_style: shangjie}
  - {title: 乙简报, office: 办公室, house_style: jianbao}
"""
FOLDER, FILED, OTHER = "2023/1", "2023/2", "乙简报/2023/1"
EVERY = {FOLDER, FILED, OTHER}
LONG_AGO = 1_600_000_000


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the packaged house styles that a test may change."""
    home = tmp_path / "house"
    for kind in ("templates", "styles"):
        shutil.copytree(house_folder(kind), home / kind)
    for module in (house_style, proof, references):
        monkeypatch.setattr(module, "house_folder", lambda kind: home / kind)
    return home


@pytest.fixture
def archive(tmp_path: Path, house: Path, writers: FakeWriters) -> Path:
    """Return a workspace with an issue in a folder, one in a file, and one of another style."""
    del writers
    root = tmp_path / "archive"
    folder = root / "issues" / "2023" / "001"
    other = root / "issues" / "乙简报" / "2023"
    (folder / "photos").mkdir(parents=True)
    other.mkdir(parents=True)
    (root / "bulletin.yaml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "issue.yaml").write_text("number: 1\ndate: 2023-06-01\n", encoding="utf-8")
    Image.new("RGB", (40, 30), "red").save(folder / "photos" / "a.png")
    text = "# 标题\n\n正文。\n\n![甲](photos/a.png)\n\n![乙](photos/later.png)\n"
    (folder / "01-a.md").write_text(text, encoding="utf-8")
    single = "number: {0}\ndate: 2023-06-01\nitems: [{{title: 题, body: 正文。}}]\n"
    (root / "issues" / "2023" / "002.yaml").write_text(single.format(2), encoding="utf-8")
    (other / "001.yaml").write_text(single.format(1), encoding="utf-8")
    for path in (*root.rglob("*"), *house.rglob("*")):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return root


def build(root: Path, order: Order | None = None, trust: Trust = Trust.LOOKS) -> list[Outcome]:
    """Build all issues of a workspace."""
    workspace = Workspace.open(root)
    order = order or Order(("pdf", "docx"), root / "build")
    return list(build_issues(workspace, workspace.catalogue()[0], order, trust))


def made(outcomes: list[Outcome]) -> set[str]:
    """Return the addresses of the issues that were built."""
    assert {outcome.status for outcome in outcomes} <= {"built", "cached"}
    return {outcome.address for outcome in outcomes if outcome.status == "built"}


def _append(name: str) -> Callable[[Path, Path], None]:
    def change(root: Path, house: Path) -> None:
        path = house / name if name.startswith(("templates/", "styles/")) else root / name
        with path.open("a", encoding="utf-8") as file:
            file.write("\n")

    return change


def _write(name: str, like: str) -> Callable[[Path, Path], None]:
    def change(root: Path, house: Path) -> None:
        path = root / name
        path.parent.mkdir(exist_ok=True)
        source = house / like if like.startswith(("templates/", "styles/")) else root / like
        path.write_bytes(source.read_bytes())

    return change


def _another_picture(root: Path, _house: Path) -> None:
    Image.new("RGB", (40, 30), "blue").save(root / "issues/2023/001/photos/a.png")


def _no_item(root: Path, _house: Path) -> None:
    (root / "issues/2023/002.yaml").write_text("number: 2\nitems:\n  - title: 别\n    body: 文\n")


CHANGES = {
    "head": (_append("issues/2023/001/issue.yaml"), {FOLDER}),
    "item": (_append("issues/2023/001/01-a.md"), {FOLDER}),
    "new item": (_write("issues/2023/001/02-b.md", "issues/2023/001/01-a.md"), {FOLDER}),
    "single file": (_append("issues/2023/002.yaml"), {FILED}),
    "picture": (_another_picture, {FOLDER}),
    "picture that was missing": (
        _write("issues/2023/001/photos/later.png", "issues/2023/001/photos/a.png"),
        {FOLDER},
    ),
    "bulletin.yaml": (_append("bulletin.yaml"), EVERY),
    "template": (_append("templates/jianbao.html.j2"), {OTHER}),
    "extended template": (_append("templates/base.html.j2"), EVERY),
    "imported template": (_append("templates/text.html.j2"), EVERY),
    "stylesheet": (_append("styles/jianbao.css"), {OTHER}),
    "imported stylesheet": (_append("styles/base.css"), EVERY),
    "own template": (_write("templates/jianbao.html.j2", "templates/jianbao.html.j2"), set()),
    "own stylesheet": (_write("styles/jianbao.css", "styles/shangjie.css"), {OTHER}),
    "own base": (_write("styles/base.css", "styles/shangjie.css"), EVERY),
    "another style": (_append("styles/feature.css"), set()),
    "screen": (_append("styles/screen.css"), set()),
    "proof": (_append("styles/proof.css"), set()),
    "source that is none": (_write("issues/2023/001/note.txt", "bulletin.yaml"), set()),
}
CHANGES["own template"] = (CHANGES["own template"][0], {OTHER})


@pytest.mark.parametrize("name", CHANGES)
def test_what_changed_alone_rebuilds_what_uses_it(archive: Path, house: Path, name: str) -> None:
    change, users = CHANGES[name]
    assert made(build(archive)) == EVERY
    assert made(build(archive)) == set()
    change(archive, house)
    assert made(build(archive)) == users
    assert made(build(archive)) == set()


def test_a_cached_outcome_is_that_of_its_build(
    archive: Path, writers: FakeWriters, monkeypatch: pytest.MonkeyPatch
) -> None:
    writers.diagnostics = (Diagnostic("BT820", Severity.WARNING, "odd"),)
    before = build(archive)
    times = {path: path.stat() for one in before for path in one.outputs.values()}
    monkeypatch.setattr("bulletin.build.issue.render_issue", None)
    after = build(archive)
    assert after == [replace(one, status="cached", seconds=new.seconds)
                     for one, new in zip(before, after, strict=True)]  # fmt: skip
    assert {path: path.stat() for path in times} == times


def test_touched_but_equal_is_not_built_and_looked_into_once(
    archive: Path, house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(archive)
    for path in (*archive.glob("issues/**/*"), archive / "bulletin.yaml", *house.rglob("*")):
        os.utime(path, (LONG_AGO + 9, LONG_AGO + 9))
    assert made(build(archive)) == set()
    monkeypatch.setattr("bulletin.build.fingerprints.digest_of", None)
    assert made(build(archive)) == set()


def test_one_change_more_of_the_same_size_and_time(archive: Path) -> None:
    source = archive / "issues" / "2023" / "002.yaml"
    source.write_text(source.read_text("utf-8").replace("正文", "甲文"), encoding="utf-8")
    time = source.stat().st_mtime_ns
    build(archive)
    source.write_text(source.read_text("utf-8").replace("甲文", "乙文"), encoding="utf-8")
    os.utime(source, ns=(time, time))
    assert made(build(archive)) == {FILED}


def test_a_source_that_changes_while_it_is_built_is_built_again(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = archive / "issues" / "2023" / "002.yaml"

    def changing(*_arguments: object) -> None:
        source.write_text(source.read_text("utf-8") + "\n", encoding="utf-8")

    monkeypatch.setattr("bulletin.build.issue.note_house_style", changing)
    build(archive)
    monkeypatch.undo()
    assert FILED in made_again(archive)


def made_again(root: Path) -> set[str]:
    """Return what a second build makes; other tests' stand-ins may be gone."""
    return {one.address for one in build(root) if one.status != "cached"}


@pytest.mark.parametrize("harm", ["deleted", "longer", "touched"])
def test_an_output_that_is_not_as_it_was_left_is_made_again(archive: Path, harm: str) -> None:
    output = next(iter(build(archive)[0].outputs.values()))
    content = output.read_bytes()
    if harm == "deleted":
        output.unlink()
    elif harm == "longer":
        output.write_bytes(content + b" ")
    else:
        os.utime(output, (LONG_AGO, LONG_AGO))
    assert made(build(archive)) == {FOLDER}
    assert output.read_bytes() == content


def test_only_verifying_sees_another_content_of_the_same_size_and_time(archive: Path) -> None:
    output = next(iter(build(archive)[0].outputs.values()))
    content, time = output.read_bytes(), output.stat().st_mtime_ns
    output.write_bytes(b"x" * len(content))
    os.utime(output, ns=(time, time))
    assert made(build(archive)) == set()
    assert made(build(archive, trust=Trust.HASHES)) == {FOLDER}
    assert output.read_bytes() == content


def test_force_makes_all(archive: Path) -> None:
    build(archive)
    assert made(build(archive, trust=Trust.NOTHING)) == EVERY


def test_orders_into_one_folder_do_not_disturb_each_other(archive: Path) -> None:
    folder = archive / "build"
    orders = [
        Order(("pdf", "docx"), folder),
        Order(("docx",), folder),
        Order(("pdf", "docx"), folder, proof=True),
        Order(("html",), folder),
    ]
    assert [made(build(archive, order)) for order in orders] == [EVERY, set(), EVERY, EVERY]
    assert [made(build(archive, order)) for order in orders] == [set()] * 4


def test_another_variant_is_another_file(archive: Path) -> None:
    order = Order(("pdf",), archive / "build")
    other = replace(order, pdf_variant="pdf/a-2b")
    assert [made(build(archive, one)) for one in (order, other, other, order)] == [
        EVERY, EVERY, set(), EVERY,
    ]  # fmt: skip


def test_screen_and_proof_sheets_count_where_they_are_used(archive: Path, house: Path) -> None:
    web = Order(("html",), archive / "build")
    pen = Order(("pdf",), archive / "build", proof=True)
    build(archive, web)
    build(archive, pen)
    _append("styles/screen.css")(archive, house)
    assert (made(build(archive, web)), made(build(archive, pen))) == (EVERY, set())
    _append("styles/proof.css")(archive, house)
    assert (made(build(archive, web)), made(build(archive, pen))) == (set(), EVERY)


def test_warnings_of_a_cached_issue_fail_it_where_they_are_errors(
    archive: Path, writers: FakeWriters
) -> None:
    writers.diagnostics = (Diagnostic("BT820", Severity.WARNING, "odd"),)
    build(archive)
    strict = build(archive, Order(("pdf", "docx"), archive / "build", strict=True))
    assert {one.status for one in strict} == {"failed"}
    assert strict[1].diagnostics[0].severity is Severity.ERROR


def test_findings_are_in_the_language_of_today(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(archive)
    monkeypatch.setenv("BULLETIN_LANG", "zh")
    assert made(build(archive)) == {FOLDER}, "its picture is missing, which the others do not say"


def test_a_failed_issue_is_tried_again(archive: Path, writers: FakeWriters) -> None:
    writers.failing["docx"] = ValueError("odd")
    assert {one.status for one in build(archive)} == {"failed"}
    writers.failing.clear()
    assert made(build(archive)) == EVERY


def test_outputs_of_another_workspace_are_not_taken_for_ones_own(
    archive: Path, tmp_path: Path
) -> None:
    build(archive)
    twin = tmp_path / "twin"
    shutil.copytree(archive, twin, ignore=shutil.ignore_patterns("build"))
    assert made(build(twin, Order(("pdf", "docx"), archive / "build"))) == EVERY


@pytest.mark.parametrize("part", ["_package_mark", "_distributions", "_font_mark"])
def test_the_machinery_counts(archive: Path, monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    build(archive)
    monkeypatch.setattr(machinery, part, lambda *_arguments: "another")
    if part == "_package_mark":
        monkeypatch.setattr(machinery, "_package_digest", lambda: "another")
    if part == "_font_mark":
        monkeypatch.setattr(machinery, "_font_digest", lambda: "another")
    assert made(build(archive)) == EVERY


@pytest.mark.parametrize("content", [b"", b"no database at all" * 99])
def test_a_file_that_is_no_database_is_set_aside(archive: Path, content: bytes) -> None:
    build(archive)
    (archive / "build" / FILE).write_bytes(content)
    for beside in (archive / "build" / FILE).parent.glob("*-*"):
        beside.unlink()
    again = build(archive)
    assert made(again) == EVERY
    told = ["BT940"] if content else []
    assert [one.code for one in again[0].diagnostics if one.code == "BT940"] == told
    assert made(build(archive)) == set()
