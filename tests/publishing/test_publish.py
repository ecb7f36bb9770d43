"""``bulletin publish``: what is kept, what is refused, and what a corrected edition says."""

from __future__ import annotations

import datetime
import hashlib
import json
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from bulletin import __version__
from tests.build.fakes import ISSUE, write_issue

if TYPE_CHECKING:
    from tests.build.fakes import FakeWriters
    from tests.cli.conftest import Invoke

SOURCE = "issues/2023/001.yaml"
NAMES = {"测试信息2023年第1期.pdf", "测试信息2023年第1期.docx"}


def tree(root: Path) -> dict[str, bytes]:
    """Return every file below ``published/``, hidden ones too."""
    folder = root / "published"
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def record_of(root: Path, edition: int = 1) -> dict[str, Any]:
    path = root / "published" / "2023" / "1" / f"第{edition}版" / "record.json"
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def correct(root: Path, old: str, new: str) -> None:
    """Change the source after all that was built."""
    age_outputs(root)
    path = root / SOURCE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def age_outputs(root: Path) -> None:
    """Let what is in ``build/`` be ten seconds older."""
    for path in (root / "build").iterdir():
        time = path.stat().st_mtime_ns - 10**10
        os.utime(path, ns=(time, time))


def test_files_record_and_hashes(built: Invoke, root: Path) -> None:
    result = built("publish", "1", "--signed", "张三", "--date", "2023-06-02")
    assert (result.code, result.err) == (0, "")
    files = tree(root)
    assert set(files) == {f"2023/1/第1版/{name}" for name in {*NAMES, "record.json"}}
    record = record_of(root)
    source = (root / SOURCE).read_bytes()
    assert {key: record[key] for key in record if key not in ("files", "sources")} == {
        "address": "2023/1",
        "publication": "测试信息",
        "number": 1,
        "date": "2023-06-01",
        "edition": 1,
        "sent": "2023-06-02",
        "signed_by": "张三",
        "corrects": None,
        "reason": None,
        "bulletin": __version__,
    }
    assert record["sources"] == [
        {"path": SOURCE, "size": len(source), "sha256": hashlib.sha256(source).hexdigest()}
    ]
    assert {one["path"] for one in record["files"]} == NAMES
    for one in record["files"]:
        kept, made = files[f"2023/1/第1版/{one['path']}"], root / "build" / one["path"]
        assert kept == made.read_bytes()
        assert (one["size"], one["sha256"]) == (len(kept), hashlib.sha256(kept).hexdigest())


def test_what_is_kept_is_read_only(built: Invoke, root: Path) -> None:
    assert built("publish", "1").code == 0
    kept = [path for path in (root / "published").rglob("*") if path.is_file()]
    assert len(kept) == 3
    assert {stat.S_IMODE(path.stat().st_mode) & 0o222 for path in kept} == {0}


def test_sources_are_items_and_pictures(built: Invoke, root: Path) -> None:
    folder = root / "issues" / "2023" / "003"
    folder.mkdir()
    (folder / "issue.yaml").write_text("number: 3\ndate: 2023-06-03\n", encoding="utf-8")
    (folder / "01-甲.md").write_text("# 甲\n\n文。\n\n![图](photos/a.png)\n", encoding="utf-8")
    (folder / "notes.txt").write_text("记", encoding="utf-8")
    (folder / "photos").mkdir()
    Image.new("RGB", (900, 600)).save(folder / "photos" / "a.png")
    assert built("build", "3").code == 0
    document = built("publish", "3", "--json").json()
    assert [one["path"] for one in document["record"]["sources"]] == [
        "issues/2023/003/issue.yaml",
        "issues/2023/003/01-甲.md",
        "issues/2023/003/photos/a.png",
    ]
    (folder / "notes.txt").write_text("记二", encoding="utf-8")
    assert "BT953" in built("publish", "3").err
    (folder / "02-乙.md").write_text("# 乙\n\n文。\n", encoding="utf-8")
    assert "BT954" in built("publish", "3").err


def test_today_is_the_day_where_none_is_given(built: Invoke, root: Path) -> None:
    before = datetime.datetime.now().astimezone().date()
    assert built("publish", "1").code == 0
    after = datetime.datetime.now().astimezone().date()
    assert before.isoformat() <= record_of(root)["sent"] <= after.isoformat()


def test_outputs_must_be_there_and_fresh(invoke: Invoke, root: Path, writers: FakeWriters) -> None:
    del writers
    result = invoke("publish", "1")
    assert (result.code, "BT967" in result.err, "bulletin build 2023/1" in result.err) == (
        1,
        True,
        True,
    )
    assert invoke("build", "1").code == 0
    correct(root, "正文一段", "正文二段")
    result = invoke("publish", "1")
    assert (result.code, "BT967" in result.err) == (1, True)
    assert invoke("build", "1").code == 0
    word = root / "build" / "测试信息2023年第1期.docx"
    content = word.read_bytes()
    word.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert "BT967" in invoke("publish", "1").err
    word.unlink()
    assert "BT967" in invoke("publish", "1").err
    assert not (root / "published").exists()


def test_a_source_that_was_only_touched_is_the_same(built: Invoke, root: Path) -> None:
    later = (root / SOURCE).stat().st_mtime_ns + 10**10
    os.utime(root / SOURCE, ns=(later, later))
    assert built("publish", "1").code == 0


def test_another_pdf_variant_is_sent_and_corrected_as_such(built: Invoke, root: Path) -> None:
    assert built("build", "1", "--pdf-variant", "pdf/ua-1").code == 0
    assert built("publish", "1").code == 0
    correct(root, "正文一段", "正文二段")
    assert built("build", "1", "--pdf-variant", "pdf/ua-1").code == 0
    assert built("publish", "1", "--reissue").code == 0
    again = built("build", "1", "--pdf-variant", "pdf/ua-1", "--json").json()
    assert again["cached"] == 1


def test_an_issue_with_errors_is_not_published(built: Invoke, root: Path) -> None:
    write_issue(root, "2023/001", "items: [\n")
    result = built("publish", "1")
    assert (result.code, "BT10" in result.err) == (1, True)
    assert not (root / "published").exists()


def test_twice_without_a_change_is_refused(built: Invoke, root: Path) -> None:
    assert built("publish", "1").code == 0
    kept = tree(root)
    for options in ([], ["--reissue"], ["--signed", "李四"]):
        result = built("publish", "1", *options)
        assert (result.code, "BT953" in result.err) == (1, True)
    (root / SOURCE).touch()
    assert "BT953" in built("publish", "1").err
    assert tree(root) == kept


def test_a_correction_of_nothing_is_refused(built: Invoke, root: Path) -> None:
    assert "BT952" in built("publish", "1", "--reissue").err
    assert not (root / "published").exists()


def test_a_corrected_edition(built: Invoke, root: Path) -> None:
    age_outputs(root)
    path = root / SOURCE
    path.write_text(f"# 一\n{ISSUE.format(number=1)}# 末\n", encoding="utf-8")
    assert built("build", "1").code == 0
    assert built("publish", "1", "--date", "2023-06-02").code == 0
    first = tree(root)
    correct(root, "正文一段", "正文二段")
    assert "BT954" in built("publish", "1").err
    assert "BT967" in built("publish", "1", "--reissue").err
    assert built("build", "1").code == 0
    text = path.read_text(encoding="utf-8")
    result = built("publish", "1", "--reissue", "--reason", "数字有误", "--json")
    assert (result.code, result.json()["edition"]) == (0, 2)
    head, rest = text.split("items:")
    assert path.read_text(encoding="utf-8") == f"{head}edition: 2\nitems:{rest}"
    record = record_of(root, 2)
    assert (record["edition"], record["corrects"], record["reason"]) == (2, 1, "数字有误")
    assert record["sources"][0]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    kept = tree(root)
    assert {name: kept[name] for name in first} == first
    assert (
        kept["2023/1/第2版/测试信息2023年第1期.pdf"].decode() == "pdf 测试信息2023年第1期（更正）"
    )
    assert "BT953" in built("publish", "1", "--reissue").err


def test_an_edition_that_the_clerk_wrote_is_sent_as_it_was_built(
    built: Invoke, root: Path, writers: FakeWriters
) -> None:
    assert built("publish", "1").code == 0
    correct(root, "items:", "版次: 2\n更正: 数字有误。\nitems:")
    assert built("build", "1").code == 0
    writers.failing["pdf"] = RuntimeError("nothing is built any more")
    assert built("publish", "1", "--reissue").code == 0
    assert record_of(root, 2)["edition"] == 2


def test_where_the_corrected_edition_cannot_be_built_the_source_stays(
    built: Invoke, root: Path, writers: FakeWriters
) -> None:
    assert built("publish", "1").code == 0
    kept = tree(root)
    correct(root, "正文一段", "正文二段")
    assert built("build", "1").code == 0
    text = (root / SOURCE).read_bytes()
    writers.failing["docx"] = RuntimeError("broken")
    result = built("publish", "1", "--reissue")
    assert (result.code, "BT853" in result.err) == (1, True)
    assert (root / SOURCE).read_bytes() == text
    assert tree(root) == kept
    assert [path.name for path in (root / SOURCE).parent.iterdir() if path.name[0] == "."] == []


def test_a_source_in_braces_is_not_written_anew(built: Invoke, root: Path) -> None:
    text = "{number: 1, date: 2023-06-01, items: [{title: 甲, body: 乙}]}\n"
    age_outputs(root)
    write_issue(root, "2023/001", text)
    assert built("build", "1").code == 0
    assert built("publish", "1").code == 0
    correct(root, "乙", "丙")
    assert built("build", "1").code == 0
    result = built("publish", "1", "--reissue")
    assert (result.code, "BT956" in result.err) == (1, True)
    assert "丙" in (root / SOURCE).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["rename", "chmod", "open"])
def test_nothing_half_written_stays(
    built: Invoke, root: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def fail(path: Path, *arguments: Any, **options: Any) -> Any:  # noqa: ANN401
        if "published" in path.parts and "r" not in arguments and "rb" not in arguments:
            raise OSError(28, "No space left on device")
        return kept(path, *arguments, **options)

    kept = getattr(Path, name)
    monkeypatch.setattr(Path, name, fail)
    result = built("publish", "1", "--json")
    monkeypatch.undo()
    assert (result.code, result.json()["diagnostics"][0]["code"]) == (1, "BT951")
    assert (result.json()["edition"], result.json()["record"]) == (None, None)
    if name != "chmod":
        assert tree(root) == {}
    assert not (root / "published" / "2023" / "1" / "第1版").exists()


def test_later_builds_touch_nothing(built: Invoke, root: Path) -> None:
    assert built("publish", "1").code == 0
    kept = tree(root)
    for folder in ("published", "published/2023/1/第1版"):
        result = built("build", "1", "-o", folder)
        assert (result.code, "published/" in result.err) == (2, True)
        assert built("style", "preview", "shangjie", "-o", folder).code == 2
    correct(root, "正文一段", "正文二段")
    result = built("build", "1")
    assert (result.code, "warning BT961" in result.err, "001.yaml" in result.err) == (0, True, True)
    assert "BT961" not in built("build", "2").err
    assert tree(root) == kept


def test_names_are_safe_on_windows(built: Invoke, root: Path) -> None:
    write_issue(root, "专题/undated/三夏?", "items: [{title: 甲, body: 乙}]\n")
    assert built("build", "专题/undated/三夏?").code == 0
    assert built("publish", "专题/undated/三夏?").code == 0
    folders = [path.name for path in (root / "published" / "专题" / "undated").iterdir()]
    assert folders == ["三夏？"]


def test_a_damaged_record_is_reported_and_not_added_to(built: Invoke, root: Path) -> None:
    assert built("publish", "1").code == 0
    record = root / "published" / "2023" / "1" / "第1版" / "record.json"
    whole = record.read_text(encoding="utf-8")
    for text in ("{", "[]", whole.replace('"edition": 1', '"edition": "1"'), "[" * 100_000):
        record.chmod(0o644)
        record.write_text(text, encoding="utf-8")
        for command in (("publish", "1", "--reissue"), ("withdraw", "1"), ("move", "1", "7")):
            result = built(*command)
            assert (result.code, "BT950" in result.err) == (1, True)
        listed = built("list")
        assert (listed.code, "BT950" in listed.err) == (0, True)
