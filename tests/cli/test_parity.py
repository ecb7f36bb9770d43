"""``bulletin parity``, with a real run where LibreOffice is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bulletin import libreoffice
from bulletin.errors import UsageError
from bulletin.parity import office

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Invoke

KEYS = {"address", "pages_pdf", "pages_docx", "pages_same", "lines", "lines_same", "text_equal"}


def _libreoffice() -> bool:
    try:
        office.find_office()
    except UsageError:
        return False
    return True


with_libreoffice = pytest.mark.skipif(not _libreoffice(), reason="LibreOffice is not installed")


@with_libreoffice
def test_small_issues_agree(invoke: Invoke, root: Path) -> None:
    result = invoke("parity", "--all", "--json")
    assert result.code == 0
    issues = result.json()["issues"]
    assert [issue["address"] for issue in issues] == ["2023/1", "2023/2"]
    for issue in issues:
        assert issue.keys() == KEYS | {"differences", "diagnostics"}
        assert issue["pages_pdf"] == issue["pages_docx"] == issue["pages_same"] == 1
        assert issue["lines"] == issue["lines_same"] > 2
        assert issue["text_equal"]
        assert issue["differences"] == []
    assert not (root / "build").exists()


@with_libreoffice
def test_a_picture_shows_both_pages_side_by_side(invoke: Invoke, tmp_path: Path) -> None:
    result = invoke("parity", "1", "--picture", str(tmp_path / "both.png"))
    assert result.code == 0
    assert result.out == "2023/1: 1 page each, 4 of 4 lines broken alike (100.0%), same text\n"
    with Image.open(io.BytesIO((tmp_path / "both.png").read_bytes())) as picture:
        width, height = picture.size
        assert width > 1.4 * height
        printed = picture.convert("L").point(lambda level: 255 * (level < 100))
        assert printed.crop((0, 0, width // 2 - 10, height)).getbbox()
        assert printed.crop((width // 2 + 10, 0, width, height)).getbbox()


@with_libreoffice
def test_an_issue_that_fails_does_not_stop_the_others(invoke: Invoke, root: Path) -> None:
    (root / "issues/2023/001.yaml").write_text("items: [", "utf-8")
    result = invoke("parity", "1", "2", "7", "--json")
    assert result.code == 1
    first, second, unknown = sorted(result.json()["issues"], key=lambda one: str(one["address"]))
    assert first["pages_pdf"] is None
    assert first["diagnostics"]
    assert second["text_equal"]
    assert [one["code"] for one in unknown["diagnostics"]] == ["BT306"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Name the issues to compare"),
        (("--all", "1"), "Name the issues to compare"),
        (("--all", "--picture", "a.png"), "A picture shows one issue"),
    ],
)
def test_wrong_use(invoke: Invoke, arguments: tuple[str, ...], message: str) -> None:
    result = invoke("parity", *arguments)
    assert result.code == 2
    assert message in result.err


def test_without_libreoffice_it_says_what_to_install(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(libreoffice, "_USUAL_PLACES", ())
    result = invoke("parity", "1")
    assert result.code == 2
    assert "libreoffice-writer-nogui" in result.err
    assert result.out == ""


@with_libreoffice
def test_a_libreoffice_that_hangs_is_ended(invoke: Invoke, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "_START_SECONDS", 0)
    monkeypatch.setattr(office, "_ISSUE_SECONDS", 0)
    result = invoke("parity", "1")
    assert result.code == 2
    assert "did not finish within 0 seconds" in result.err
