"""A document is measured by what the import says and by the sources that it leaves."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from tests.archive import running
from tests.archive.documents import answers, described, made, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from tests.archive.running import Desk
    from tests.archive.scoring import Answer

HALF, NAME = "known", "shuangta"


class RightImport:
    """Stands in for the command line: says what is right, keeps the text and the original."""

    def __init__(self, lost: str = "") -> None:
        self.lost = lost

    def __call__(self, arguments: Sequence[str]) -> int:
        issue = described(HALF, NAME)
        source = Path("issues/2022/003/issue.yaml")
        source.parent.mkdir(parents=True)
        old = Path(arguments[1]).read_bytes()
        (source.parent / "original.md").write_bytes(old)
        (source.parent / "01-一.md").write_text("---\nunit: 甲\n---\n# 题\n\n正文\n", "utf-8")
        body = "\n\n".join(paragraphs(issue)).replace(self.lost, "")
        source.write_text(yaml.safe_dump({"items": [{"body": body}]}), "utf-8")
        rest = made(NAME, issue).text.replace(self.lost, "") if self.lost else old.decode("utf-8")
        found: Answer = {**answers(issue), "source": str(source.absolute())}
        for item in found["items"]:
            item["starts"] = item["starts"][0]
        found["diagnostics"] = [{"message": rest}]
        print(json.dumps({"imported": [found], "failed": []}, default=str))  # noqa: T201
        return 0


def test_the_right_answer(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "run", RightImport())
    result = desk.measured(HALF, NAME)
    assert result.score.share == 1, result.report()
    assert result.lost == ()


def test_the_kept_original_does_not_hide_a_loss(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "run", RightImport(lost="货车司机"))
    result = desk.measured(HALF, NAME)
    assert any("货车司机" in line for line in result.lost)
    assert any(line.startswith("'货' × 1") for line in result.lost)


def test_a_failed_import_has_no_point(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "run", lambda _: 2)
    result = desk.measured(HALF, NAME)
    assert (result.score.right, result.lost) == (0, ("everything",))
    assert "exit code 2" in result.report()
