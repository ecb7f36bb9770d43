"""``bulletin build --report`` and ``--check`` with the real renderers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.build.fakes import ISSUE, write_issue

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Invoke


@pytest.fixture
def built(invoke: Invoke) -> Invoke:
    """Return the command line of a workspace whose first issue is built."""
    assert invoke("build", "1").code == 0
    return invoke


def _files(root: Path) -> dict[Path, tuple[bytes, int]]:
    """Return all files that a check must leave alone, with their times."""
    found = [path for path in root.rglob("*") if path.is_file() and "r" not in path.parts]
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


def _change(root: Path) -> None:
    write_issue(root, "2023/001", ISSUE.format(number=1).replace("正文一段", "正文两段"))


def _moved(invoke: Invoke, *arguments: str) -> tuple[int, Any]:
    result = invoke("build", "1", "--json", *arguments)
    (issue,) = result.json()["issues"]
    return result.code, issue.get("moved")


def test_a_check_leaves_everything_as_it_is(built: Invoke, root: Path) -> None:
    _change(root)
    before = _files(root)
    for _time in range(2):
        code, moved = _moved(built, "--check")
        assert (code, moved["verdict"], moved["reasons"]) == (1, "moved", ["text"])
        assert [(one["before"], one["after"]) for one in moved["changes"]] == [("一", "两")]
    assert _files(root) == before


def test_a_check_of_what_is_unchanged(built: Invoke, root: Path) -> None:
    before = _files(root)
    assert _moved(built, "--check") == (0, None)
    code, moved = _moved(built, "--check", "--force")
    assert (code, moved["verdict"]) == (0, "same")
    assert _files(root) == before


def test_a_check_of_what_was_never_built(invoke: Invoke, root: Path) -> None:
    result = invoke("build", "--all", "--check")
    assert result.code == 0
    assert "new: 2" in result.out
    assert "New issues have no outputs to compare with" in result.out
    assert not (root / "build").exists()


def test_a_report_of_what_a_build_changed(built: Invoke, root: Path) -> None:
    _change(root)
    result = built("build", "--all", "--report", "r/report.html")
    assert result.code == 0
    assert "moved: 1, the same to the eye: 0, new: 1" in result.out
    text = (root / "r" / "report.html").read_text(encoding="utf-8")
    assert "<del>一</del> → <ins>两</ins>" in text
    assert len(list((root / "r" / "report_pages").iterdir())) == 2
    assert _moved(built, "--check") == (0, None)


def test_other_builds_say_nothing_of_it(built: Invoke) -> None:
    assert _moved(built, "--force") == (0, None)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--check", "--formats", "html"], "Add one to --formats"),
        (["--check", "--watch"], "--watch compares nothing"),
        (["--report", "bulletin.yaml/report.html"], "cannot be written"),
        (["--report", "published/report.html"], "keeps what was sent"),
    ],
)
def test_wrong_use(invoke: Invoke, root: Path, arguments: list[str], says: str) -> None:
    result = invoke("build", "1", *arguments)
    assert result.code == 2
    assert says in result.err
    assert not (root / "build").exists()
