"""Features made in code, set in a house style, and where their parts stand on the page."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pdfplumber
from PIL import Image

from bulletin.document.compose import compose
from bulletin.model.issue import BylinePlace, Issue, Item, Kind
from bulletin.model.publication import Publication
from bulletin.model.text import (
    Block,
    Box,
    BoxKind,
    Figure,
    Heading,
    Paragraph,
    Strong,
    Width,
)
from bulletin.writers.pdf import write_pdf
from tests.issues import PLACE, paragraph, text
from tests.pages import MM, Line, Page, read_pages

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.writers.output import Output

ORDERS = (
    "head byline lead body",
    "head lead byline body",
    "head lead body byline",
    "lead head body byline",
    "lead byline head body",
)
"""The orders in which the parts of a feature may stand."""
SENTENCE = (
    "街道干部走进楼院，把居民的话一条一条记下来；能办的当天办，一时办不了的写进清单，"
    "逐项说明时限和责任人。全年完成投资61.2亿元，“三送一强”帮企业找到用工2546人，"
    "15个项目开工11个，占73.3%。"
)
LEAD = "新密的大街上，人来车往。"
IN_BOX = ("链接", "项目15个。", "社区16个。")


class Area(NamedTuple):
    """A rectangle in points from the page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float


def heading(words: str) -> Heading:
    return Heading(1, (text(words),), PLACE)


def phrase(lead: str, rest: str) -> Paragraph:
    return Paragraph((Strong((text(lead),), PLACE), text(rest)), PLACE)


def box(kind: BoxKind, title: str, *paragraphs: str) -> Box:
    return Box(kind, text(title), tuple(paragraph(words) for words in paragraphs), PLACE)


def picture(
    folder: Path, width: Width = Width.COLUMN, size: tuple[int, int] = (1600, 1067)
) -> Figure:
    path = folder / f"{width}-{size[0]}x{size[1]}.jpg"
    if not path.exists():
        Image.new("RGB", size, (90, 130, 160)).save(path)
    return Figure(path, "街景", text("大街一景"), PLACE, credit=text("罗爽"), width=width)


def feature(
    *blocks: Block, lines: tuple[str, ...] = ("青屏街街道", "做好五篇文章 撑起硬脊梁")
) -> Item:
    """Return a feature with a kicker, a deck, a lead and a byline at its head."""
    return Item(
        text(" ".join(lines)),
        blocks,
        PLACE,
        kind=Kind.FEATURE,
        title_lines=tuple(text(line) for line in lines),
        kicker=text("凝心聚力谋发展 务实重干谱新篇"),
        deck=text("新密市青屏街街道见闻"),
        lead=(paragraph(LEAD),),
        byline=(text("记者 薛璐/文"), text("通讯员 罗爽/图")),
    )


def ordered(item: Item, order: str) -> Item:
    """Return the item with its lead and its byline where the order has them."""
    before = order.split()[order.split().index("byline") - 1]
    place = {"lead": BylinePlace.LEAD, "body": BylinePlace.END}.get(before, BylinePlace.HEAD)
    return replace(item, byline_place=place, lead_first=order.startswith("lead"))


def order_in(pages: list[Page]) -> str:
    """Return the order in which the parts of a feature stand in print."""
    words = printed(without_numbers(pages))
    marks = {"head": "凝心聚力", "byline": "记者薛璐/文", "lead": LEAD, "body": "街道干部"}
    return " ".join(sorted(marks, key=lambda part: words.index(marks[part])))


def article(folder: Path, sections: int) -> tuple[Block, ...]:
    """Return sections with everything that may stand in a column."""
    blocks: list[Block] = []
    for number in range(1, sections + 1):
        blocks += [
            heading(f"立足第{number}处家园 城市品质持续提升"),
            phrase("提升市容环境。", SENTENCE * 2),
            picture(folder),
            phrase("改造老旧小区。", SENTENCE),
            box(BoxKind.BOX, *IN_BOX),
            paragraph(SENTENCE * number),
        ]
    return tuple(blocks)


def made(style: str, *items: Item) -> Issue:
    publication = Publication(text("专题报道"), PLACE, numbered=False, house_style=style)
    return Issue(publication, None, None, items, PLACE)


def output_of(issue: Issue, root: Path) -> Output:
    composed, findings = compose(issue, root)
    assert composed is not None
    assert findings == ()
    return write_pdf(composed)


def pages_of(style: str, root: Path, *items: Item) -> list[Page]:
    return read_pages(output_of(made(style, *items), root).content)


def words_of(part: object) -> str:
    """Return what must be in print of an item or of a block, in order, without white space."""
    if isinstance(part, Item):
        head = [part.kicker, *part.title_lines, part.deck, *part.byline]
        words = "".join(str(line) for line in head if line)
        return squeezed(words + "".join(map(words_of, (*part.lead, *part.blocks))))
    if isinstance(part, Figure):
        return squeezed(f"{part.caption}{part.credit}摄")
    if isinstance(part, Box):
        return squeezed(str(part.title) + "".join(map(words_of, part.blocks)))
    children = getattr(part, "children", None)
    return "".join(map(words_of, children)) if children else squeezed(str(part))


def squeezed(words: str) -> str:
    return "".join(words.split())


def printed(pages: list[Page]) -> str:
    """Return the text of the pages in order, without the publication's name and page numbers."""
    lines = [squeezed(line.text) for page in pages for line in page.lines]
    return "".join(lines).removeprefix("专题报道") if lines else ""


def without_numbers(pages: list[Page]) -> list[Page]:
    """Return the pages without their numbers."""
    return [
        replace(page, lines=tuple(line for line in page.lines if not _is_number(line)))
        for page in pages
    ]


def _is_number(line: Line) -> bool:
    return line.text.strip("— ").isdigit() and line.text.startswith("—")


def line_of(page: Page, words: str) -> Line:
    return next(line for line in page.lines if words in squeezed(line.text))


def pictures_on(pdf: bytes, page: int) -> list[Area]:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [
            Area(image["x0"], image["top"], image["x1"], image["bottom"])
            for image in document.pages[page - 1].images
        ]


def sheet(pdf: bytes) -> tuple[float, float]:
    """Return width and height of the first page in mm."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return float(document.pages[0].width) / MM, float(document.pages[0].height) / MM
