"""An edited document of an issue that exists: what changed is shown, and taken over when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Invoke

PAGE = """\
河湾快讯

第 5 期

中共河湾县委办公室　　　2021年3月4日

**县水利局抢修河堤迎汛期** 一是查得细。抽调12名技术人员沿堤走访，登记隐患36处。二是修得快。\
调集挖掘机6台，三天补好缺口。（县水利局）

**河西镇把集市搬进大棚** 近日，河西镇建成钢架大棚，360个摊位全部入棚，赶集的人不再淋雨。（河西镇）

△ 3月2日，县图书馆为行动不便的老人送书上门，首批送出365册。（县图书馆）

发：各乡镇，县直各单位

责任编辑：赵敏 钱小安
"""


@pytest.fixture(name="page")
def make_page(root: Path, invoke: Invoke, tmp_path: Path) -> Path:
    """Import an issue, and return the document that it was imported from."""
    file = tmp_path / "第5期.txt"
    file.write_text(PAGE, encoding="utf-8")
    assert invoke("import", str(file)).code == 0
    for path in _sources(root):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("---\n", "---\n# 校过两遍\n", 1), encoding="utf-8")
    return file


def _sources(root: Path) -> list[Path]:
    return sorted((root / "issues/河湾快讯/2021/005").glob("0*.md"))


def _edited(page: Path, *changes: tuple[str, str]) -> Path:
    text = page.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file = page.with_name("第5期改.txt")
    file.write_text(text, encoding="utf-8")
    return file


def test_what_changed_is_shown_and_nothing_written(root: Path, invoke: Invoke, page: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    file = _edited(page, ("36处", "39处"), ("责任编辑：赵敏 钱小安", "责任编辑：赵敏 孙立"))
    result = invoke("import", str(file))
    assert result.code == 1
    assert "BT540" in result.err
    assert "[36→39]" in result.err
    assert "[钱小安→孙立]" in result.err
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_replace_changes_only_what_differs(root: Path, invoke: Invoke, page: Path) -> None:
    before = {path: path.read_text(encoding="utf-8") for path in _sources(root)}
    result = invoke("import", "--replace", "--json", str(_edited(page, ("36处", "39处"))))
    (entry,) = result.json()["imported"]
    assert result.code == 0
    (change,) = entry["changes"]
    assert (change["kind"], change["item"], change["part"]) == ("changed", 1, "body")
    assert change["new"] == change["old"].replace("36处", "39处")
    first, *rest = _sources(root)
    assert first.read_text(encoding="utf-8") == before[first].replace("36处", "39处")
    assert all(path.read_text(encoding="utf-8") == before[path] for path in rest)
    folder = root / "issues/河湾快讯/2021/005"
    names = [path.name for path in sorted((folder / "original").iterdir())]
    assert names == ["第5期.txt", "第5期改.txt"]
    assert "original/第5期改.txt" in (folder / "issue.yaml").read_text(encoding="utf-8")


def test_an_item_that_goes_is_kept_among_the_originals(
    root: Path, invoke: Invoke, page: Path
) -> None:
    text = page.read_text(encoding="utf-8")
    start = text.index("**河西镇")
    gone = text[start : text.index("△")]
    result = invoke("import", "--replace", "--json", str(_edited(page, (gone, ""))))
    (entry,) = result.json()["imported"]
    kinds = [(one["kind"], one["item"], one["part"]) for one in entry["changes"]]
    assert kinds == [("removed", 2, "item")]
    names = [path.name for path in _sources(root)]
    assert len(names) == 2
    copies = [path.name for path in (root / "issues/河湾快讯/2021/005/original").glob("*.md")]
    assert len(copies) == 1
    assert copies[0] not in names


def test_a_document_that_changes_nothing_says_so(invoke: Invoke, page: Path) -> None:
    result = invoke("import", "--json", str(page))
    (entry,) = result.json()["failed"]
    assert entry["changes"] == []
    assert [one["code"] for one in entry["diagnostics"]].count("BT575") == 1


def test_another_issue_is_replaced_whole(root: Path, invoke: Invoke, page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    other = text[: text.index("**县水利局")] + (
        "**县教育局启动校园阅读季** 全县42所学校同日开启阅读季，师生共读一本书。（县教育局）\n\n"
        "发：各乡镇，县直各单位\n"
    )
    page.write_text(other, encoding="utf-8")
    result = invoke("import", "--replace", "--json", str(page))
    (entry,) = result.json()["imported"]
    assert entry["changes"] == []
    assert len(_sources(root)) == 1
    assert "校过两遍" not in _sources(root)[0].read_text(encoding="utf-8")
    assert [one["code"] for one in entry["diagnostics"]].count("BT577") == 1
    kept = root / "issues/河湾快讯/2021/005/original/replaced"
    names = [path.name for path in sorted(kept.iterdir())]
    assert names[0].startswith("01-")
    assert names[-2:] == ["issue.yaml", "original"]


def test_sources_with_errors_are_kept_when_they_give_way(
    root: Path, invoke: Invoke, page: Path
) -> None:
    source = root / "issues/河湾快讯/2021/005/issue.yaml"
    broken = source.read_text(encoding="utf-8") + "没有这一栏: 1\n"
    source.write_text(broken, encoding="utf-8")
    assert invoke("import", "--replace", str(page)).code == 0
    copy = source.parent / "original/replaced/issue.yaml"
    assert copy.read_text(encoding="utf-8") == broken


def test_an_issue_without_a_number_is_known_by_its_text(
    root: Path, invoke: Invoke, tmp_path: Path
) -> None:
    """Whatever its folder is called, the edited document goes there."""
    folder = root / "issues/河湾专题/undated/集市"
    folder.mkdir(parents=True)
    words = "河西镇把集市搬进大棚，三百六十个摊位全部入棚，赶集的人不再淋雨，摊主也不再收摊躲雨。"
    (folder / "issue.yaml").write_text("刊物: 河湾专题\n", encoding="utf-8")
    (folder / "01-集市.md").write_text(f"# 大棚里的新集市\n\n{words}\n", encoding="utf-8")
    file = tmp_path / "改.txt"
    file.write_text(f"大棚里的新集市\n\n　　{words.replace('三百', '五百')}\n", encoding="utf-8")
    result = invoke("import", "--publication", "河湾专题", "--replace", "--json", str(file))
    (entry,) = result.json()["imported"]
    assert entry["address"] == "河湾专题/undated/集市"
    assert [(one["kind"], one["part"]) for one in entry["changes"]] == [("changed", "body")]
    text = (folder / "01-集市.md").read_text(encoding="utf-8")
    assert text == f"# 大棚里的新集市\n\n{words.replace('三百', '五百')}\n"
