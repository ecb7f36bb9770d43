"""Two PDF files compared: what looks different, and why."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Protocol

import pytest
from PIL import Image, ImageChops

from bulletin.build.moved.pages import compare_pages
from bulletin.build.moved.values import Verdict, Why
from bulletin.writers.pdf import write_pdf
from tests.composed import small

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.build.moved.values import Moved

CSS = """@page { size: 220pt 240pt; margin: 20pt; @bottom-center { content: counter(page) } }
html { font: 10pt/20pt 仿宋_GB2312 } body, p { margin: 0 } h1 { font: inherit; color: #e60012 }"""
BODY = """<h1>某某信息</h1><p>街道召集各方坐在一起商量，定下解决的办法，分清各自的任务。</p>
<p>春灌期间巡渠人员每天两次上堤，发现渗漏当场报告并立即处理。</p>
<p>全区已有九个村建成晾晒场，新收的粮食不再占用公路和广场。</p>"""
MORE = "卫生院派医生住进村里，老人在家门口就能量血压、取药、做检查，小病不必再出村子。"


class Compare(Protocol):
    """Compare the small document with another one."""

    def __call__(self, body: str = ..., css: str = ..., *, pictures: bool = ...) -> Moved:
        """Return what moved."""


@pytest.fixture
def compared(tmp_path: Path) -> Compare:
    """Return a function that compares the small document with another one."""
    first = write_pdf(small(tmp_path, BODY, CSS)).content

    def compare(body: str = BODY, css: str = CSS, *, pictures: bool = False) -> Moved:
        return compare_pages(
            first, write_pdf(small(tmp_path, body, css)).content, pictures=pictures
        )

    return compare


def test_other_bytes_of_the_same_look(compared: Compare) -> None:
    moved = compared(css=CSS + "p { orphans: 1 } body { color: #000001 }")
    assert (moved.verdict, moved.why, moved.pages) == (Verdict.SAME, None, ())


def test_a_margin_moves_every_line_by_so_many_mm(compared: Compare) -> None:
    css = CSS.replace("margin: 20pt;", "margin: 20pt 14.331pt 20pt 25.669pt;")
    moved = compared(css=css)
    assert (moved.verdict, moved.reasons) == (Verdict.MOVED, (Why.LAYOUT,))
    assert moved.changes == ()
    (shift,) = moved.layout.shifts
    assert (shift.right, shift.down, shift.by, shift.turned) == (2.0, 0.0, 0, 0)
    assert shift.lines == 8  # seven of the text, and the page number
    assert (moved.layout.broken, moved.layout.reset) == (0, 0)


def test_a_word_is_told_from_the_lines_that_it_moves(compared: Compare) -> None:
    longer = BODY.replace("商量，", "商量研究了好几回再商量研究了好几回，", 1)
    moved = compared(longer)
    assert moved.why is Why.TEXT
    (change,) = moved.changes
    assert (change.before, change.after) == ("", "研究了好几回再商量研究了好几回")
    assert (change.leading[-4:], change.trailing[:3]) == ("一起商量", "，定下")
    (shift,) = moved.layout.shifts
    assert shift.by == 1
    assert shift.down == pytest.approx(20 / 72 * 25.4, abs=0.05)


def test_a_number_is_shown_whole(compared: Compare) -> None:
    first = compared(BODY.replace("各方", "12", 1))
    assert [(one.before, one.after) for one in first.changes] == [("各方", "12")]


def test_only_a_colour(compared: Compare) -> None:
    moved = compared(css=CSS.replace("#e60012", "#0050a0"))
    assert moved.reasons == (Why.LOOK,)
    assert [page.number for page in moved.pages] == [1]
    assert not moved.layout
    assert not moved.changes


def test_one_page_more(compared: Compare) -> None:
    moved = compared(BODY + f"<p>{MORE * 3}</p>")
    assert (moved.pages_then, moved.pages_now) == (1, 2)
    assert moved.reasons == (Why.TEXT, Why.PAGES)
    assert [(page.number, page.then, page.now) for page in moved.pages][-1] == (2, False, True)
    assert [change.after for change in moved.changes] == [MORE * 3]


def test_lines_that_turn_the_page_are_no_change_of_text(compared: Compare) -> None:
    moved = compared(css=CSS.replace("240pt", "140pt"))
    assert moved.reasons == (Why.PAGES, Why.LAYOUT)
    assert sum(shift.turned for shift in moved.layout.shifts) == 4
    assert moved.changes == ()


def test_another_face(compared: Compare) -> None:
    moved = compared(css=CSS + "h1 { font-family: 楷体_GB2312 }")
    assert (moved.reasons, moved.layout.reset) == ((Why.LAYOUT,), 1)


def test_another_spacing(compared: Compare) -> None:
    moved = compared(css=CSS + "h1 { letter-spacing: 3pt }")
    assert (moved.why, moved.layout.reset) == (Why.LAYOUT, 1)


def test_pictures_are_tinted_where_words_changed(compared: Compare) -> None:
    moved = compared(BODY.replace("商量", "讨论", 1), pictures=True)
    assert [(picture.page, picture.side) for picture in moved.pictures] == [(1, "then"), (1, "now")]
    reds, greens = (_tinted(picture.content) for picture in moved.pictures)
    assert reds[0] > reds[1]
    assert greens[0] < greens[1]


def test_pictures_are_tinted_where_colours_changed(compared: Compare) -> None:
    (then, _now) = compared(css=CSS.replace("#e60012", "#0050a0"), pictures=True).pictures
    picture = Image.open(io.BytesIO(then.content)).convert("RGB")
    below = picture.crop((0, picture.height // 3, picture.width, picture.height))
    assert _coloured(picture)
    assert not _coloured(below)


def _tinted(png: bytes) -> tuple[int, int]:
    """Count the dots below the head that are reddish, and those that are greenish."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    below = picture.crop((0, picture.height // 5, picture.width, picture.height))
    red, green, _blue = below.split()
    return _more(red, green), _more(green, red)


def _more(one: Image.Image, other: Image.Image) -> int:
    """Count the dots that have more of one colour than of the other."""
    return sum(ImageChops.subtract(one, other).histogram()[40:])


def _coloured(picture: Image.Image) -> int:
    red, _green, blue = picture.split()
    return _more(red, blue) + _more(blue, red)
