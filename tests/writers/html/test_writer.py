from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import lxml.html
import pytest

from bulletin.diagnostics import Location
from bulletin.document.compose import compose
from bulletin.model.issue import Kind
from bulletin.model.text import Alignment, Cell, Figure, Heading, Link, Paragraph, Table
from bulletin.writers.html import write_html
from tests.composed import small
from tests.issues import PLACE, ROOT, credit, issue, item, recipients, text
from tests.photographs import upright

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.issue import Issue

_EXTERNAL = re.compile(r"""(?:src|srcset|data|poster|action)\s*=\s*["']?(?!data:|["'])|@import""")
_FETCHED = re.compile(r"url\(\s*[\"']?(?!data:image/)")


def page(content: Issue, root: Path = ROOT) -> str:
    composed, findings = compose(content, root)
    assert composed is not None
    assert findings == ()
    output = write_html(composed)
    assert output.diagnostics == ()
    return output.content.decode()


def everything(folder: Path) -> Issue:
    upright(2400, 1600).save(folder / "现场.jpg")
    cells = [Cell((text(words),), PLACE) for words in ("单位", "面积", "甲镇", "1200")]
    alignments = (None, Alignment.RIGHT)
    table = Table(tuple(cells[:2]), (tuple(cells[2:]),), alignments, PLACE)
    link = Link((text("网站"),), "https://example.org/", PLACE)
    blocks = (
        "一是备足物资<script>alert(1)</script>。",
        Heading(1, (text("一、总体情况"),), PLACE),
        Paragraph((text("见"), link, text("。")), PLACE),
        table,
        Figure(folder / "现场.jpg", "麦田“一角”", text("图1 麦田"), PLACE),
    )
    return issue(
        item(*blocks),
        item("二是加强巡查。", title=None, kind=Kind.BRIEF),
        distribution=(recipients("本期送", "县领导"),),
        credits=(credit("责任编辑", "张三", "李四四"),),
    )


@pytest.fixture
def written(tmp_path: Path) -> str:
    return page(everything(tmp_path), tmp_path)


def body_text(html: str) -> str:
    body = lxml.html.document_fromstring(html).body
    return "".join(body.text_content().split())


def test_all_the_text_in_its_order(written: str) -> None:
    assert body_text(written) == (
        "甲县信息第7期甲县委办公室2024年3月8日"
        "甲镇做好防汛工作一是备足物资<script>alert(1)</script>。"
        "一、总体情况见网站。单位面积甲镇1200图1麦田（甲镇）"
        "△二是加强巡查。（甲镇）本期送：县领导责任编辑：张三李四四"
    )


def test_nothing_is_fetched_and_nothing_runs(written: str) -> None:
    root = lxml.html.document_fromstring(written)
    assert not _EXTERNAL.search(written)
    assert not _FETCHED.search(written)
    assert "shelf:" not in written
    assert [element.tag for element in root.iter("script", "link", "iframe", "object")] == []
    assert [name for element in root.iter() for name in element.keys() if name[:2] == "on"] == []  # noqa: SIM118
    policy = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'unsafe-inline'")
    assert root.xpath("//a/@href") == ["https://example.org/"]


def test_the_head_says_what_the_page_is(written: str) -> None:
    root = lxml.html.document_fromstring(written)
    assert written.startswith("<!doctype html>")
    assert root.get("lang") == "zh-CN"
    assert root.findtext(".//title") == "甲县信息2024年第7期"
    found = {meta.get("name"): meta.get("content") for meta in root.iter("meta")}
    assert found["viewport"] == "width=device-width, initial-scale=1"
    assert found["description"] == "甲镇做好防汛工作"
    assert found["author"] == "甲县委办公室"
    assert found["dcterms.created"] == "2024-03-08"
    assert root.head[0].get("charset") == "utf-8"


def test_headings_skip_no_level(written: str) -> None:
    root = lxml.html.document_fromstring(written)
    levels = [int(element.tag[1]) for element in root.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels == [1, 2, 3]


def test_a_picture_lies_in_the_page_with_its_alternative_text(written: str) -> None:
    (image,) = lxml.html.document_fromstring(written).iter("img")
    assert image.get("src", "").startswith("data:image/jpeg;base64,")
    assert image.get("alt") == "麦田“一角”"
    assert (image.get("width"), image.get("height")) == ("1600", "1067")


def test_a_wide_table_is_scrolled_in_a_frame_of_its_own(written: str) -> None:
    (table,) = lxml.html.document_fromstring(written).iter("table")
    frame = table.getparent()
    assert frame is not None
    assert (frame.get("class"), frame.get("tabindex")) == ("scroll", "0")
    assert len(table.findall("thead/tr/th")) == 2


def test_one_stylesheet_for_print_and_one_for_the_screen(written: str) -> None:
    sheets = {
        style.get("media"): style.text or ""
        for style in lxml.html.document_fromstring(written).iter("style")
    }
    assert set(sheets) == {"print", "screen"}
    assert "size: 210mm 297mm" in sheets["print"]
    assert 'local("FangSong")' in sheets["print"]
    assert not re.search(r"\dmm\b|\dpt\b", sheets["screen"])
    assert "font: 17px/1.8" in sheets["screen"]


def test_the_gap_after_a_title_belongs_to_it(written: str) -> None:
    (title,) = lxml.html.document_fromstring(written).xpath("//h2[@class='title']")
    assert title.find("span").text == "　"
    assert title.getnext().tag == "p"


def test_the_gap_between_the_halves_of_a_headline_has_a_name(tmp_path: Path) -> None:
    headline = (
        "<h2><span class='line'>继续奋斗　勇往直前</span><br><span class='line'>甲</span></h2>"
    )
    root = lxml.html.document_fromstring(write_html(small(tmp_path, headline)).content.decode())
    (gap,) = root.xpath("//h2//span[@class='gap']")
    assert (gap.getparent().text, gap.text, gap.tail) == ("继续奋斗", "　", "勇往直前")


@pytest.mark.parametrize(
    "active",
    [
        "<script>secret()</script>",
        "<iframe src='https://secret/'></iframe>",
        "<p onclick='secret()'>甲</p>",
        "<a href='javascript:secret()'>甲</a>",
        "<img src='https://secret/a.png' alt='甲'>",
        "<img src='shelf:/styles/../secret.png' alt='甲'>",
        "<p style='background: url(https://secret/)'>甲</p>",
        "<style>p { background: url(https://secret/) } @import 'secret.css';</style>",
        "<meta http-equiv='refresh' content='0; url=https://secret/'>",
        "<form action='https://secret/'><button formaction='https://secret/'>甲</button></form>",
        "<video src='https://secret/' poster='https://secret/'></video>",
    ],
)
def test_what_a_template_has_that_acts_or_fetches_goes(tmp_path: Path, active: str) -> None:
    content = write_html(small(tmp_path, f"<p>前</p>{active}<p>后</p>")).content.decode()
    assert "secret" not in content
    assert body_text(content).startswith("前")
    assert body_text(content).endswith("后")


def test_a_picture_that_cannot_be_read_leaves_its_alternative_text(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("no picture")
    place = Location(tmp_path / "a.md", 3)
    composed = small(tmp_path, "<img src='shelf:/styles/a.jpg' alt='现场'>")
    composed = replace(composed, figures={"shelf:/styles/a.jpg": place})
    output = write_html(composed)
    assert [(one.code, one.location) for one in output.diagnostics] == [("BT931", place)]
    (image,) = lxml.html.document_fromstring(output.content.decode()).iter("img")
    assert (image.get("src"), image.get("alt")) == (None, "现场")


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    content = everything(tmp_path)
    assert page(content, tmp_path) == page(content, tmp_path)
