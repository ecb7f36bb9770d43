from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.model.text import Box, Figure, Paragraph, Width
from tests.source.test_pictures import read
from tests.sources import places, shown

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.issue import Issue


def figure(issue: Issue) -> Figure:
    (found,) = (block for block in issue.items[0].blocks if isinstance(block, Figure))
    return found


@pytest.mark.parametrize(
    ("braces", "credit", "width"),
    [
        ("{摄影=谢鹏飞 宽=通栏}", "谢鹏飞", Width.PAGE),
        ('{credit="谢鹏飞" width=page}', "谢鹏飞", Width.PAGE),
        ('{: credit="谢鹏飞 李四" }', "谢鹏飞 李四", Width.COLUMN),
        ("{摄影=“谢 飞”　宽=一栏}", "谢 飞", Width.COLUMN),
        (" {宽 = column}", None, Width.COLUMN),
        ("｛摄影＝谢鹏飞｝", "谢鹏飞", Width.COLUMN),
        ("{}", None, Width.COLUMN),
        ("", None, Width.COLUMN),
    ],
)
def test_credit_and_width(tmp_path: Path, braces: str, credit: str | None, width: Width) -> None:
    issue, found = read(tmp_path, f'![现场](photos/a.png "图注"){braces}')
    assert [str(finding) for finding in found] == []
    picture = figure(issue)
    assert (str(picture.caption), picture.alternative) == ("图注", "现场")
    assert (picture.credit and str(picture.credit), picture.width) == (credit, width)
    if picture.credit:
        line = f'![现场](photos/a.png "图注"){braces}'
        assert picture.credit.location.column == line.index("谢") + 1


def test_each_picture_has_its_own(tmp_path: Path) -> None:
    issue, found = read(
        tmp_path,
        "![甲](photos/a.png){摄影=张三}\n![乙](photos/b.svg)\n![丙](photos/a.png){宽=通栏}",
    )
    assert found == ()
    rows = [
        (block.alternative, block.credit and str(block.credit), block.width.value)
        for block in issue.items[0].blocks
        if isinstance(block, Figure)
    ]
    assert rows == [("甲", "张三", "column"), ("乙", None, "column"), ("丙", None, "page")]


def test_in_a_box(tmp_path: Path) -> None:
    issue, found = read(tmp_path, "!!! 链接\n    ![甲](photos/a.png){摄影=张三}\n\n    文")
    assert found == ()
    box = issue.items[0].blocks[-1]
    assert isinstance(box, Box)
    picture, paragraph = box.blocks
    assert isinstance(picture, Figure)
    assert picture.credit is not None
    assert (picture.credit.location.line, picture.credit.location.column) == (6, 27)
    assert shown(paragraph) == "文"


def test_braces_elsewhere_are_text(tmp_path: Path) -> None:
    issue, found = read(tmp_path, "甲{摄影=张三}")
    assert found == ()
    assert shown(issue.items[0].blocks[-1]) == "甲{摄影=张三}"


@pytest.mark.parametrize(
    ("braces", "column", "hint"),
    [
        ("{照相=张三}", 21, "Known are 摄影, credit, 宽, width"),
        ("{摄影者=张三}", 21, "Did you mean “摄影”?"),
        ("{摄影=张三 widht=page}", 27, "Did you mean “width”?"),
        ("{摄影}", 21, "“摄影” has no value"),
        ("{通栏}", 21, "A picture has no “通栏”"),
        ("{宽=半栏}", 23, "通栏, page, 一栏, column"),
        ("{width=80%}", 27, "not “80%”"),
    ],
)
def test_what_is_unknown_is_a_warning_at_its_place(
    tmp_path: Path, braces: str, column: int, hint: str
) -> None:
    issue, found = read(tmp_path, f"![a](photos/a.png ){braces}")
    assert places(found) == [("BT215", 5, column)]
    assert found[0].severity == "warning"
    assert hint in found[0].message
    assert "{摄影=谢鹏飞 宽=通栏}" in found[0].message
    assert figure(issue).width is Width.COLUMN


def test_braces_that_are_not_closed_stay_text(tmp_path: Path) -> None:
    issue, found = read(tmp_path, "![a](photos/a.png){摄影=张三")
    assert places(found) == [("BT215", 5, 19), ("BT207", 5, 1)]
    assert [type(block) for block in issue.items[0].blocks[1:]] == [Paragraph, Figure]
