"""One changed CSS rule changes the PDF and the Word file, for every property in the list.

A house style is copied, a rule is appended to the copy's stylesheet, and the same issue is
rendered before and after. ``docs/css-in-word.md`` is the list: a property in its first table
without a case here, or a case that is not in the list, fails.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pdfplumber
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap
from lxml import etree
from PIL import Image

from bulletin.document.compose import compose
from bulletin.document.copying import copy_of
from bulletin.document.house_style import find_house_style
from bulletin.model.issue import Kind
from bulletin.model.text import (
    Cell,
    Figure,
    Heading,
    ListBlock,
    ListEntry,
    Paragraph,
    Strong,
    Table,
)
from bulletin.source import write_drafts
from bulletin.writers.docx import write_docx
from bulletin.writers.pdf import write_pdf
from tests.issues import PLACE, credit, issue, item, paragraph, recipients, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bulletin.model.issue import Issue

LIST = (Path(__file__).parents[2] / "docs" / "css-in-word.md").read_text(encoding="utf-8")


class Pdf:
    """The printed pages: where each text stands and how it looks."""

    def __init__(self, content: bytes) -> None:
        self.glyphs: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.images: list[dict[str, Any]] = []
        self.sheets: list[tuple[int, int]] = []
        with pdfplumber.open(io.BytesIO(content)) as document:
            for page in document.pages:
                self.sheets.append((round(page.width), round(page.height)))
                self.glyphs += page.chars
                self.shapes += [*page.rects, *page.lines]
                self.images += page.images
        self.text = "".join(glyph["text"] for glyph in self.glyphs)

    def at(self, words: str) -> dict[str, Any]:
        """Return the first glyph of these words."""
        return self.glyphs[self.text.index(words)]

    def x(self, words: str) -> float:
        return round(float(self.at(words)["x0"]), 1)

    def y(self, words: str) -> float:
        """Return the baseline in pt from the top of the first page, pages one below the other."""
        glyph = self.at(words)
        return round(float(glyph["doctop"]) - float(glyph["top"]) + self._baseline(glyph), 1)

    @staticmethod
    def _baseline(glyph: dict[str, Any]) -> float:
        return float(glyph["top"] + glyph["y1"] - glyph["matrix"][5])

    def page(self, words: str) -> int:
        return int(self.at(words)["page_number"])

    def font(self, words: str) -> str:
        return str(self.at(words)["fontname"]).partition("+")[2]

    def colours(self) -> set[tuple[float, ...]]:
        """Return the colours of filled and stroked shapes."""
        keys = ("non_stroking_color", "stroking_color")
        return {tuple(shape[key]) for shape in self.shapes for key in keys if shape[key]}


class Word:
    """The parts of the Word file, and what holds for a text in them."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(io.BytesIO(content)) as package:
            self._parts = {
                name: package.read(name) for name in package.namelist() if name.endswith(".xml")
            }

    @cached_property
    def body(self) -> Any:  # noqa: ANN401
        return parse_xml(self._parts["word/document.xml"])

    @cached_property
    def styles(self) -> Any:  # noqa: ANN401
        return parse_xml(self._parts["word/styles.xml"])

    def find(self, path: str, root: Any = None) -> list[Any]:  # noqa: ANN401
        found: list[Any] = etree.XPath(path, namespaces=nsmap)(self.body if root is None else root)
        return found

    def all(self, path: str) -> list[str]:
        """Return the attributes or elements that a path finds in the body, as text."""
        return [one if isinstance(one, str) else one.tag for one in self.find(path)]

    def of(self, words: str, path: str) -> str | None:
        """Return what a path says of the paragraph with these words, or of its first such run.

        Looked up as Word does: in the paragraph and the run, in their styles, in what these are
        based on.
        """
        block = self.find(f"//w:p[contains(string(.), '{words}')]")[0]
        runs = self.find(f".//w:r[contains(string(.), '{words}')]", block)
        styled = [
            *((run, self.find("w:rPr/w:rStyle/@w:val", run)) for run in runs[:1]),
            (block, self.find("w:pPr/w:pStyle/@w:val", block) or ["Normal"]),
        ]
        nodes = (one for node, names in styled for one in (node, *self._styles(names)))
        return next((str(one) for node in nodes for one in self.find(path, node)), None)

    def _styles(self, names: list[str]) -> Iterator[Any]:
        while names:
            (style,) = self.find(f"w:style[@w:styleId='{names[0]}']", self.styles)
            yield style
            names = self.find("w:basedOn/@w:val", style)

    def others(self, kind: str, path: str) -> list[str]:
        """Return what a path finds in the parts whose names begin so."""
        return [
            str(one)
            for name in sorted(self._parts)
            if name.startswith(f"word/{kind}")
            for one in self.find(path, parse_xml(self._parts[name]))
        ]


@dataclass(frozen=True)
class Case:
    """A property, the rule that changes it, and what is measured in either output.

    ``given`` stands in the stylesheet before and after. ``pdf`` and ``word`` measure; ``printed``
    and ``written`` are what they give after the change. ``printed`` may be a change in pt.
    """

    property: str
    rule: str
    pdf: Callable[[Pdf], Any]
    word: Callable[[Word], object]
    written: object
    printed: object = None
    by: float | None = None
    given: str = ""
    long: bool = False

    def __str__(self) -> str:
        return self.rule


NUMBER, HEAD, AFTER_HEAD = "第7期", "小标题", "次段"
GREEN = (0.0, 1.0, 0.0)


def x(words: str) -> Callable[[Pdf], float]:
    return lambda pdf: pdf.x(words)


def y(words: str) -> Callable[[Pdf], float]:
    return lambda pdf: pdf.y(words)


def page(words: str) -> Callable[[Pdf], int]:
    return lambda pdf: pdf.page(words)


def of(words: str, path: str) -> Callable[[Word], str | None]:
    return lambda word: word.of(words, path)


def every(path: str) -> Callable[[Word], list[str]]:
    return lambda word: word.all(path)


def count(path: str) -> Callable[[Word], int]:
    return lambda word: len(word.find(path))


def is_green(pdf: Pdf) -> bool:
    return GREEN in pdf.colours()


def picture(side: str) -> Callable[[Pdf], int]:
    return lambda pdf: round(pdf.images[0][side])


def borders(words: str, side: str) -> Callable[[Word], str | None]:
    return of(words, f"w:pPr/w:pBdr/w:{side}/@w:color")


def footers(path: str) -> Callable[[Word], list[str]]:
    return lambda word: word.others("footer", path)


def headers(path: str) -> Callable[[Word], list[str]]:
    return lambda word: word.others("header", path)


def numbering(path: str) -> Callable[[Word], list[str]]:
    return lambda word: word.others("numbering", path)


COLUMNS = "main { column-count: 2 } "
EMU = 12700

CASES = (
    Case(
        "font-family",
        ".number { font-family: 黑体 }",
        lambda pdf: pdf.font(NUMBER)[:9],
        of(NUMBER, "w:rPr/w:rFonts/@w:eastAsia"),
        "黑体",
    ),
    Case(
        "font-size",
        ".number { font-size: 20pt }",
        lambda pdf: round(pdf.at(NUMBER)["size"], 1),
        of(NUMBER, "w:rPr/w:sz/@w:val"),
        "40",
        printed=20.0,
    ),
    Case(
        "font-weight",
        ".number { font-weight: bold }",
        lambda pdf: pdf.font("7期"),
        lambda word: word.of(NUMBER, "w:rPr/w:b/@w:val | w:rPr/w:b[not(@w:val)]") is not None,
        written=True,
    ),
    Case(
        "font-style",
        ".number { font-style: italic }",
        lambda pdf: pdf.font("7期"),
        lambda word: word.of(NUMBER, "w:rPr/w:i/@w:val | w:rPr/w:i[not(@w:val)]") is not None,
        written=True,
    ),
    Case(
        "color",
        ".number { color: #00ff00 }",
        lambda pdf: tuple(pdf.at(NUMBER)["non_stroking_color"]),
        of(NUMBER, "w:rPr/w:color/@w:val"),
        "00FF00",
        printed=GREEN,
    ),
    Case(
        "letter-spacing",
        ".number { letter-spacing: 3pt }",
        lambda pdf: round(pdf.x("期") - pdf.x(NUMBER), 1),
        of(NUMBER, "w:rPr/w:spacing/@w:val"),
        "60",
        by=2 * 3.25,
    ),
    Case(
        "line-height",
        ".number { line-height: 57.9pt }",
        y("甲县委办公室"),
        of(NUMBER, "w:pPr/w:spacing/@w:line"),
        "1158",
        by=28.95,
    ),
    Case(
        "text-decoration",
        ".number { text-decoration: underline #00ff00 }",
        is_green,
        of(NUMBER, "w:rPr/w:u/@w:val"),
        "single",
        printed=True,
    ),
    Case(
        "text-align",
        ".number { text-align: left }",
        x(NUMBER),
        of(NUMBER, "w:pPr/w:jc/@w:val"),
        "left",
        printed=79.4,
    ),
    Case(
        "text-indent",
        "main { text-indent: 4em }",
        x(AFTER_HEAD),
        of(AFTER_HEAD, "w:pPr/w:ind/@w:firstLineChars"),
        "400",
        by=32,
    ),
    Case(
        "white-space",
        "article p { white-space: pre-wrap }",
        x("空"),
        lambda word: "两  空" in "".join(word.all("//w:t/text()")),
        written=True,
    ),
    Case(
        "vertical-align",
        "strong { vertical-align: 4pt }",
        lambda pdf: pdf.y(AFTER_HEAD) - pdf.y("着重"),
        of("着重", "w:rPr/w:position/@w:val"),
        "8",
        by=4,
    ),
    Case(
        "margin-top",
        "h3 { margin-top: 28.95pt }",
        y(HEAD),
        of(HEAD, "w:pPr/w:spacing/@w:before"),
        "579",
        by=28.95,
    ),
    Case(
        "margin-bottom",
        "h3 { margin-bottom: 28.95pt }",
        y(AFTER_HEAD),
        lambda word: (
            {
                word.of(HEAD, "w:pPr/w:spacing/@w:after"),
                word.of(AFTER_HEAD, "w:pPr/w:spacing/@w:before"),
            }
            >= {"579"}
        ),
        written=True,
        by=28.95,
    ),
    Case(
        "margin-left",
        "h3 { margin-left: 40pt }",
        x(HEAD),
        of(HEAD, "w:pPr/w:ind/@w:left"),
        "800",
        by=40,
    ),
    Case(
        "margin-right",
        ".number { margin-right: 40pt }",
        x(NUMBER),
        of(NUMBER, "w:pPr/w:ind/@w:right"),
        "800",
        by=-20,
    ),
    Case(
        "padding-top",
        "h3 { padding-top: 28.95pt }",
        y(HEAD),
        of(HEAD, "w:pPr/w:spacing/@w:before"),
        "579",
        by=28.95,
    ),
    Case(
        "padding-bottom",
        "h3 { padding-bottom: 28.95pt }",
        y(AFTER_HEAD),
        lambda word: (
            {
                word.of(HEAD, "w:pPr/w:spacing/@w:after"),
                word.of(AFTER_HEAD, "w:pPr/w:spacing/@w:before"),
            }
            >= {"579"}
        ),
        written=True,
        by=28.95,
    ),
    Case(
        "padding-left",
        "h3 { padding-left: 40pt }",
        x(HEAD),
        of(HEAD, "w:pPr/w:ind/@w:left"),
        "800",
        by=40,
    ),
    Case(
        "padding-right",
        ".number { padding-right: 40pt }",
        x(NUMBER),
        of(NUMBER, "w:pPr/w:ind/@w:right"),
        "800",
        by=-20,
    ),
    *(
        Case(
            f"border-{side}",
            f".number {{ border-{side}: 1pt solid #00ff00 }}",
            is_green,
            borders(NUMBER, side),
            "00FF00",
            printed=True,
        )
        for side in ("top", "right", "bottom", "left")
    ),
    Case(
        "background-color",
        ".number { background-color: #00ff00 }",
        is_green,
        of(NUMBER, "w:pPr/w:shd/@w:fill"),
        "00FF00",
        printed=True,
    ),
    Case(
        "list-style-type",
        "ol { list-style-type: upper-alpha }",
        lambda pdf: pdf.text[: pdf.text.index("列一")].rstrip()[-2:],
        numbering("//w:abstractNum/w:lvl[@w:ilvl='0']/w:numFmt/@w:val"),
        ["upperLetter"],
        printed="A.",
    ),
    Case(
        "list-style-position",
        "li { list-style-position: outside }",
        x("列一"),
        numbering("//w:abstractNum/w:lvl[@w:ilvl='0']/w:pPr/w:ind/@w:hanging"),
        ["480"],
        given="ol { padding-left: 32pt } li { text-indent: 0 } ",
    ),
    Case(
        "display",
        ".number { display: none }",
        lambda pdf: NUMBER in pdf.text,
        lambda word: NUMBER in "".join(word.all("//w:t/text()")),
        written=False,
        printed=False,
    ),
    Case(
        "width",
        "figure img { width: 100pt }",
        picture("width"),
        every("//wp:extent/@cx"),
        [str(100 * EMU)],
        printed=100,
    ),
    Case(
        "width",
        "table { width: 200pt }",
        lambda pdf: round(max(s["x1"] for s in pdf.shapes if s["doctop"] > 400)),
        every("//w:tbl[.//w:t='表头']/w:tblPr/w:tblW/@w:w"),
        ["4000"],
        given=".closing { border: none } .closing p + p { border: none } ",
    ),
    Case(
        "height",
        "figure img { height: 40pt }",
        picture("height"),
        every("//wp:extent/@cy"),
        [str(40 * EMU)],
        printed=40,
    ),
    Case(
        "max-height",
        "figure img { max-height: 50pt }",
        picture("height"),
        every("//wp:extent/@cy"),
        [str(50 * EMU)],
        printed=50,
    ),
    Case(
        "break-before",
        "article.brief { break-before: page }",
        page("△"),
        lambda word: word.of("简讯文字", "w:pPr/w:pageBreakBefore") is not None,
        written=True,
        printed=2,
    ),
    Case(
        "break-after",
        "article.item { break-after: page }",
        page("△"),
        lambda word: (
            word.of("简讯文字", "w:pPr/w:pageBreakBefore") is not None
            or bool(word.find("//w:br[@w:type='page']"))
        ),
        written=True,
        printed=2,
    ),
    Case(
        "break-inside",
        "article p { break-inside: avoid }",
        lambda pdf: [pdf.page(f"长{n}始") == pdf.page(f"长{n}终") for n in range(30)].count(False),
        lambda word: word.of("长3始", "w:pPr/w:keepLines") is not None,
        written=True,
        printed=0,
        long=True,
    ),
    *(
        Case(
            name,
            f"html {{ {name}: 2 }}",
            lambda pdf: [pdf.y(f"长{n}始") for n in range(30)],
            of("长3始", "w:pPr/w:widowControl/@w:val"),
            None,
            long=True,
        )
        for name in ("orphans", "widows")
    ),
    Case(
        "column-count",
        "main { column-count: 2 }",
        lambda pdf: max(pdf.x(f"长{n}始") for n in range(30)) > 300,
        lambda word: "2" in word.all("//w:sectPr/w:cols/@w:num"),
        written=True,
        printed=True,
        long=True,
    ),
    Case(
        "column-gap",
        "main { column-gap: 40pt }",
        lambda pdf: max(pdf.x(f"长{n}始") for n in range(30)),
        lambda word: [round(int(gap) / 20) for gap in word.all("//w:cols[@w:num]/@w:space")],
        [40],
        by=12,
        given=COLUMNS,
        long=True,
    ),
    Case(
        "column-rule",
        "main { column-rule: 1pt solid #00ff00 }",
        is_green,
        lambda word: bool(word.find("//w:sectPr/w:cols[@w:sep]")),
        written=True,
        printed=True,
        given=COLUMNS,
        long=True,
    ),
    Case(
        "column-span",
        "article.brief { column-span: all }",
        lambda pdf: [pdf.y(f"长{n}始") for n in range(30)],
        count("//w:sectPr"),
        5,
        given=COLUMNS,
        long=True,
    ),
    Case(
        "page",
        "@page wide { size: 297mm 210mm } article.brief { page: wide }",
        lambda pdf: (842, 595) in pdf.sheets,
        lambda word: "landscape" in word.all("//w:sectPr/w:pgSz/@w:orient"),
        written=True,
        printed=True,
    ),
    Case(
        "content",
        ".number::before { content: '★' }",
        lambda pdf: "★第7期" in pdf.text,
        lambda word: "★第7期" in "".join(word.all("//w:t/text()")),
        written=True,
        printed=True,
    ),
    Case(
        "size",
        "@page { size: 200mm 280mm }",
        lambda pdf: pdf.sheets[0],
        every("//w:sectPr[last()]/w:pgSz/@w:w"),
        ["11339"],
        printed=(567, 794),
    ),
    Case(
        "margin",
        "@page { margin-left: 38mm }",
        lambda pdf: round(min(glyph["x0"] for glyph in pdf.glyphs)),
        every("//w:sectPr[last()]/w:pgMar/@w:left"),
        ["2154"],
    ),
    Case(
        "@top-left",
        "@page { @top-left { content: '天头文字' } }",
        lambda pdf: "天头文字" in pdf.text,
        headers("string(//w:p)"),
        None,
        printed=True,
    ),
    Case(
        "@bottom-right",
        "@page :right { @bottom-right { content: '第' counter(page) '面' } }",
        lambda pdf: "第1面" in pdf.text,
        lambda word: "面" in "".join(word.others("footer", "//w:t/text()")),
        written=True,
        printed=True,
    ),
    Case(
        "--anchor",
        ".closing { --anchor: even-page-foot }",
        page("责任编辑"),
        lambda word: "evenPage" in word.all("//w:sectPr/w:type/@w:val"),
        written=True,
        printed=2,
    ),
)
IN_WORD_ONLY = (
    Case(
        "--docx-style",
        ".number { --docx-style: '刊期' }",
        lambda pdf: len(pdf.glyphs),
        of(NUMBER, "w:pPr/w:pStyle/@w:val"),
        "刊期",
    ),
    Case(
        "--docx-tab",
        ".office { --docx-tab: right }",
        x("甲县委办公室"),
        lambda word: len(word.find("//w:p[contains(string(.), '甲县委办公室')]//w:r/w:tab")),
        2,
    ),
    Case(
        "--docx-line-numbers",
        "body { --docx-line-numbers: page }",
        lambda pdf: len(pdf.glyphs),
        every("//w:sectPr/w:lnNumType/@w:restart"),
        ["newPage"],
    ),
)


def short_issue(folder: Path) -> Issue:
    Image.new("RGB", (1600, 800), "#888").save(folder / "a.png")
    entries = tuple(ListEntry((paragraph(words),), PLACE) for words in ("列一", "列二"))
    rows = ((Cell((text("格"),), PLACE), Cell((text("1"),), PLACE)),)
    header = (Cell((text("表头"),), PLACE), Cell((text("数"),), PLACE))
    blocks = (
        paragraph("首段两  空。"),
        Heading(1, (text(HEAD),), PLACE),
        Paragraph((text("次段有"), Strong((text("着重"),), PLACE)), PLACE),
        ListBlock(entries, 1, PLACE),
        Table(header, rows, (None, None), PLACE),
        Figure(folder / "a.png", "灰色", None, PLACE),
    )
    brief = item("简讯文字。", title=None, kind=Kind.BRIEF, unit=None)
    return issue(
        item(*blocks, title="甲项标题", unit=None),
        brief,
        distribution=(recipients("送", "甲单位"),),
        credits=(credit("责任编辑", "乙"),),
    )


def long_issue(folder: Path) -> Issue:
    """Three lines a paragraph, and 22 a page: pages end in a paragraph's first line or second."""
    made = short_issue(folder)
    lines = [f"长{n}始" + "文字" * 34 + f"长{n}终。" for n in range(30)]
    halves = (item(*part, title=None, unit=None) for part in (lines[:15], lines[15:]))
    return replace(made, items=(next(halves), made.items[1], *halves))


@cache
def rendered(css: str, *, long: bool) -> tuple[Pdf, Word]:
    """Return both outputs of the issue in a copied house style with rules at its end."""
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        drafts, found = copy_of("shangjie", "copied", folder)
        assert (found, write_drafts(drafts)) == ((), ())
        stylesheet = folder / "styles" / "copied.css"
        stylesheet.write_text(stylesheet.read_text(encoding="utf-8") + css, encoding="utf-8")
        style, _found = find_house_style("copied", folder, None)
        made = long_issue(folder) if long else short_issue(folder)
        composed, found = compose(made, folder, style)
        assert composed is not None
        assert found == ()
        printed, written = write_pdf(composed), write_docx(composed)
        assert (printed.diagnostics, written.diagnostics) == ((), ())
        return Pdf(printed.content), Word(written.content)


GROUND = """
.publication { margin-top: 0 }
.number { font-family: "Times New Roman", 宋体 }
figure img { max-height: 80pt }
"""


def before_and_after(case: Case) -> tuple[tuple[Pdf, Word], tuple[Pdf, Word]]:
    given = GROUND + case.given
    return rendered(given, long=case.long), rendered(given + case.rule, long=case.long)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_changed_rule_arrives_in_both_outputs(case: Case) -> None:
    (pdf, word), (pdf_after, word_after) = before_and_after(case)
    printed, written = case.pdf(pdf_after), case.word(word_after)
    assert printed != case.pdf(pdf)
    assert written != case.word(word)
    if case.printed is not None:
        assert printed == case.printed
    if case.by is not None:
        assert printed == pytest.approx(case.pdf(pdf) + case.by, abs=0.25)
    if case.written is not None:
        assert written == case.written


@pytest.mark.parametrize("case", IN_WORD_ONLY, ids=str)
def test_what_is_said_to_word_alone_arrives_there_alone(case: Case) -> None:
    (pdf, word), (pdf_after, word_after) = before_and_after(case)
    assert case.pdf(pdf_after) == case.pdf(pdf)
    assert case.word(word_after) == case.written != case.word(word)


def listed(table: str) -> list[str]:
    """Return the properties in the first column of a table."""
    rows = (line.split("|")[1] for line in table.splitlines() if line.startswith("| `"))
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row)]


def test_the_list_has_each_case_and_each_case_is_in_the_list() -> None:
    supported, _, _reported = LIST.partition("## Reported")
    cases = {case.property for case in (*CASES, *IN_WORD_ONLY)}
    assert set(listed(supported)) == cases
