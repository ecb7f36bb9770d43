"""``bulletin style``: a copy, its preview and its check, for real."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.resources import house_folder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Invoke, Result


def places(result: Result, style: str) -> set[tuple[str, str, int, int]]:
    """Return code, file, line and column of what the check told of a style."""
    (found,) = (one["diagnostics"] for one in result.json()["styles"] if one["style"] == style)
    return {(f["code"], f["file"].rpartition("/")[2], f["line"], f["column"]) for f in found}


def test_new_copies_both_files_and_says_how_they_are_used(root: Path, invoke: Invoke) -> None:
    result = invoke("style", "new", "红头", "--from", "shangjie")
    assert (result.code, result.err) == (0, "")
    for kind, name in (("templates", "红头.html.j2"), ("styles", "红头.css")):
        text = (root / kind / name).read_text(encoding="utf-8")
        original = house_folder(kind) / name.replace("红头", "shangjie")
        assert text.endswith(original.read_text(encoding="utf-8"))
        assert f"{kind}/{name}" in result.out
    assert "masthead" in (root / "templates" / "红头.html.j2").read_text(encoding="utf-8")
    assert "版式: 红头" in result.out
    assert "bulletin style preview 红头" in result.out


def test_a_copy_is_checked_as_its_source_is(invoke: Invoke) -> None:
    invoke("style", "new", "红头")
    codes = {
        style: sorted(found["code"] for found in one["diagnostics"])
        for style in ("红头", "shangjie")
        for one in invoke("style", "check", style, "--json").json()["styles"]
    }
    assert codes["红头"] == codes["shangjie"]


@pytest.mark.parametrize("name", ["a/b", "../a", ".a", "a.b", "", "CON", "a b", "base", "shangjie"])
def test_new_refuses_names_that_are_no_file_names_or_taken(
    root: Path, invoke: Invoke, name: str
) -> None:
    result = invoke("style", "new", name)
    assert result.code == 1
    assert "BT803" in result.err
    assert not (root / "styles").exists()


def test_new_overwrites_nothing(root: Path, invoke: Invoke) -> None:
    (root / "styles").mkdir()
    (root / "styles" / "红头.css").write_text("p { color: red }", encoding="utf-8")
    result = invoke("style", "new", "红头")
    assert result.code == 1
    assert "BT316" in result.err
    assert (root / "styles" / "红头.css").read_text(encoding="utf-8") == "p { color: red }"
    assert not (root / "templates" / "红头.html.j2").exists()


@pytest.mark.parametrize(
    "arguments",
    [("new", "a", "--from", "shangjei"), ("check", "shangjei"), ("preview", "shangjei")],
)
def test_an_unknown_style_is_met_with_the_nearest(
    invoke: Invoke, arguments: tuple[str, ...]
) -> None:
    result = invoke("style", *arguments)
    assert result.code == 1
    assert "BT801" in result.err
    assert "Write shangjie." in result.err


def test_preview_writes_the_formats_under_the_styles_name(root: Path, invoke: Invoke) -> None:
    result = invoke("style", "preview", "shangjie")
    assert result.code == 0
    pdf, docx = (root / "build" / "preview" / f"shangjie.{kind}" for kind in ("pdf", "docx"))
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert docx.read_bytes().startswith(b"PK")
    assert invoke("style", "preview", "shangjie", "--formats", "pdf", "-o", "hier").code == 0
    assert [path.name for path in (root / "hier").iterdir()] == ["shangjie.pdf"]


def test_preview_without_a_name_shows_the_workspaces_own(root: Path, invoke: Invoke) -> None:
    invoke("style", "new", "红头")
    invoke("style", "preview", "--formats", "docx")
    assert [path.name for path in (root / "build" / "preview").iterdir()] == ["红头.docx"]


CSS = """\
html { --omits: number total_number }
.number { display: none }
.office { display: none }
.imprint {
  float: left;
  colour: red;
}
p { color: }
"""


def test_check_tells_each_fault_at_its_place(root: Path, invoke: Invoke) -> None:
    invoke("style", "new", "红头")
    before = places(invoke("style", "check", "红头", "--json"), "红头")
    stylesheet = root / "styles" / "红头.css"
    text = stylesheet.read_text(encoding="utf-8")
    stylesheet.write_text(text + CSS, encoding="utf-8")
    result = invoke("style", "check", "红头", "--json")
    start = text.count("\n")
    assert result.code == 1
    assert places(result, "红头") - before >= {
        ("BT811", "红头.css", start + 5, 3),
        ("BT820", "红头.css", start + 6, 3),
        ("BT820", "红头.css", start + 8, 5),
    }
    messages = [found["message"] for found in result.json()["styles"][0]["diagnostics"]]
    shown = " ".join(messages)
    assert "“office”" in shown
    assert "“number”" not in shown


def test_check_tells_elements_without_rule_and_text_without_style(
    root: Path, invoke: Invoke
) -> None:
    """A stylesheet that begins from nothing forgets everything that has a class."""
    invoke("style", "new", "空白")
    (root / "styles" / "空白.css").write_text("p.number { color: red }", encoding="utf-8")
    result = invoke("style", "check", "空白")
    assert "BT805 No rule is about <p.imprint>" in result.err
    assert "<p.number>: it looks" not in result.err
    assert "BT806 The text of <p.number> has no style" in result.err
    assert "空白.css:1:1" in result.err


def test_check_goes_on_after_a_style_that_fails(root: Path, invoke: Invoke) -> None:
    invoke("style", "new", "甲")
    invoke("style", "new", "乙")
    (root / "templates" / "甲.html.j2").write_text("{% extends '甲.html.j2' %}", encoding="utf-8")
    result = invoke("style", "check", "--json")
    assert result.code == 1
    assert places(result, "甲") == {("BT802", "甲.html.j2", 1, 1)}
    assert "BT802" not in {code for code, *_place in places(result, "乙")}
    assert invoke("style", "preview", "--formats", "docx").code == 1
    assert [path.name for path in (root / "build" / "preview").iterdir()] == ["乙.docx"]
