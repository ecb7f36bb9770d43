"""``bulletin check`` and ``bulletin rule``."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from bulletin import messages
from bulletin.checks.table import RULES
from bulletin.cli.annotations import annotation
from bulletin.diagnostics import Diagnostic, Location, Severity
from tests.locale_folder import compiled_catalogues

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Invoke

HEAD = "---\n报送单位: 区农委\n---\n\n# 夏粮颗粒归仓\n\n"


@pytest.fixture
def item(root: Path) -> Path:
    (root / "bulletin.yaml").write_text(
        "publications: [{title: 上街信息}]\nunits: [区农委]\n", encoding="utf-8"
    )
    folder = root / "issues/2023/077"
    folder.mkdir(parents=True)
    (folder / "issue.yaml").write_text("number: 77\ndate: 2023-06-01\n", encoding="utf-8")
    path = folder / "01-a.md"
    path.write_text(f"{HEAD}区里组织抢收,抢种。\n", encoding="utf-8")
    return path


def check(invoke: Invoke, *more: str) -> tuple[int, str]:
    result = invoke("check", "2023/77", "--no-pages", "-j", "1", *more)
    return result.code, result.out


def test_text_shows_line_carets_rule_and_fix(invoke: Invoke, item: Path) -> None:
    code, out = check(invoke, "--select", "punctuation")
    assert code == 1
    assert f"{item.parent.name}/01-a.md:7:7: warning BT401 half-width-mark" in out
    assert "\n    区里组织抢收,抢种。\n                ^\n    fix: 「,」→「，」\n" in out
    assert out.endswith("checked: 1; errors: 0, warnings: 1, notes: 0\n"
                        "1 can be mended without judgement: --fix\n")  # fmt: skip


def test_text_in_chinese(
    invoke: Invoke, item: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "LOCALE", compiled_catalogues(tmp_path / "locale"))
    monkeypatch.setenv("BULLETIN_LANG", "zh")
    item.with_name("issue.yaml").write_text("date: 2023-06-01\n", encoding="utf-8")
    found = check(invoke, "--select", "半角标点")[1].splitlines()
    assert found[0].endswith("issue.yaml:1:1: 警告 BT310 本期没有期号。请写：期号: 77")
    assert found[3].endswith("01-a.md:7:7: 警告 BT401 半角标点 “,”是半角标点，应写作“，”。")


@pytest.mark.usefixtures("item")
def test_json_has_the_edit(invoke: Invoke) -> None:
    document = invoke(
        "check", "2023/77", "--no-pages", "--select", "BT401", "--format", "json"
    ).json()
    (found,) = document["issues"][0]["diagnostics"]
    assert (found["code"], found["rule"]) == ("BT401", "half-width-mark")
    assert (found["line"], found["column"], found["end_line"], found["end_column"]) == (7, 7, 7, 8)
    (edit,) = found["fix"]["edits"]
    assert (edit["line"], edit["column"], edit["old"], edit["new"]) == (7, 7, ",", "，")
    assert document["errors"] == document["notes"] == 0
    assert document["warnings"] == 1


@pytest.mark.usefixtures("item")
def test_annotations_begin_in_the_repository(invoke: Invoke) -> None:
    _code, out = check(invoke, "--select", "BT401", "--format", "github")
    assert out.startswith(
        "::warning file=issues/2023/077/01-a.md,line=7,col=7,endColumn=7,"
        "title=BT401 half-width-mark::"
    )


def test_annotations_are_escaped(tmp_path: Path) -> None:
    finding = Diagnostic("BT1", Severity.INFO, "50%\nmore", Location(tmp_path / "a,b:c.md"))
    assert annotation(finding, "", "", tmp_path) == (
        "::notice file=a%2Cb%3Ac.md,line=1,col=1,title=BT1::50%25%0Amore"
    )


def test_fix_mends_the_file_and_diff_does_not(invoke: Invoke, item: Path) -> None:
    before = item.read_bytes()
    code, out = check(invoke, "--diff")
    assert (code, item.read_bytes()) == (1, before)
    assert "-区里组织抢收,抢种。\n+区里组织抢收，抢种。\n" in out
    check(invoke, "--fix")
    assert item.read_text(encoding="utf-8") == f"{HEAD}区里组织抢收，抢种。\n"
    assert check(invoke, "--diff") == (0, "")


def test_only_changed_issues_are_read_again(
    invoke: Invoke, item: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check(invoke)

    def refuse(*_arguments: object) -> None:
        raise AssertionError

    monkeypatch.setattr("bulletin.desk.batch.mark", refuse)
    assert check(invoke) == first
    item.write_text(f"{HEAD}区里组织抢收,抢种,抢晒。\n", encoding="utf-8")
    assert "AssertionError" in invoke("check", "2023/77", "--no-pages", "-j", "1").err


def test_a_corrected_translation_shows_at_once(
    invoke: Invoke, item: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BULLETIN_LANG", "zh")
    said = []
    for edition, wording in (("first", "请写成“{right}”"), ("second", "应写作“{right}”")):
        catalogue = Catalog(locale="zh")
        catalogue.add("“{mark}” is half-width. Write “{right}”.", wording)
        folder = tmp_path / edition / "zh/LC_MESSAGES"
        folder.mkdir(parents=True)
        with (folder / "bulletin.mo").open("wb") as file:
            write_mo(file, catalogue)
        monkeypatch.setattr(messages, "LOCALE", tmp_path / edition)
        said.append(check(invoke, "--select", "BT401")[1])
    assert item.name in said[0]
    assert ("请写成" in said[0], "应写作" in said[1]) == (True, True)


def test_settings_are_kept_and_the_command_line_wins(invoke: Invoke, item: Path) -> None:
    root = item.parents[3]
    path = root / "bulletin.yaml"
    path.write_text(path.read_text("utf-8") + "checks: {ignore: [BT401]}\n", encoding="utf-8")
    assert "BT401" not in check(invoke)[1]
    assert "BT401" in check(invoke, "--select", "half-width-mark")[1]
    assert "BT401" not in check(invoke, "--select", "punctuation", "--ignore", "BT401")[1]


def test_words_that_mean_no_rule_are_told(invoke: Invoke, item: Path) -> None:
    path = item.parents[3] / "bulletin.yaml"
    path.write_text(path.read_text("utf-8") + "checks: {ignore: [BT999]}\n", encoding="utf-8")
    item.write_text(
        item.read_text("utf-8").replace("---\n\n", "免检: half-width-marks 原文如此\n---\n\n"),
        encoding="utf-8",
    )
    out = check(invoke)[1]
    assert out.count("BT691") == 2
    assert "“half-width-mark”" in out
    result = invoke("check", "2023/77", "--select", "puntuation")
    assert result.code == 2
    assert "“punctuation”" in result.err


def test_a_waiver_is_unused_only_where_its_rule_was_asked(invoke: Invoke, item: Path) -> None:
    text = item.read_text("utf-8").replace("---\n\n", "免检: BT430 原文如此\n---\n\n")
    item.write_text(text, encoding="utf-8")
    assert "BT690" in check(invoke)[1]
    assert "BT690" not in check(invoke, "--select", "BT401")[1]


@pytest.mark.usefixtures("item")
def test_an_unknown_address_is_told(invoke: Invoke) -> None:
    result = invoke("check", "2023/99", "--no-pages")
    assert (result.code, "BT306" in result.out) == (1, True)


@pytest.mark.usefixtures("item")
def test_word_file_has_the_comment_at_its_characters(
    invoke: Invoke, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bulletin.build.issue import Rendered  # noqa: PLC0415

    written = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("夏粮颗粒归仓　区里组织抢收,抢种。")
    document.save(written)
    made = Rendered({"docx": written.getvalue()}, None, ())
    monkeypatch.setattr("bulletin.cli.commented.render_issue", lambda *_arguments: made)
    target = tmp_path / "marked.docx"
    check(invoke, "--select", "BT401", "--docx", str(target))
    with target.open("rb") as file:
        (comment,) = docx.Document(file).comments
        file.seek(0)
        runs = [run.text for run in docx.Document(file).paragraphs[0].runs]
    assert "BT401 half-width-mark" in comment.text
    assert [run for run in runs if run] == ["夏粮颗粒归仓　区里组织抢收", ",", "抢种。"]


def test_rules_are_listed_and_explained(invoke: Invoke) -> None:
    assert len(invoke("rule").out.splitlines()) == len(RULES)
    out = invoke("rule", "BT401").out
    assert out.startswith("BT401 half-width-mark\npunctuation · warning · GB/T 15834-2011")
    assert "\nwrong: " in out
    assert invoke("rule", "BT999").code == 2
