"""The report: a page of words, and a folder of pictures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import html

from bulletin.build.moved import report as module
from bulletin.build.moved.report import Report
from bulletin.build.moved.values import Moved, MovedPage, Picture, TextChange, Verdict, Why
from bulletin.build.outcome import Outcome
from bulletin.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

PICTURES = (Picture(2, "then", b"then"), Picture(2, "now", b"now"))
MOVED = Moved(
    Verdict.MOVED,
    2,
    2,
    (MovedPage(2, Why.TEXT),),
    (TextChange(2, 2, "甲<b>", "乙", "前文", "后文"),),
    pictures=PICTURES,
)
FAILED = (Diagnostic("BT853", Severity.ERROR, "Broken & so on."),)
OUTCOMES = (
    Outcome("2023/1", "built", 0.1, 2, moved=MOVED),
    Outcome("2023/2", "built", 0.1, 2, moved=Moved(Verdict.SAME, 2, 2)),
    Outcome("2023/3", "cached", 0.1, 2),
    Outcome("2023/4", "built", 0.1, 2, moved=Moved(Verdict.NEW)),
    Outcome("2023/5", "failed", 0.1, diagnostics=FAILED),
)


def _written(path: Path, *, complete: bool = True) -> html.HtmlElement:
    report = Report(path, check=True)
    for outcome in OUTCOMES:
        assert not (kept := report.add(outcome)).moved or not kept.moved.pictures
    report.complete = complete
    report.write()
    return html.fromstring(path.read_text(encoding="utf-8"))


def test_what_it_tells(tmp_path: Path) -> None:
    page = _written(tmp_path / "报告.html")
    numbers = [cell.text for cell in page.xpath("(//table)[1]//td")]
    assert numbers == ["1", "1", "1", "1", "1"]
    assert [link.text for link in page.xpath("//nav//a")] == ["2023/5", "2023/1", "2023/4"]
    places = [link.get("href")[1:] for link in page.xpath("//nav//a")]
    assert [one.get("id") for one in page.xpath("//section")] == places
    assert [one.text for one in page.xpath("//del | //ins")] == ["甲<b>", "乙"]
    assert "BT853 Broken & so on." in page.text_content()


def test_pictures_lie_beside_it_and_have_a_text_for_those_who_do_not_see(tmp_path: Path) -> None:
    page = _written(tmp_path / "报告.html")
    sources = [picture.get("src") for picture in page.xpath("//img")]
    assert [(tmp_path / unquote(source)).read_bytes() for source in sources] == [b"then", b"now"]
    assert [picture.get("alt") for picture in page.xpath("//img")] == [
        "Page 2 as it was",
        "Page 2 as it is now",
    ]


def test_nothing_is_fetched_from_elsewhere(tmp_path: Path) -> None:
    _written(tmp_path / "r.html")
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert not re.search(r"https?:|//", text)


def test_pictures_of_the_report_before_are_gone(tmp_path: Path) -> None:
    folder = tmp_path / "r_pages"
    folder.mkdir()
    old, other = folder / "00007-1-now.png", folder / "mine.png"
    old.touch()
    other.touch()
    _written(tmp_path / "r.html")
    assert (old.exists(), other.exists()) == (False, True)


def test_no_pictures_no_folder(tmp_path: Path) -> None:
    Report(tmp_path / "r.html", check=False).write()
    assert [path.name for path in tmp_path.iterdir()] == ["r.html"]


def test_pictures_have_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 5)
    page = _written(tmp_path / "r.html")
    assert not (tmp_path / "r_pages").exists()
    assert "have no pictures here" in page.text_content()


def test_an_interrupted_build_is_told(tmp_path: Path) -> None:
    said = "The build was interrupted"
    assert said in _written(tmp_path / "r.html", complete=False).text_content()
    assert said not in _written(tmp_path / "r.html").text_content()
