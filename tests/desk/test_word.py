"""The proofreader's comments stand in the Word file at the characters that they are about."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from bulletin.desk.word import Remark, commented

PARAGRAPH = "区里组织抢收，抢种两不误。"


def written(*paragraphs: tuple[str, ...]) -> docx.document.Document:
    """Return a document of paragraphs, each of several runs."""
    document = docx.Document()
    for runs in paragraphs:
        paragraph = document.add_paragraph()
        for run in runs:
            paragraph.add_run(run)
    return document


def comments(document: docx.document.Document, *remarks: Remark) -> dict[str, str]:
    """Return the characters that each comment is about, by its text."""
    content = io.BytesIO()
    document.save(content)
    found = docx.Document(io.BytesIO(commented(content.getvalue(), remarks, "校对")))
    return {one.text: _between(found, one.comment_id) for one in found.comments}


def _between(document: docx.document.Document, number: int) -> str:
    """Return the text between the marks of a comment."""
    text, inside = "", False
    for element in document.element.body.iter():
        mark = element.get(qn("w:id")) == str(number)
        if element.tag == qn("w:commentRangeStart") and mark:
            inside = True
        elif element.tag == qn("w:commentRangeEnd") and mark:
            inside = False
        elif element.tag == qn("w:t") and inside:
            text += element.text or ""
    return text


@pytest.mark.parametrize(
    "runs",
    [
        (PARAGRAPH,),
        ("区里组织", "抢收，抢", "种两不误。"),
        ("  区里 组织抢", "收，抢种", "两不误。"),
        tuple(PARAGRAPH),
    ],
)
def test_a_comment_is_at_its_characters_however_the_runs_divide_them(runs: tuple[str, ...]) -> None:
    start = PARAGRAPH.index("抢收，抢种")
    remark = Remark("顿号", PARAGRAPH, start, start + 5)
    assert comments(written(runs), remark) == {"顿号": "抢收，抢种"}


def test_the_text_stays_the_same() -> None:
    document = written(("标题",), (PARAGRAPH,))
    content = io.BytesIO()
    document.save(content)
    remarks = [Remark("一", PARAGRAPH, 2, 4), Remark("二", PARAGRAPH, 3, 6), Remark("三")]
    after = docx.Document(io.BytesIO(commented(content.getvalue(), remarks, "校对")))
    assert [one.text for one in after.paragraphs] == ["标题", PARAGRAPH]
    assert {one.author for one in after.comments} == {"校对"}


def test_the_second_of_two_comments_on_one_run_keeps_its_place() -> None:
    remarks = [Remark("一", PARAGRAPH, 0, 2), Remark("二", PARAGRAPH, 4, 6)]
    assert comments(written((PARAGRAPH,)), *remarks) == {"一": "区里", "二": "抢收"}


def test_a_place_between_characters_takes_the_one_behind() -> None:
    assert comments(written((PARAGRAPH,)), Remark("漏字", PARAGRAPH, 2, 2)) == {"漏字": "组"}


def test_a_passage_that_begins_in_the_middle_of_a_paragraph_is_found() -> None:
    document = written(("△", "夏粮入库。", PARAGRAPH))
    assert comments(document, Remark("词", PARAGRAPH, 4, 6)) == {"词": "抢收"}


def test_a_cell_of_a_table_has_its_comment() -> None:
    document = written(("标题",))
    document.add_table(1, 1).cell(0, 0).text = PARAGRAPH
    assert comments(document, Remark("词", PARAGRAPH, 4, 6)) == {"词": "抢收"}


def test_what_has_no_place_stands_at_the_beginning() -> None:
    document = written((), ("标题",), (PARAGRAPH,))
    found = comments(document, Remark("没有期号"), Remark("别处", "不在文中的一段。", 0, 1))
    assert found == {"没有期号": "标题", "别处": "标题"}


def test_a_text_box_has_no_comment() -> None:
    document = written((PARAGRAPH,))
    box = f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>版记</w:t></w:r></w:p>"
    box += "</w:txbxContent></w:pict></w:r>"
    document.paragraphs[0]._p.insert(0, parse_xml(box))
    assert comments(document, Remark("版记", "版记", 0, 2)) == {"版记": PARAGRAPH}


def test_a_run_with_more_than_text_stays_whole() -> None:
    document = written((PARAGRAPH,))
    document.paragraphs[0].runs[0].add_break()
    assert comments(document, Remark("词", PARAGRAPH, 4, 6)) == {"词": PARAGRAPH}


def test_an_empty_document_bears_no_comment() -> None:
    assert comments(written(()), Remark("没有期号")) == {}
