"""Lines of a PDF: their characters, spaces, looks and places."""

from __future__ import annotations

import base64

import pytest

from bulletin.importers.original import Face, PageBreak, Photo, Rule, Side
from tests.archive.word import photograph
from tests.importers.reading.pdf.made import ENDS, drawn, lines, original, printed, texts

TEXT = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"


def test_a_paragraph_is_its_lines_with_indent_and_full_lines() -> None:
    first, second = lines(printed(f"<p class=first>{TEXT}"))
    assert (first.text, second.text) == (TEXT[:14], TEXT[14:])
    assert (first.indent, second.indent) == (2, 0)
    assert (first.page, second.location.line, second.stretch[1:].location.column) == (1, 2, 2)
    found = lines(printed(f"<p class=first>{TEXT}<p>{TEXT}"))
    assert [line.full for line in found] == [True, False, True, False]


@pytest.mark.parametrize(("kind", "side"), [("center", Side.CENTER), ("right", Side.RIGHT)])
def test_sides(kind: str, side: Side) -> None:
    found = lines(printed(f"<p>{TEXT * 3}<p class={kind}>甲乙丙丁<p>{TEXT}"))
    assert [line.side for line in found] == [None] * 5 + [side, None, None]


def test_blank_lines_are_gaps_of_more_than_a_line() -> None:
    found = lines(printed(f"<p>{TEXT}<p style='margin-top:32pt'>甲<p>乙"))
    assert [line.blank for line in found] == [0, 0, 2, 0]


def test_wide_gaps_are_spaces_and_gaps_between_scripts_are_none() -> None:
    (line,) = lines(printed(f"{ENDS}<span>甲办</span><span>乙日</span></p>"))
    assert line.text == "甲办" + "　" * 12 + "乙日"
    body = "<p>共<span style='margin:0 .25em'>35</span>期，word for word 甲乙"
    assert texts(printed(body)) == ["共35期，word for word 甲乙"]


def test_characters_set_wide_have_no_spaces() -> None:
    assert texts(printed("<p style='letter-spacing:1em'>甲乙丙丁戊")) == ["甲乙丙丁戊"]


def test_figures_above_and_below_the_line_stay_on_it() -> None:
    body = "<p>占地3m<sup>2</sup>，H<sub>2</sub>O<p>甲"
    assert texts(printed(body)) == ["占地3m2，H2O", "甲"]


def test_hyphens_ligatures_and_signs_are_characters() -> None:
    body = "<p style='width:60pt' lang=en>anti-nuclear-proliferation<p>ﬁ 12㎡，￥3.5"
    assert texts(printed(body)) == ["anti-nuclear-", "proliferation", "fi 12㎡，￥3.5"]


def test_looks() -> None:
    css = "b { font-family: FandolHei } i { font-family: FandolKai; font-style: normal }"
    body = "<p><b>甲</b><i>乙</i><span style='color:#e00;font-size:12pt'>丙</span>"
    (line,) = lines(printed(body, css))
    looks = [piece.look for piece in line.stretch.pieces]
    assert [look.face for look in looks] == [Face.HEI, Face.KAI, Face.SONG]
    assert [look.size for look in looks] == [10, 10, 12]
    assert [look.red for look in looks] == [False, False, True]


def test_characters_drawn_twice_or_stroked_are_bold() -> None:
    twice = b"BT /F 10 Tf 20 200 Td (Bold) Tj ET BT /F 10 Tf 20.4 200 Td (Bold) Tj ET"
    stroked = b"BT /F 10 Tf 2 Tr 20 100 Td (Bold) Tj ET"
    for content in (twice, stroked):
        (line,) = lines(drawn(content))
        assert (line.text, line.stretch.look.bold) == ("Bold", True)


def test_replacement_texts_are_not_read() -> None:
    content = b"/Span <</ActualText (Hidden)>> BDC BT /F 10 Tf 20 200 Td (Seen) Tj ET EMC"
    assert texts(drawn(content)) == ["Seen"]


def test_a_turned_page_is_read_upright() -> None:
    content = b"BT /F 10 Tf 0 1 -1 0 50 50 Tm (one) Tj ET BT /F 10 Tf 0 1 -1 0 70 50 Tm (two) Tj ET"
    assert texts(drawn(content)) == ["one", "two"]


def test_rules_mark_the_line_above_and_stand_alone_elsewhere() -> None:
    style = "style='border-bottom:2pt solid red'"
    found = original(printed(f"<p {style}>甲　乙<p>{TEXT}<hr style='margin-top:80pt'><p>丙"))
    kinds = [getattr(one, "ruled", type(one)) for one in found.elements]
    assert kinds == [True, False, False, Rule, False, PageBreak]


def test_words_underlined_are_not_ruled() -> None:
    assert not any(line.ruled for line in lines(printed(f"<p><u>{TEXT}</u><p>甲")))


def test_pictures_stand_between_the_lines() -> None:
    path = "data:image/png;base64,"
    data = base64.b64encode(photograph().getvalue()).decode()
    found = original(printed(f"<p>甲<p><img style='width:80pt' src='{path}{data}'><p>乙"))
    kinds = [type(one) for one in found.elements]
    assert kinds[1] is Photo
    (photo,) = [one for one in found.elements if isinstance(one, Photo)]
    assert photo.suffix == ".png"
    assert photo.content.startswith(b"\x89PNG")


def test_marks_of_lists_are_taken_off() -> None:
    (line,) = lines(printed("<p>• 甲乙"))
    assert (line.text, line.bullet) == ("甲乙", True)
