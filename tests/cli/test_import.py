"""``bulletin import`` as a whole: what it writes, refuses, skips and says."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Invoke

OLD = """\
河湾快讯

第 {number} 期

中 共 河 湾 县 委 办 公 室 　　　2021 年 3 月 4 日

**县水利局抢修河堤迎汛期** 一是查得细。抽调 12 名技术人员沿堤走访，登记隐患{found}处。二是修得快。\
调集挖掘机6台，三天补好缺口。（县水利局）

**河西镇把集市搬进大棚** 近日，河西镇建成钢架大棚，{stalls}个摊位全部入棚，\
赶集的人不再淋雨。（河西镇）

△ 3月2日，县图书馆为行动不便的老人送书上门，首批送出{books}册。（县图书馆）

发：各乡镇，县直各单位

责任编辑：赵 敏 钱小安
"""
FINDS = ("36", "52", "17", "88")


@pytest.fixture(name="old")
def make_old(tmp_path: Path) -> Callable[[int], Path]:
    """Return a function that writes an old issue of a number, and says where it lies."""

    def written(number: int) -> Path:
        found = FINDS[number % len(FINDS)]
        text = OLD.format(number=number, found=found, stalls=f"{found}0", books=f"{found}5")
        path = tmp_path / "old" / f"第{number}期.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return written


def _tree(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted((root / "issues").rglob("*"))
        if path.is_file()
    }


def test_an_old_issue_becomes_sources(
    root: Path, old: Callable[[int], Path], invoke: Invoke
) -> None:
    file = old(5)
    result = invoke("import", str(file), "--json")
    (entry,) = result.json()["imported"]
    assert result.code == 0
    assert entry["address"] == "河湾快讯/2021/5"
    assert Path(entry["source"]) == root / "issues/河湾快讯/2021/005/issue.yaml"
    facts = ("publication", "number", "total_number", "date", "office")
    assert [entry[fact] for fact in facts] == [
        "河湾快讯",
        5,
        None,
        "2021-03-04",
        "中共河湾县委办公室",
    ]
    assert [(item["title"], item["unit"], item["kind"]) for item in entry["items"]] == [
        ("县水利局抢修河堤迎汛期", "县水利局", "item"),
        ("河西镇把集市搬进大棚", "河西镇", "item"),
        (None, "县图书馆", "brief"),
    ]
    first = entry["items"][0]
    assert (first["chars"], first["starts"], first["ends"]) == (
        49,
        "一是查得细。抽调12名技",
        "掘机6台，三天补好缺口。",
    )
    assert entry["distribution"] == [{"label": "发", "to": "各乡镇，县直各单位"}]
    assert entry["credits"] == [{"role": "责任编辑", "names": ["赵敏", "钱小安"]}]
    kept = root / "issues/河湾快讯/2021/005/original" / file.name
    assert kept.read_bytes() == file.read_bytes()
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert digest in Path(entry["source"]).read_text(encoding="utf-8")


def test_what_told_each_part_is_said(old: Callable[[int], Path], invoke: Invoke) -> None:
    (entry,) = invoke("import", str(old(5)), "--json").json()["imported"]
    told = {(part["part"], part["item"]): part for part in entry["recognised"]}
    assert told["number", None] | {"value": "5"} == {
        "part": "number",
        "item": None,
        "value": "5",
        "how": "pattern",
        "sure": True,
        "quote": "第 5 期",
        "line": 3,
        "column": 1,
    }
    assert (told["title", 1]["how"], told["unit", 1]["quote"]) == ("look", "（县水利局）")


def test_a_taken_address_is_refused_and_nothing_changes(
    root: Path, old: Callable[[int], Path], invoke: Invoke
) -> None:
    file = old(5)
    invoke("import", str(file))
    before = _tree(root)
    result = invoke("import", str(file), "--json")
    (entry,) = result.json()["failed"]
    assert result.code == 1
    assert entry["address"] == "河湾快讯/2021/5"
    assert "BT540" in [found["code"] for found in entry["diagnostics"]]
    assert _tree(root) == before


def test_both_are_kept_on_request(root: Path, old: Callable[[int], Path], invoke: Invoke) -> None:
    file = old(5)
    invoke("import", str(file))
    before = _tree(root)
    (entry,) = invoke("import", str(file), "--keep-both", "--json").json()["imported"]
    assert entry["address"] == "河湾快讯/2021/5-2"
    assert before.items() <= _tree(root).items()
    assert invoke("build", entry["address"], "--formats", "html", "--json").code == 0


def test_a_dry_run_writes_nothing(root: Path, old: Callable[[int], Path], invoke: Invoke) -> None:
    before = _tree(root)
    result = invoke("import", str(old(5)), str(old(6)), "--dry-run", "--json")
    assert [entry["address"] for entry in result.json()["imported"]] == [
        "河湾快讯/2021/5",
        "河湾快讯/2021/6",
    ]
    assert _tree(root) == before


def test_replacing_and_keeping_both_exclude_each_other(
    old: Callable[[int], Path], invoke: Invoke
) -> None:
    assert invoke("import", str(old(5)), "--keep-both", "--replace").code == 2


def test_a_batch_goes_on_after_a_broken_file_and_after_a_break(
    root: Path, old: Callable[[int], Path], invoke: Invoke
) -> None:
    folder = old(1).parent
    old(2)
    (folder / "空.txt").write_bytes(b"")
    first = invoke("import", str(folder), "-j", "2", "--json")
    assert first.code == 1
    assert [entry["address"] for entry in first.json()["imported"]] == [
        "河湾快讯/2021/1",
        "河湾快讯/2021/2",
    ]
    assert [Path(entry["file"]).name for entry in first.json()["failed"]] == ["空.txt"]
    before = _tree(root)
    old(3)
    second = invoke("import", str(folder), "--json").json()
    assert [entry["address"] for entry in second["skipped"]] == [
        "河湾快讯/2021/1",
        "河湾快讯/2021/2",
    ]
    assert [entry["address"] for entry in second["imported"]] == ["河湾快讯/2021/3"]
    assert before.items() <= _tree(root).items()


def test_a_publication_can_be_said(old: Callable[[int], Path], invoke: Invoke) -> None:
    result = invoke("import", str(old(5)), "--publication", "河湾旧刊", "--json")
    (entry,) = result.json()["imported"]
    assert (entry["publication"], entry["address"]) == ("河湾旧刊", "河湾旧刊/2021/5")


def test_the_same_items_elsewhere_are_pointed_out(
    old: Callable[[int], Path], invoke: Invoke
) -> None:
    invoke("import", str(old(1)))
    copy = old(5)
    result = invoke("import", str(copy), "--json")
    codes = [found["code"] for found in result.json()["imported"][0]["diagnostics"]]
    assert "BT551" in codes


def test_a_review_page_shows_the_original_beside_its_parts(
    root: Path, old: Callable[[int], Path], invoke: Invoke
) -> None:
    invoke("import", str(old(5)), "--review", "check.html")
    page = (root / "check.html").read_text(encoding="utf-8")
    assert page.count('class="part title"') >= 4
    assert "中 共 河 湾 县 委 办 公 室" in page
    assert "http" not in page.replace("http-equiv", "")


def test_people_are_told_what_was_done(old: Callable[[int], Path], invoke: Invoke) -> None:
    result = invoke("import", str(old(1)), str(old(2)))
    assert "第1期.txt → 河湾快讯/2021/1: 3 items" in result.out
    assert result.out.splitlines()[-1].startswith(("imported: 2", "1 document has doubtful"))


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
)


def _package(path: Path, document: bytes) -> bytes:
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/'
        b'officeDocument/2006/relationships/officeDocument"/></Relationships>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("_rels/.rels", relations)
        package.writestr("word/document.xml", document)
    return path.read_bytes()


def _bad_files(folder: Path) -> None:
    docx = _package(folder / "entities.docx", ENTITIES)
    _package(folder / "bomb.docx", b" " * 100_000_000)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(PNG)
    (folder / "locked.docx").write_bytes(OLE)
    (folder / "truncated.docx").write_bytes(docx[: len(docx) // 2])
    (folder / "truncated.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    (folder / "missing.txt").symlink_to("nowhere")


def test_bad_files_are_said_and_the_rest_is_imported(
    root: Path, old: Callable[[int], Path], invoke: Invoke
) -> None:
    folder = old(1).parent
    _bad_files(folder)
    before = _tree(root)
    result = invoke("import", str(folder), "--json")
    document = result.json()
    assert result.code == 1
    assert [entry["address"] for entry in document["imported"]] == ["河湾快讯/2021/1"]
    bad = {Path(entry["file"]).name: entry["diagnostics"] for entry in document["failed"]}
    assert sorted(bad) == [
        "bomb.docx",
        "empty.txt",
        "entities.docx",
        "locked.docx",
        "missing.txt",
        "picture.txt",
        "truncated.docx",
        "truncated.pdf",
    ]
    for name, diagnostics in bad.items():
        assert [found["severity"] for found in diagnostics] == ["error"], name
        assert len(diagnostics[0]["message"]) > 20, name
    assert len({found["code"] for one in bad.values() for found in one}) >= 5
    added = _tree(root).keys() - before.keys()
    assert all(name.startswith("issues/河湾快讯/2021/001/") for name in added)
