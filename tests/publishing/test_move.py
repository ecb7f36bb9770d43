"""``bulletin move``: names, numbers in the sources, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.build.fakes import ISSUE, write_issue
from tests.publishing.test_publish import tree

if TYPE_CHECKING:
    from tests.cli.conftest import Invoke

HEAD = "# 顶\r\n日期: 2023-06-03   # 日\r\n\r\n期号: 3  # 期号\r\n"


def files(root: Path) -> dict[str, bytes]:
    """Return every file below ``issues/``, hidden ones too."""
    folder = root / "issues"
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def write_folder(root: Path, name: str = "2023/003") -> Path:
    folder = root / "issues" / name
    (folder / "photos").mkdir(parents=True)
    (folder / "issue.yaml").write_bytes(HEAD.encode())
    (folder / "01-甲.md").write_text("# 甲\n\n文。\n\n![图](photos/a.png)\n", encoding="utf-8")
    Image.new("RGB", (900, 600)).save(folder / "photos" / "a.png")
    return folder


def test_a_folder_with_all_that_is_in_it(invoke: Invoke, root: Path) -> None:
    write_folder(root)
    before = files(root)
    result = invoke("move", "3", "7")
    assert (result.code, result.err) == (0, "")
    assert result.out == "2023/3 → 2023/7: issues/2023/007\n"
    moved = {name.replace("2023/003", "2023/007"): content for name, content in before.items()}
    moved["2023/007/issue.yaml"] = HEAD.replace("期号: 3 ", "期号: 7 ").encode()
    assert files(root) == moved


@pytest.mark.parametrize(
    ("name", "text", "new"),
    [
        (
            "003.yaml",
            ISSUE.format(number=3),
            ISSUE.format(number=3).replace("number: 3", "number: 12"),
        ),
        ("3.md", "---\n期号: 3\n日期: 2023-06-03\n---\n# 甲\n\n文。\n", None),
        ("003.yaml", "date: 2023-06-03\nitems: [{title: 甲, body: 乙}]\n", None),
    ],
)
def test_a_file(invoke: Invoke, root: Path, name: str, text: str, new: str | None) -> None:
    (root / "issues" / "2023" / name).write_text(text, encoding="utf-8")
    assert invoke("move", "3", "12").code == 0
    stem, suffix = name.split(".")
    path = root / "issues" / "2023" / f"{12:0{len(stem)}}.{suffix}"
    wanted = new or text.replace("期号: 3", "期号: 12")
    assert path.read_text(encoding="utf-8") == wanted
    assert not (root / "issues" / "2023" / name).exists()


def test_another_year_warns_about_the_date(invoke: Invoke, root: Path) -> None:
    result = invoke("move", "2023/2", "2024/1")
    assert (result.code, "warning BT313" in result.err) == (0, True)
    assert "number: 1\n" in (root / "issues/2024/001.yaml").read_text(encoding="utf-8")


def test_another_publication_keeps_its_place(invoke: Invoke, root: Path) -> None:
    write_issue(
        root, "专题/2023/001", "number: 1\ndate: 2023-06-01\nitems: [{title: 甲, body: 乙}]\n"
    )
    assert invoke("move", "专题/2023/1", "专题/2024/2").code == 0
    assert (root / "issues" / "专题" / "2024" / "002.yaml").exists()
    assert invoke("move", "专题/2024/2", "3").code == 0
    assert (root / "issues" / "专题" / "2024" / "003.yaml").exists()


def test_what_was_built_under_the_old_number_is_named(built: Invoke, root: Path) -> None:
    result = built("move", "2", "7")
    assert result.code == 0
    for kind in ("pdf", "docx"):
        assert f"build/测试信息2023年第2期.{kind}" in result.out
        assert (root / "build" / f"测试信息2023年第2期.{kind}").exists()
    assert built("list", "--json").json()["issues"][1]["state"] == "unbuilt"


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("2", "BT964"),
        ("2023/2", "BT964"),
        ("1", "BT964"),
        ("5", "BT964"),
        ("专题/2023/9", "BT962"),
        ("增刊", "BT962"),
        ("0", "BT962"),
        ("../9", "BT962"),
    ],
)
def test_refusals(invoke: Invoke, root: Path, target: str, code: str) -> None:
    (root / "issues" / "2023" / "005.yaml").mkdir()
    before = files(root)
    result = invoke("move", "1", target)
    assert (result.code, code in result.err) == (1, True)
    assert files(root) == before


def test_what_was_sent_keeps_its_number(built: Invoke, root: Path) -> None:
    assert built("publish", "1").code == 0
    before, kept = files(root), tree(root)
    result = built("move", "1", "7")
    assert (result.code, "BT963" in result.err) == (1, True)
    assert files(root) == before
    assert built("withdraw", "1").code == 0
    assert built("publish", "1").code == 0
    assert built("withdraw", "1").code == 0
    assert built("move", "1", "7").code == 0
    text = (root / "issues" / "2023" / "007.yaml").read_text(encoding="utf-8")
    assert text == ISSUE.format(number=1).replace("number: 1", "number: 7")
    assert {name: tree(root)[name] for name in kept} == kept
    result = built("move", "2", "1")
    assert (result.code, "BT964" in result.err) == (1, True)


def test_pictures_beside_a_single_file_stay(invoke: Invoke, root: Path) -> None:
    folder = root / "issues" / "2023"
    (folder / "photos").mkdir()
    Image.new("RGB", (900, 600)).save(folder / "photos" / "a.png")
    text = "---\n期号: 3\n日期: 2023-06-03\n---\n# 甲\n\n文。\n\n![图](photos/a.png)\n"
    (folder / "003.md").write_text(text, encoding="utf-8")
    before = files(root)
    result = invoke("move", "3", "2024/1")
    assert (result.code, "003.md:9:1: error BT965" in result.err) == (1, True)
    assert files(root) == before
    assert invoke("move", "3", "4").code == 0


def test_a_source_in_braces_is_not_written_anew(invoke: Invoke, root: Path) -> None:
    text = "{number: 3, date: 2023-06-03, items: [{title: 甲, body: 乙}]}\n"
    write_issue(root, "2023/003", text)
    before = files(root)
    result = invoke("move", "3", "7")
    assert (result.code, "BT956" in result.err) == (1, True)
    assert files(root) == before


def test_what_cannot_be_renamed_stays_as_it_was(
    invoke: Invoke, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_folder(root)
    before = files(root)

    def fail(_path: Path, _target: Any) -> Path:  # noqa: ANN401
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", fail)
    result = invoke("move", "3", "7")
    assert (result.code, "BT966" in result.err) == (1, True)
    assert files(root) == before
