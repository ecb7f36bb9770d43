"""What the proofreader's rules find keeps an issue from being built, as far as it should."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.build import Order, Outcome, build_issues
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("writers")


def built(root: Path, text: str, *, strict: bool = False) -> Outcome:
    folder = root / "issues/2023/003"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "issue.yaml").write_text("number: 3\ndate: 2023-06-20\n", encoding="utf-8")
    (folder / "01-a.md").write_text(f"# 夏粮颗粒归仓\n\n{text}\n", encoding="utf-8")
    workspace = Workspace.open(root)
    entries, _found = workspace.select(["2023/3"])
    order = Order(("pdf",), root / "build", strict, proofread=True)
    return next(iter(list(build_issues(workspace, entries, order))))


def codes(outcome: Outcome) -> set[str]:
    return {found.code for found in outcome.diagnostics if found.code >= "BT401"} - {"BT852"}


def test_a_date_that_does_not_exist_keeps_an_issue_from_being_built(root: Path) -> None:
    outcome = built(root, "会议定于2023年6月31日召开。")
    assert outcome.status == "failed"
    assert len(codes(outcome)) == 1


def test_a_warning_does_so_only_where_warnings_count(root: Path) -> None:
    text = "区里组织抢收,抢种。"
    outcome = built(root, text)
    assert (outcome.status, codes(outcome)) == ("built", set())
    strict = built(root, text, strict=True)
    assert (strict.status, codes(strict)) == ("failed", {"BT401"})


def test_a_waiver_lets_an_error_stand(root: Path) -> None:
    folder = root / "issues/2023/003"
    assert built(root, "会议定于2023年6月31日召开。").status == "failed"
    item = folder / "01-a.md"
    text = item.read_text("utf-8").removeprefix("# 夏粮颗粒归仓\n\n")
    (root / "bulletin.yaml").write_text(
        (root / "bulletin.yaml").read_text("utf-8")
        + "checks: {waivers: [{rules: [numerals], reason: 原文如此}]}\n",
        encoding="utf-8",
    )
    assert built(root, text).status == "built"
