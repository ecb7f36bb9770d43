"""``bulletin build`` of issues that are unchanged, and the choosing among many."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.build.fakes import ISSUE, write_issue

if TYPE_CHECKING:
    from pathlib import Path

    from tests.build.fakes import FakeWriters
    from tests.cli.conftest import Invoke

FEATURE = "publication: 专题\nitems: [{title: 甲, body: 乙}]\n"
HEAVY = (
    "weasyprint", "lxml", "docx", "jinja2", "markdown", "PIL", "rich", "fontTools", "logging",
    "ctypes", "multiprocessing",
)  # fmt: skip


@pytest.fixture
def archive(root: Path, writers: FakeWriters) -> Path:
    """Return a workspace with issues of two publications and several years."""
    del writers
    for year in (2019, 2021, 2022):
        for month in (2, 3):
            text = (
                f"number: {month}\ndate: {year}-{month:02}-15\nitems: [{{title: 甲, body: 乙}}]\n"
            )
            write_issue(root, f"{year}/{month:03}", text)
    write_issue(root, "专题/2021/001", FEATURE)
    write_issue(root, "专题/undated/三夏", FEATURE)
    return root


def _built(invoke: Invoke, *arguments: str) -> list[str]:
    document = invoke("build", *arguments, "--json").json()
    return [issue["address"] for issue in document["issues"]]


@pytest.mark.parametrize(
    ("arguments", "addresses"),
    [
        ("--year 2019", ["2019/2", "2019/3"]),
        ("--year 2019 --year 2022", ["2019/2", "2019/3", "2022/2", "2022/3"]),
        ("--all --year 2019-2021 --since 2019-03", ["2019/3", "2021/2", "2021/3", "专题/2021/1"]),
        ("--since 2021-03-15 --year 2021", ["2021/3"]),
        ("--since 2022", ["2022/2", "2022/3", "2023/1", "2023/2"]),
        ("--publication 专题", ["专题/2021/1", "专题/undated/三夏"]),
        ("--publication 专题 --year 2021", ["专题/2021/1"]),
        ("2021/1-9 --since 2021-03", ["2021/3"]),
        ("--year 1999", []),
    ],
)
def test_chosen(invoke: Invoke, archive: Path, arguments: str, addresses: list[str]) -> None:
    del archive
    assert _built(invoke, *arguments.split()) == addresses


def test_nothing_chosen_is_said(invoke: Invoke, archive: Path) -> None:
    del archive
    result = invoke("build", "--year", "1999")
    assert (result.code, result.out) == (
        0,
        "Nothing is to be built: no issue is chosen by all of these options.\n",
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--year", "19"), "“19” is no year"),
        (("--since", "2021-13"), "“2021-13” is no date"),
        (("--since", "March"), "“March” is no date"),
        (("--publication", "丙"), "There is no publication “丙”. There are: 专题, 测试信息"),
    ],
)
def test_what_cannot_be_chosen(
    invoke: Invoke, archive: Path, arguments: tuple[str, ...], words: str
) -> None:
    del archive
    result = invoke("build", *arguments)
    assert result.code == 2
    assert words in result.err


def test_changed_and_failed(invoke: Invoke, archive: Path) -> None:
    assert invoke("build", "--all").code in (0, 1)
    assert _built(invoke, "--changed") == []
    path = write_issue(archive, "2021/003", "number: 3\nitems: [\n")
    assert _built(invoke, "--changed") == ["2021/3"]
    assert _built(invoke, "--failed") == ["2021/3"]
    text = "number: 3\ndate: 2021-03-16\nitems: [{title: 甲, body: 丙}]\n"
    path.write_text(text, encoding="utf-8")
    assert _built(invoke, "--failed", "--year", "2021") == ["2021/3"]
    assert _built(invoke, "--failed") == []


def test_an_issue_that_is_again_what_was_built_has_not_failed(
    invoke: Invoke, archive: Path
) -> None:
    path = archive / "issues" / "2023" / "001.yaml"
    before = path.read_bytes()
    assert invoke("build", "2023/1").code == 0
    path.write_text("items: [\n", encoding="utf-8")
    assert invoke("build", "2023/1").code == 1
    path.write_bytes(before)
    document = invoke("build", "--failed", "--json").json()
    assert (document["cached"], document["failed"]) == (1, 0)
    assert _built(invoke, "--failed") == []


def test_the_summary_says_what_to_do_next(invoke: Invoke, root: Path, writers: FakeWriters) -> None:
    del writers
    invoke("build", "--all")
    write_issue(root, "2023/002", "items: [\n")
    result = invoke("build", "--all")
    assert result.out.splitlines() == [
        "2023/2: failed",
        "built: 0, unchanged: 1, failed: 1",
        "When they are mended, build the failed ones: bulletin build --failed",
    ]


def test_a_single_unchanged_issue_says_so(invoke: Invoke, root: Path, writers: FakeWriters) -> None:
    del root, writers
    invoke("build", "1")
    names = "build/测试信息2023年第1期.pdf build/测试信息2023年第1期.docx"
    assert invoke("build", "1").out == f"2023/1: {names}, 3 pages, unchanged\n"


def test_what_renders_is_not_imported_for_what_is_unchanged(
    invoke: Invoke, root: Path, writers: FakeWriters
) -> None:
    del writers
    write_issue(root, "2023/001", ISSUE.format(number=1))
    assert invoke("build", "--all").code == 0
    program = (
        "import sys\n"
        "from bulletin.cli import run\n"
        "for arguments in (['build', '--all'], ['build', '1', '--json'], ['--help']):\n"
        "    try:\n"
        "        assert run(arguments) == 0\n"
        "    except SystemExit as end:\n"
        "        assert not end.code\n"
        f"print(sorted(set(sys.modules) & set({HEAVY!r})))\n"
    )
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert "built: 0, unchanged: 2, failed: 0" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"
