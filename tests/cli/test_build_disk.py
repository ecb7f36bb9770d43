"""``bulletin build`` by several workers on a disk that has no room, or may not be written."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.build.fakes import ISSUE, write_issue

if TYPE_CHECKING:
    from pathlib import Path

BUILD = f"'{sys.executable}' -m bulletin.cli build --all -j 2 --json"
ISSUES = 6
NAMESPACE = ("unshare", "--map-root-user", "--mount")
"""A program's own view of what is mounted, which needs no privileges where the system allows it."""


def _may_mount() -> bool:
    if shutil.which(NAMESPACE[0]) is None:
        return False
    tried = subprocess.run([*NAMESPACE, "true"], capture_output=True, check=False)  # noqa: S603
    return tried.returncode == 0


@pytest.fixture
def many(root: Path) -> Path:
    """Return the folder of a workspace with six issues."""
    for number in range(1, ISSUES + 1):
        write_issue(root, f"2023/{number:03}", ISSUE.format(number=number))
    return root


def _run(script: str, root: Path, *inside: str) -> list[dict[str, Any]]:
    """Run a script of the shell, and return the documents that the builds in it printed."""
    done = subprocess.run(  # noqa: S603
        [*inside, "sh", "-c", script], cwd=root, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    decoder, documents, rest = json.JSONDecoder(), [], done.stdout.strip()
    while rest:
        document, end = decoder.raw_decode(rest)
        documents.append(document)
        rest = rest[end:].strip()
    return documents


def _codes(document: dict[str, Any]) -> set[str]:
    """Return the codes of the errors of issues that failed."""
    failed = [issue for issue in document["issues"] if issue["status"] == "failed"]
    found = [one for issue in failed for one in issue["diagnostics"]]
    return {one["code"] for one in found if one["severity"] == "error"}


def _outputs(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.skipif(not _may_mount(), reason="nothing can be mounted here")
def test_a_full_disk_and_a_read_only_one_fail_what_they_must(many: Path) -> None:
    _run(BUILD, many)
    wanted = _outputs(many / "build")
    assert len(wanted) == 2 * ISSUES
    room = sum(map(len, wanted.values())) // 2
    shutil.rmtree(many / "build")
    (many / "build").mkdir()
    script = (
        f"mount -t tmpfs -o size={room} tmpfs build; {BUILD}; cp -R build first;"
        f"mount -o remount,size=64m build; {BUILD}; cp -R build second;"
        f"mount -o remount,ro build; {BUILD} --force; cp -R build third"
    )
    full, roomy, closed = _run(script, many, *NAMESPACE)
    assert (full["failed"] > 0, full["built"] > 0, _codes(full)) == (True, True, {"BT901"})
    first = _outputs(many / "first")
    assert len(first) == 2 * full["built"]
    assert first.items() <= wanted.items()
    assert (roomy["failed"], _outputs(many / "second")) == (0, wanted)
    assert (closed["failed"], _codes(closed)) == (ISSUES, {"BT902"})
    assert _outputs(many / "third") == wanted


def test_an_output_too_large_for_the_system_fails_its_issue_alone(many: Path) -> None:
    Image.effect_noise((600, 600), 100).save(many / "issues" / "2023" / "noise.png")
    write_issue(many, "2023/003", ISSUE.format(number=3) + "      ![噪点](noise.png)\n")
    (document,) = _run(f"ulimit -f 400; {BUILD}", many)
    assert [issue["status"] for issue in document["issues"]].count("built") == ISSUES - 1
    (failed,) = [issue for issue in document["issues"] if issue["status"] == "failed"]
    assert (failed["address"], _codes(document)) == ("2023/3", {"BT907"})
    outputs = _outputs(many / "build")
    assert len(outputs) == 2 * (ISSUES - 1)
    assert not [name for name in outputs if name.startswith(".")]
