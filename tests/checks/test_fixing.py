"""Fixes change nothing but their characters, and twice is once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bulletin.checks import fixing
from bulletin.checks.finding import Change, Fix
from bulletin.checks.fixing import Mended, mended
from bulletin.checks.neighbours.neighbour import Neighbours
from bulletin.desk.marking import read
from bulletin.desk.request import Request
from bulletin.diagnostics import Location
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bulletin.model.issue import Issue

CONFIGURATION = "publications: [{title: 上街信息}]\nunits: [区农委]\n"
HEAD = "---\n报送单位: 区农委  # 牵头\n---\n\n# 夏粮颗粒归仓\n\n"
REQUEST = Request(pages=False)


def workspace_of(folder: Path, files: dict[str, bytes]) -> Workspace:
    (folder / "bulletin.yaml").write_text(CONFIGURATION, encoding="utf-8")
    for name, content in files.items():
        path = folder / "issues/2023" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return Workspace.open(folder)


def mend(workspace: Workspace, *, unsafe: bool = False) -> Mended:
    entry = workspace.catalogue()[0][0]

    def fixes(issue: Issue) -> Iterator[Fix]:
        for remark in read(workspace, entry, issue, Neighbours(), REQUEST).remarks:
            fix = remark.finding.fix
            if fix and (fix.safe or unsafe):
                yield fix

    return mended(workspace, entry, fixes)


def mended_text(folder: Path, name: str, content: bytes) -> bytes:
    workspace = workspace_of(folder, {name: content})
    found = mend(workspace)
    path = folder / "issues/2023" / name
    assert set(found.contents) <= {path}
    return found.contents.get(path, content)


def test_markdown_keeps_mark_line_ends_comments_and_markup(tmp_path: Path) -> None:
    text = "\ufeff" + HEAD + "一是**抢收,**抢种。。\n二是护航。\n"
    wanted = "\ufeff" + HEAD + "一是**抢收，**抢种。\n二是护航。\n"
    files = {"035/issue.yaml": b"number: 35\ndate: 2023-06-01\n"}
    name = "035/01-a.md"
    workspace_of(tmp_path, files)
    content = text.replace("\n", "\r\n").encode()
    assert mended_text(tmp_path, name, content).decode() == wanted.replace("\n", "\r\n")


def test_yaml_keeps_comments_order_and_quotes(tmp_path: Path) -> None:
    text = (
        "date: 2023-06-01 # 周四\nnumber: 35\n"
        "items:\n  - body: '区里组织抢收,抢种。。'\n    title: \"夏粮入库\"\n    unit: 区农委\n"
    )
    wanted = text.replace("抢收,抢种。。", "抢收，抢种。")
    assert mended_text(tmp_path, "035.yaml", text.encode()).decode() == wanted


def test_a_fix_that_would_change_how_yaml_is_read_is_left_out(tmp_path: Path) -> None:
    text = "number: 35\ndate: 2023-06-01\nitems:\n  - title: 夏粮入库\n    body: 区里抢收,抢种。\n"
    workspace = workspace_of(tmp_path, {"035.yaml": text.encode()})
    entry = workspace.catalogue()[0][0]

    def harmful(issue: Issue) -> Iterator[Fix]:
        for remark in read(workspace, entry, issue, Neighbours(), REQUEST).remarks:
            if remark.rule.code == "BT401":
                yield _writing(remark.finding.fix, ": ")

    found = mended(workspace, entry, harmful)
    assert (found.contents, found.made, found.left_out) == ({}, 0, 1)


def test_other_characters_in_the_file_keep_a_fix_out(tmp_path: Path) -> None:
    text = HEAD + "区里组织抢收,抢种。\n"
    workspace = workspace_of(
        tmp_path, {"035/issue.yaml": b"number: 35\n", "035/01.md": text.encode()}
    )
    entry = workspace.catalogue()[0][0]

    def strange(issue: Issue) -> Iterator[Fix]:
        for remark in read(workspace, entry, issue, Neighbours(), REQUEST).remarks:
            if remark.rule.code == "BT401":
                yield _writing(remark.finding.fix, "，", old="；")

    assert mended(workspace, entry, strange).contents == {}


def test_what_bulletin_yaml_says_is_not_mended(tmp_path: Path) -> None:
    workspace = workspace_of(
        tmp_path, {"035/issue.yaml": b"number: 35\n", "035/01.md": HEAD.encode()}
    )
    entry = workspace.catalogue()[0][0]

    def outside(issue: Issue) -> Iterator[Fix]:
        del issue
        yield Fix((Change(Location(workspace.configuration, 1, 1), "p", "q"),))

    assert mended(workspace, entry, outside) == Mended({}, 0, 0)


MARKS = (
    ",",
    "，，",
    "。。",
    "、",
    "...",
    "…",
    "--",
    "—",
    "”",
    "：",
    "。",
    "等",
    "(三)",
    "１２",
    "3-5%",
)
WORDS = ("区里组织抢收", "“夏粮", "《办法》", "、《细则》", '"好"', "**要紧**", "COVID-19")
PIECES = st.lists(st.sampled_from(MARKS + WORDS), min_size=1, max_size=12)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(pieces=PIECES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_twice_is_once(tmp_path: Path, pieces: list[str], newline: str) -> None:
    workspace_of(tmp_path, {"035/issue.yaml": b"number: 35\ndate: 2023-06-01\n"})
    name = "035/01-a.md"
    content = (HEAD + "".join(pieces) + "\n").replace("\n", newline).encode()
    once = mended_text(tmp_path, name, content)
    assert once.startswith(HEAD.replace("\n", newline).encode())
    assert mended_text(tmp_path, name, once) == once


YAML_HEAD = "number: 36  # 本年\ndate: 2023-06-01\nitems:\n  - unit: 区农委\n    body: |\n      "
MARKDOWN = {"035/issue.yaml": b"number: 35\ndate: 2023-06-01\n"}


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(pieces=PIECES)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("head", [HEAD, YAML_HEAD])
def test_nothing_but_the_characters_of_the_fixes_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pieces: list[str], head: str, mark: str
) -> None:
    """One round of fixes makes of the file what writing them in by hand makes of it."""
    monkeypatch.setattr(fixing, "_ROUNDS", 1)
    text = head + "".join(pieces) + "\n"
    name, others = ("035/01-a.md", MARKDOWN) if head == HEAD else ("036.yaml", {})
    workspace = workspace_of(tmp_path, {**others, name: (mark + text).encode()})
    entry = workspace.catalogue()[0][-1]
    asked: list[Fix] = []

    def fixes(issue: Issue) -> Iterator[Fix]:
        for remark in read(workspace, entry, issue, Neighbours(), REQUEST).remarks:
            if remark.finding.fix:
                asked.append(remark.finding.fix)
                yield remark.finding.fix

    found = mended(workspace, entry, fixes)
    path = tmp_path / "issues/2023" / name
    if not found.left_out:
        content = found.contents.get(path, path.read_bytes())
        assert content.decode() == mark + _by_hand(text, asked)


def _by_hand(text: str, fixes: list[Fix]) -> str:
    """Write fixes into a text, without those that touch one before them."""
    lines = text.split("\n")
    taken: list[tuple[int, int, Change]] = []
    for fix in fixes:
        spans = [(one.location.line - 1, one.location.column - 1, one) for one in fix.changes]
        if not any(
            line == other_line
            and start <= other + len(there.old)
            and other <= start + len(here.old)
            for line, start, here in spans
            for other_line, other, there in taken
        ):
            taken.extend(spans)
    for line, start, change in sorted(taken, key=lambda one: one[:2], reverse=True):
        was = lines[line]
        assert was[start : start + len(change.old)] == change.old
        lines[line] = was[:start] + change.new + was[start + len(change.old) :]
    return "\n".join(lines)


def _writing(fix: Fix | None, new: str, old: str | None = None) -> Fix:
    assert fix
    change = fix.changes[0]
    return replace(fix, changes=(replace(change, new=new, old=old or change.old),))
