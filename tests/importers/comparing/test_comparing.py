"""What a document says otherwise than the sources, and what only looks so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bulletin.importers.comparing import comment_differences, differences, findings, reconciled
from bulletin.importers.original import Comment, Piece, Stretch
from bulletin.model.characters import said
from bulletin.model.text import Figure, Heading, Paragraph, Strong, Text
from tests.importers.comparing.documents import DOCX, PDF, printed, tell, told, with_item
from tests.source.revising.revising import Sources
from tests.source.revising.samples import FOLDER, SINGLE_MARKDOWN, SINGLE_YAML

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.issue import Issue, Recipients


@pytest.fixture(params=["folder", "yaml", "markdown"])
def issue(request: pytest.FixtureRequest, tmp_path: Path) -> Issue:
    forms = {"folder": FOLDER, "yaml": SINGLE_YAML, "markdown": SINGLE_MARKDOWN}
    return Sources.written(tmp_path, forms[request.param]).issue


def text(characters: str) -> Text:
    return Text(characters, DOCX)


def paragraph(characters: str) -> Paragraph:
    return Paragraph((text(characters),), DOCX)


def test_an_unchanged_document_differs_in_nothing(issue: Issue) -> None:
    """Emphasis, links, line breaks and headings that a PDF does not show stay the sources'."""
    new = reconciled(issue, printed(issue))
    assert differences(issue, new) == ()
    assert said(new.issue) == said(issue)


def test_white_space_and_brackets_do_not_count(issue: Issue) -> None:
    page = printed(issue)
    first = page.items[0]
    spaced = Paragraph((text(" ".join(str(shown) for shown in first.blocks[0].children)),), PDF)  # type: ignore[union-attr]
    page = with_item(page, 0, replace(first, blocks=(spaced, *first.blocks[1:])))
    page = replace(page, distribution=tuple(_stopped(one) for one in page.distribution))
    assert told(issue, page) == []


def _stopped(one: Recipients) -> Recipients:
    return replace(one, to=text(f"{one.to} 。"))


def test_changed_characters_are_told_with_their_place(issue: Issue) -> None:
    page = printed(issue)
    first = page.items[0]
    body = str(first.blocks[0].children[0]).replace("120", "150")  # type: ignore[union-attr]
    page = with_item(page, 0, replace(first, blocks=(paragraph(body), *first.blocks[1:])))
    (one,) = differences(issue, reconciled(issue, page))
    kind, number, part, old, new = tell(one)
    assert (kind, number, part) == ("changed", 1, "body")
    assert old is not None
    assert new == old.replace("120", "150")
    source = one.location.file.read_text(encoding="utf-8").splitlines()
    assert source[one.location.line - 1][one.location.column - 1 :].startswith("20台")
    (finding,) = findings([one])
    assert (finding.code, str(finding.severity)) == ("BT570", "info")
    assert "[120→150]" in finding.message


def test_emphasis_stays_around_changed_characters(issue: Issue) -> None:
    page = printed(issue)
    first = page.items[0]
    body = str(first.blocks[0].children[0]).replace("提前检修", "提前检查修理")  # type: ignore[union-attr]
    page = with_item(page, 0, replace(first, blocks=(paragraph(body), *first.blocks[1:])))
    block = reconciled(issue, page).issue.items[0].blocks[0]
    assert isinstance(block, Paragraph)
    assert str(block.children[1].children[0]) == "提前检查修理"  # type: ignore[union-attr]


def test_a_word_file_shows_emphasis(issue: Issue) -> None:
    page = printed(issue, DOCX)
    last = page.items[-1]
    words = str(last.blocks[0].children[0])  # type: ignore[union-attr]
    bold = Paragraph((Strong((text(words[:3]),), DOCX), text(words[3:])), DOCX)
    first = replace(page.items[0], blocks=issue.items[0].blocks)
    page = with_item(with_item(page, 0, first), len(page.items) - 1, replace(last, blocks=(bold,)))
    (one,) = differences(issue, reconciled(issue, page))
    assert (one.kind, one.item, one.part) == ("changed", len(page.items), "body")


def test_items_added_removed_and_moved(issue: Issue) -> None:
    page = printed(issue)
    first, second, *rest = page.items
    fresh = replace(
        first,
        title=text("戊校读书活动"),
        title_lines=(text("戊校读书活动"),),
        blocks=(paragraph("师生共读经典，家长走进课堂。"),),
    )
    gone, number = rest[-1], len(page.items)
    page = replace(page, items=(second, first, *rest[:-1], fresh))
    found = told(issue, page)
    assert ("moved", 2, "item", "1", "2") in found or ("moved", 1, "item", "2", "1") in found
    assert ("added", number, "item", None, "戊校读书活动") in found
    shown = str(gone.blocks[0].children[0])  # type: ignore[union-attr]
    assert ("removed", number, "item", shown, None) in found
    assert len(found) == 3


def test_parts_of_the_issue_and_of_items(issue: Issue) -> None:
    page = replace(printed(issue), print_run=80, number=99)
    first = page.items[0]
    page = with_item(
        page, 0, replace(first, unit=text("乙镇"), title=text("新题"), title_lines=(text("新题"),))
    )
    assert told(issue, page) == [
        ("changed", None, "number", str(issue.number), "99"),
        ("added", None, "print_run", None, "80"),
        ("changed", 1, "title", "甲镇多措并举护航三夏生产", "新题"),
        ("changed", 1, "unit", "甲镇", "乙镇"),
    ]


def test_a_picture_is_told_by_its_caption(issue: Issue, tmp_path: Path) -> None:
    old = Figure(tmp_path / "a.jpg", "街景", text("街道一角"), DOCX, credit=text("罗爽"))
    new = Figure(tmp_path / "photos/01.png", "", text("街道一角　罗爽　摄"), DOCX)
    item = issue.items[0]
    source = with_item(issue, 0, replace(item, blocks=(*item.blocks, old)))
    page = printed(with_item(issue, 0, replace(item, blocks=(*item.blocks, new))))
    assert told(source, page) == []
    changed = replace(new, caption=text("街道新貌　罗爽　摄"))
    page = printed(with_item(issue, 0, replace(item, blocks=(*item.blocks, changed))))
    assert told(source, page) == [("changed", 1, "body", "街道一角 罗爽", "街道新貌 罗爽")]


def test_a_title_that_looks_like_text_still_divides_items(issue: Issue) -> None:
    page = printed(issue)
    first, second, *rest = page.items
    title = str(second.title)
    lost = Paragraph((text(f"{title}　"), *second.blocks[0].children), DOCX)  # type: ignore[union-attr]
    joined = replace(first, blocks=(*first.blocks, lost, *second.blocks[1:]), unit=second.unit)
    found = told(issue, replace(page, items=(joined, *rest)))
    assert found == [("removed", 1, "unit", "甲镇", None)]


def test_comments_go_to_their_items(issue: Issue) -> None:
    page = printed(issue)
    item = page.items[1]
    words = str(item.blocks[0].children[0])[:6]  # type: ignore[union-attr]
    about = Stretch((Piece(words, PDF),))
    comment = Comment("李主任", "请核实", about)
    new = reconciled(issue, page)
    (one,) = comment_differences(issue, new, page, [comment])
    assert tell(one) == ("comment", 2, "comment", words, "请核实")
    assert one.author == "李主任"
    assert one.location.file == issue.items[1].location.file
    (finding,) = findings([one])
    assert (finding.code, str(finding.severity)) == ("BT574", "warning")


def test_headings_of_a_word_file_are_compared_with_their_kind(issue: Issue) -> None:
    headings = [block for block in issue.items[0].blocks if isinstance(block, Heading)]
    new = reconciled(issue, printed(issue)).issue.items[0].blocks
    assert [block for block in new if isinstance(block, Heading)] == headings
