"""``bulletin build`` with the real renderers."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from tests.build.fakes import CONFIGURATION, ISSUE, write_issue

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Invoke


def test_both_outputs(invoke: Invoke, root: Path) -> None:
    result = invoke("build", "1", "--json")
    (issue,) = result.json()["issues"]
    assert (result.code, issue["status"], issue["pages"]) == (0, "built", 1)
    stem = root / "build" / "测试信息2023年第1期"
    assert stem.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")
    assert "word/document.xml" in zipfile.ZipFile(stem.with_suffix(".docx")).namelist()


def test_character_that_no_font_has(invoke: Invoke, root: Path) -> None:
    write_issue(root, "2023/001", ISSUE.format(number=1).replace("正文一段", "正文\U0010fffd一段"))
    result = invoke("build", "1")
    assert result.code == 1
    assert "issues/2023/001.yaml:7:9: error BT851" in result.err
    assert "U+10FFFD" in result.err
    assert [path.name for path in (root / "build").iterdir()] == [".bulletin"]


def test_template_error_with_the_templates_line(invoke: Invoke, root: Path) -> None:
    for folder, name, text in (
        ("templates", "own.html.j2", "<!DOCTYPE html>\n<body>\n{{ issue.nothing.at_all }}\n"),
        ("styles", "own.css", "body { color: black }\n"),
    ):
        (root / folder).mkdir()
        (root / folder / name).write_text(text, encoding="utf-8")
    own = CONFIGURATION + "    house_style: own\n"
    (root / "bulletin.yaml").write_text(own, encoding="utf-8")
    result = invoke("build", "1")
    assert result.code == 1
    assert "templates/own.html.j2:3:1: error BT802" in result.err
    assert "    {{ issue.nothing.at_all }}" in result.err
