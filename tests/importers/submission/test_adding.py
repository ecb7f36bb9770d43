"""What units send becomes items: title, text and unit told, nothing lost, nothing else touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from bulletin.importers.submission import Added, Adding
from tests.source.revising.revising import Sources
from tests.source.revising.samples import FOLDER, SINGLE_MARKDOWN, SINGLE_YAML

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.issue import Item

FORMS = {"folder": FOLDER, "yaml": SINGLE_YAML, "markdown": SINGLE_MARKDOWN}
TEXT = "连日来，全区抢抓晴好天气，组织机手昼夜抢收小麦，进度过半。"


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    return Sources.written(tmp_path / "workspace", FOLDER)


def added(sources: Sources, folder: Path, name: str, content: str) -> Added:
    file = folder / name
    file.write_text(content, encoding="utf-8")
    return Adding(sources.workspace, sources.entry).add(file)


def codes(one: Added) -> list[str]:
    return [found.code for found in one.diagnostics]


def only(one: Added) -> Item:
    assert len(one.items) == 1, [str(found) for found in one.diagnostics]
    return one.items[0]


@pytest.mark.parametrize("form", FORMS)
def test_an_item_is_appended_and_the_rest_stays(tmp_path: Path, form: str) -> None:
    sources = Sources.written(tmp_path / "workspace", FORMS[form])
    before = sources.files()
    items = sources.issue.items
    item = only(added(sources, tmp_path, "区农委-三夏.txt", f"三夏生产进度过半\n\n　　{TEXT}\n"))
    assert (str(item.title), str(item.unit)) == ("三夏生产进度过半", "区农委")
    assert len(sources.issue.items) == len(items) + 1
    after = sources.files()
    changed = {name for name in before if before[name] != after[name]}
    assert len(changed) == (form != "folder")
    for name in changed:
        assert after[name].startswith(before[name].rstrip(b"\n"))
    (original,) = (name for name in after if "original/" in name)
    assert after[original].decode() == f"三夏生产进度过半\n\n　　{TEXT}\n"
    if form == "folder":
        assert item.location.file.name == "08-区农委.md"


@pytest.mark.parametrize(
    ("name", "content", "unit"),
    [
        ("a.txt", f"进度过半\n\n　　{TEXT}（统计局）\n", "区统计局"),
        ("b.txt", f"进度过半\n\n　　{TEXT}\n\n　　　　　　　　　　　　　　统计局\n", "区统计局"),
        ("c.txt", f"报送单位：统计局\n进度过半\n\n　　{TEXT}\n", "区统计局"),
        ("d.txt", f"进度过半\n\n　　{TEXT}\n供稿单位：区农委　联系人：张三\n", "区农委"),
        ("e.txt", f"报送单位：统计局\n进度过半\n\n　　{TEXT}（统计局）\n", "区统计局"),
        ("统计局报送.txt", f"进度过半\n\n　　{TEXT}\n", "区统计局"),
        ("6月信息（区农委）.txt", f"进度过半\n\n　　{TEXT}\n", "区农委"),
    ],
)
def test_the_unit_is_told(
    sources: Sources, tmp_path: Path, name: str, content: str, unit: str
) -> None:
    item = only(added(sources, tmp_path, name, content))
    assert (str(item.title), str(item.unit)) == ("进度过半", unit)
    assert [str(child) for child in item.blocks[0].children] == [TEXT]  # type: ignore[union-attr]


def test_a_signature_at_the_right_of_a_word_file(sources: Sources, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("三夏生产进度过半").alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph(TEXT)
    for line in ("统计局", "2023年6月8日"):
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph("撰稿：李四　电话：68921234")
    document.save(str(tmp_path / "稿.docx"))
    done = Adding(sources.workspace, sources.entry).add(tmp_path / "稿.docx")
    item = only(done)
    assert (str(item.unit), str(item.author), len(item.blocks)) == ("区统计局", "李四", 1)
    left = [found.message for found in done.diagnostics if found.code == "BT562"]
    assert ["68921234" in message for message in left].count(True) == 1
    assert ["2023年6月8日" in message for message in left].count(True) == 1


def test_an_unknown_unit_is_reported_with_near_names(sources: Sources, tmp_path: Path) -> None:
    done = added(sources, tmp_path, "a.txt", f"进度过半\n\n　　{TEXT}（区统计站）\n")
    assert str(only(done).unit) == "区统计站"
    (message,) = (found.message for found in done.diagnostics if found.code == "BT561")
    assert "“区统计局”" in message


def test_no_unit_at_all_is_reported(sources: Sources, tmp_path: Path) -> None:
    done = added(sources, tmp_path, "稿件.txt", f"进度过半\n\n　　{TEXT}\n")
    assert only(done).unit is None
    assert "BT564" in codes(done)


def test_a_paragraph_alone_is_a_brief(sources: Sources, tmp_path: Path) -> None:
    item = only(added(sources, tmp_path, "a.txt", f"△{TEXT}（区农委）\n"))
    assert (item.kind, item.title, str(item.unit)) == ("brief", None, "区农委")
    assert item.review is None


def test_several_items_of_one_file_share_its_signature(sources: Sources, tmp_path: Path) -> None:
    first = f"区农委扎实推进三夏机收\n\n　　{TEXT}\n\n"
    second = "区农委抓好夏播开局\n\n　　玉米播种三千亩，进度居全市前列。\n\n"
    content = f"{first}{second}统计局\n"
    done = added(sources, tmp_path, "a.txt", content)
    assert [str(item.title) for item in done.items] == [
        "区农委扎实推进三夏机收",
        "区农委抓好夏播开局",
    ]
    assert {str(item.unit) for item in done.items} == {"区统计局"}


def test_the_same_file_is_not_taken_twice(sources: Sources, tmp_path: Path) -> None:
    content = f"进度过半\n\n　　{TEXT}（区农委）\n"
    only(added(sources, tmp_path, "a.txt", content))
    before = sources.files()
    again = added(sources, tmp_path, "b.txt", content)
    assert (again.items, codes(again)) == ((), ["BT560"])
    assert "original" in again.diagnostics[0].message
    assert sources.files() == before


def test_what_cannot_be_read_changes_nothing(sources: Sources, tmp_path: Path) -> None:
    before = sources.files()
    done = added(sources, tmp_path, "a.txt", "")
    assert done.items == ()
    assert any(str(found.severity) == "error" for found in done.diagnostics)
    assert sources.files() == before
