"""``bulletin build`` as a whole."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest

from bulletin.cli.commands import build as build_module
from tests.build.fakes import CONFIGURATION, ISSUE, FakeFaces, FakeWriters, write_issue

if TYPE_CHECKING:
    from bulletin.build import Outcome
    from tests.cli.conftest import Invoke

pytestmark = pytest.mark.usefixtures("writers")

NOTHING = {"issues": [], "built": 0, "cached": 0, "failed": 0}
DIAGNOSTIC = {
    "type": "object",
    "required": ["code", "severity", "message", "file", "line", "column"],
    "additionalProperties": False,
    "properties": {
        "code": {"pattern": "^BT[0-9]{3}$"},
        "severity": {"enum": ["error", "warning", "info"]},
        "message": {"type": "string", "minLength": 1},
        "file": {"type": ["string", "null"]},
        "line": {"type": ["integer", "null"]},
        "column": {"type": ["integer", "null"]},
    },
}
DOCUMENT = {
    "type": "object",
    "required": ["issues", "built", "cached", "failed"],
    "additionalProperties": False,
    "properties": {
        "issues": {
            "items": {
                "type": "object",
                "required": ["address", "status", "seconds", "pages", "outputs", "diagnostics"],
                "additionalProperties": False,
                "properties": {
                    "address": {"type": "string"},
                    "status": {"enum": ["built", "cached", "failed"]},
                    "seconds": {"type": "number"},
                    "pages": {"type": ["integer", "null"]},
                    "outputs": {"additionalProperties": {"type": "string"}},
                    "diagnostics": {"items": DIAGNOSTIC},
                },
            }
        },
        "built": {"type": "integer"},
        "cached": {"type": "integer"},
        "failed": {"type": "integer"},
    },
}


def _outputs(folder: Path) -> dict[str, bytes]:
    """Return the outputs in a folder by name; what is hidden is none."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name[0] != "."}


def test_one_line_per_issue_with_paths_from_here(invoke: Invoke) -> None:
    result = invoke("build", "1")
    assert (result.code, result.err) == (0, "")
    line, end = result.out.split(", 3 pages, ")
    assert line == "2023/1: build/测试信息2023年第1期.pdf build/测试信息2023年第1期.docx"
    assert end.endswith(" s\n")


def test_all_with_a_total(invoke: Invoke) -> None:
    result = invoke("build", "--all")
    assert result.code == 0
    assert [line.split(":")[0] for line in result.out.splitlines()] == ["2023/1", "2023/2", "built"]
    assert result.out.endswith("built: 2, unchanged: 0, failed: 0\n")


def test_findings_about_the_catalogue_are_told_once(invoke: Invoke, root: Path) -> None:
    write_issue(root, "2023/1", ISSUE.format(number=1))
    (root / "issues" / "2023" / "009").mkdir()
    result = invoke("build", "--all")
    assert result.code == 0
    assert [result.err.count(code) for code in ("BT304", "BT305", "BT911")] == [1, 1, 1]


def test_output_folder_is_relative_to_the_current_one(
    invoke: Invoke, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root / "issues")
    assert invoke("build", "1", "-o", "out", "--formats", "PDF").code == 0
    assert list(_outputs(root / "issues" / "out")) == ["测试信息2023年第1期.pdf"]


def test_json_document(invoke: Invoke, root: Path) -> None:
    result = invoke("build", "1", "--json")
    document = result.json()
    jsonschema.validate(document, DOCUMENT)
    (issue,) = document["issues"]
    stem = root / "build" / "测试信息2023年第1期"
    assert issue["outputs"] == {"pdf": f"{stem}.pdf", "docx": f"{stem}.docx"}
    assert (issue["address"], issue["status"], issue["pages"]) == ("2023/1", "built", 3)
    assert (document["built"], document["cached"], document["failed"]) == (1, 0, 0)
    assert result.err == ""


def test_json_of_a_failed_issue(invoke: Invoke, root: Path, writers: FakeWriters) -> None:
    writers.faces = FakeFaces("文")
    result = invoke("build", "2023/1", "2023/9", "--json")
    document = result.json()
    jsonschema.validate(document, DOCUMENT)
    assert result.code == 1
    assert (document["built"], document["failed"]) == (0, 2)
    first, second = document["issues"]
    assert (first["status"], first["outputs"], first["pages"]) == ("failed", {}, None)
    finding = first["diagnostics"][0]
    place = {"file": str(root / "issues/2023/001.yaml"), "line": 7, "column": 8}
    assert {key: finding[key] for key in place} == place
    assert (second["address"], second["diagnostics"][0]["code"]) == ("2023/9", "BT306")


def test_diagnostic_with_the_source_line_and_a_caret(invoke: Invoke, writers: FakeWriters) -> None:
    writers.faces = FakeFaces("文")
    result = invoke("build", "1")
    assert (result.code, result.out) == (1, "2023/1: failed\n")
    first, line, caret = result.err.splitlines()
    assert first.startswith("issues/2023/001.yaml:7:8: error BT851 No font has the character “文”")
    assert line == "    " + "      正文一段。"
    assert caret == "    " + "      " + "  " + "^"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Name the issues to build"),
        (("--all", "1"), "Name the issues to build"),
        (
            ("1", "--formats", "pdf,odt"),
            "There is no format “odt”. Write one or more of: pdf, docx",
        ),
        (("1", "--formats", ""), "There is no format “”"),
        (("1", "--colour"), "No such option"),
    ],
)
def test_wrong_use(invoke: Invoke, arguments: tuple[str, ...], says: str) -> None:
    result = invoke("build", *arguments)
    assert (result.code, result.out) == (2, "")
    assert says in result.err
    document = invoke("build", *arguments, "--json").json()
    assert says in document.pop("error")
    assert document == NOTHING


def test_broken_configuration_is_a_set_up_failure(invoke: Invoke, root: Path) -> None:
    (root / "bulletin.yaml").write_text("publications: 3\n", encoding="utf-8")
    result = invoke("build", "1")
    assert (result.code, result.out) == (2, "")
    assert "bulletin.yaml:1:" in result.err
    assert "bulletin.yaml:1:" in invoke("build", "1", "--json").json()["error"]


def test_no_workspace(
    invoke: Invoke, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    result = invoke("build", "1")
    assert result.code == 2
    assert "bulletin init" in result.err


def test_checkout_of_the_script_where_there_is_no_workspace(
    invoke: Invoke,
    root: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    monkeypatch.setenv("BULLETIN_CHECKOUT", str(root))
    assert invoke("build", "1").code == 0
    assert (root / "build" / "测试信息2023年第1期.pdf").is_file()


def test_unknown_address_fails_and_the_others_are_built(invoke: Invoke) -> None:
    result = invoke("build", "77", "2")
    assert result.code == 1
    assert "2023/2: build/" in result.out
    assert "77: failed" in result.out
    assert "error BT306" in result.err


def test_warning_counts_only_with_strict(invoke: Invoke, root: Path) -> None:
    write_issue(root, "2023/003", ISSUE.format(number=3).replace("date: 2023-06-03\n", ""))
    plain = invoke("build", "3")
    assert plain.code == 0
    assert ": warning BT" in plain.err
    strict = invoke("build", "3", "--strict")
    assert strict.code == 1
    assert ": error BT" in strict.err


def test_output_folder_that_is_a_file(invoke: Invoke, root: Path) -> None:
    (root / "out").write_text("mine", encoding="utf-8")
    result = invoke("build", "1", "-o", "out")
    assert result.code == 1
    assert "error BT906" in result.err
    assert (root / "out").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "BT901"), (errno.EACCES, "BT902"), (errno.EROFS, "BT902")]
)
def test_old_outputs_stay_when_the_disk_fails(
    invoke: Invoke, root: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    assert invoke("build", "1").code == 0
    before = _outputs(root / "build")

    def failing(descriptor: int) -> None:
        raise OSError(number, os.strerror(number), descriptor)

    monkeypatch.setattr(os, "fsync", failing)
    result = invoke("build", "1", "--force", "--json")
    assert result.code == 1
    assert [one["code"] for one in result.json()["issues"][0]["diagnostics"]] == [code]
    assert _outputs(root / "build") == before


def test_output_open_in_word(invoke: Invoke, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(self: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), self, None, target)

    assert invoke("build", "1").code == 0
    monkeypatch.setattr(Path, "replace", held)
    result = invoke("build", "1", "--force")
    assert result.code == 1
    assert "error BT903" in result.err
    assert "Close it in Word" in result.err
    assert len(_outputs(root / "build")) == 2


def test_publication_name_that_windows_forbids(invoke: Invoke, root: Path) -> None:
    text = CONFIGURATION.replace("测试信息", '"测试: 信息?"')
    (root / "bulletin.yaml").write_text(text, encoding="utf-8")
    result = invoke("build", "1", "--formats", "pdf")
    assert result.code == 0
    assert "build/测试： 信息？2023年第1期.pdf" in result.out
    assert "bulletin.yaml:2:" in result.err
    assert "warning BT910" in result.err


def test_empty_workspace_has_nothing_to_build(invoke: Invoke, root: Path) -> None:
    for path in (root / "issues" / "2023").iterdir():
        path.unlink()
    result = invoke("build", "--all")
    assert result.code == 0
    assert "bulletin new" in result.out


def test_unexpected_failure_is_one_line(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object, **_options: object) -> list[Outcome]:
        raise KeyError("deep")

    monkeypatch.setattr(build_module, "build_issues", broken)
    result = invoke("build", "1")
    assert (result.code, result.out, result.err.count("\n")) == (1, "", 1)
    assert "KeyError: 'deep'" in result.err
    assert "Please report" in result.err
    assert "KeyError" in json.loads(invoke("build", "1", "--json").out)["error"]
    monkeypatch.setenv("BULLETIN_DEBUG", "1")
    assert "Traceback" in invoke("build", "1").err


def test_interrupt(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object, **_options: object) -> list[Outcome]:
        raise KeyboardInterrupt

    monkeypatch.setattr(build_module, "build_issues", interrupted)
    result = invoke("build", "1")
    assert (result.code, result.out) == (130, "")
    assert "Traceback" not in result.err
    assert "Interrupted" in result.err


def test_a_proof_print_has_a_name_of_its_own(invoke: Invoke, root: Path) -> None:
    assert invoke("build", "1").code == 0
    real = _outputs(root / "build")
    result = invoke("build", "1", "--proof", "--json")
    assert result.code == 0
    (issue,) = result.json()["issues"]
    names = [Path(path).name for path in issue["outputs"].values()]
    assert names == ["测试信息2023年第1期-清样.pdf", "测试信息2023年第1期-清样.docx"]
    assert real.items() < _outputs(root / "build").items()


def test_a_proof_print_is_no_web_page(invoke: Invoke) -> None:
    result = invoke("build", "1", "--proof", "--formats", "pdf,html")
    assert result.code == 2
    assert "Leave html out" in result.err
