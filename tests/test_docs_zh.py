"""What the clerks' pages name is there: commands, codes, fields, files."""

import re
from pathlib import Path

import pytest

from bulletin import messages
from bulletin.cli.main import COMMANDS
from bulletin.source import load_issue
from bulletin.source.fields import ISSUE_FIELDS, ITEM_FIELDS
from bulletin.workspace import Workspace
from tests.locale_folder import compiled_catalogues

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs/zh").glob("*.md"))
HOW_TO = (ROOT / "docs/zh/怎样写一期.md").read_text("utf-8")
SOURCES = "".join(path.read_text("utf-8") for path in (ROOT / "bulletin").rglob("*.py"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_lead_to_files(page: Path) -> None:
    targets = re.findall(r"(?<!!)\[[^]]*\]\(([^):#]+)\)", page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_exist(page: Path) -> None:
    named = set(re.findall(r"(?:script/|`)bulletin ([a-z]+)", page.read_text("utf-8")))
    assert named <= COMMANDS.keys()


@pytest.mark.parametrize("code", sorted(set(re.findall(r"BT\d{3}", HOW_TO))))
def test_code_is_one_that_the_program_uses(code: str) -> None:
    assert f'"{code}"' in SOURCES


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`(issues/\d+/\d+[^`]*)`", HOW_TO))))
def test_sample_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_fields_exist() -> None:
    known = ISSUE_FIELDS.by_name.keys() | ITEM_FIELDS.by_name.keys()
    rows = re.findall(r"^\| ([^|`]+) \| [^|]+ \|$", _section("issue.yaml", "简讯"), re.MULTILINE)
    named = {name.rstrip("等") for row in rows for name in row.split("、")}
    assert named - {"字段"} <= known
    assert len(named) > 15


NUMBER, DATE = "期号: 35\n", "日期: 2023-06-01\n"
FIELDS, TEXT = NUMBER + DATE, "# 题\n\n文。\n"
SHOWN = re.findall(r"^\| (BT\d{3}) (.+?) \| ", HOW_TO, re.MULTILINE)
"""The messages in the table of mistakes; a long one is cut after a sentence."""


@pytest.mark.parametrize(
    ("code", "fields", "item"),
    [
        ("BT107", "期号：35\n" + DATE, TEXT),
        ("BT101", FIELDS + "编发单位: 某办: 某科\n", TEXT),
        ("BT101", FIELDS + '编发单位: "某办\n', TEXT),
        ("BT102", FIELDS + "分发:\n\t- {}\n", TEXT),
        ("BT110", NUMBER + "日起: 2023-06-01\n", TEXT),
        ("BT112", "期号: 第35期\n" + DATE, TEXT),
        ("BT112", NUMBER + "日期: 六月一日\n", TEXT),
        ("BT320", NUMBER + "日期: 2023-02-30\n", TEXT),
        ("BT115", FIELDS, "---\n报送单位: 区农委\n"),
        ("BT309", FIELDS, "---\n报送单位: 区农委\n"),
        ("BT310", DATE, TEXT),
        ("BT311", NUMBER, TEXT),
        ("BT312", "期号: 36\n" + DATE, TEXT),
        ("BT313", NUMBER + "日期: 2022-06-01\n", TEXT),
        ("BT315", FIELDS, "# 题\n"),
        ("BT201", FIELDS, "<b>提前完成</b>\n"),
        ("BT213", FIELDS, "a|b\n-|-\n1|2|3\n"),
        ("BT214", FIELDS, "!!! 连接\n    文\n"),
        ("BT216", FIELDS, "图注：某某\n"),
        ("BT217", FIELDS, "!!! 链接\n\n文\n"),
        ("BT319", FIELDS + "期号写法: 第N期（总第M期）\n", TEXT),
        ("BT204", FIELDS, "![图](photos/麦田.jpg)\n"),
        ("BT205", FIELDS, "![图](https://example.com/a.jpg)\n"),
    ],
)
def test_mistake_gets_the_message_on_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, fields: str, item: str
) -> None:
    found = _findings(tmp_path, monkeypatch, fields, "01-区农委.md", item.encode())
    assert code in _shown(found)


@pytest.mark.parametrize(
    ("code", "name", "content"),
    [("BT307", "区农委.md", TEXT.encode()), ("BT001", "01-区农委.md", TEXT.encode("gb18030"))],
)
def test_odd_file_gets_the_message_on_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, name: str, content: bytes
) -> None:
    assert code in _shown(_findings(tmp_path, monkeypatch, FIELDS, name, content))


def _findings(
    root: Path, monkeypatch: pytest.MonkeyPatch, fields: str, name: str, content: bytes
) -> list[tuple[str, str]]:
    """Return codes and Chinese messages about an issue with one item file."""
    monkeypatch.setenv("BULLETIN_LANG", "zh")
    monkeypatch.setattr(messages, "LOCALE", compiled_catalogues(root / "locale"))
    folder = root / "issues" / "2023" / "035"
    folder.mkdir(parents=True)
    (root / "bulletin.yaml").write_text("刊物: [{名称: 某信息}]\n", "utf-8")
    (folder / "issue.yaml").write_text(fields, "utf-8")
    (folder / name).write_bytes(content)
    workspace = Workspace.open(root)
    (entry,), _ = workspace.select(["2023/35"])
    return [(found.code, found.message) for found in load_issue(workspace, entry)[1]]


def _shown(found: list[tuple[str, str]]) -> set[str]:
    """Return the codes of the findings whose message is on the page."""
    return {
        code
        for code, message in found
        if any(code == other and message.startswith(text) for other, text in SHOWN)
    }


def _section(first: str, last: str) -> str:
    return HOW_TO.partition(f"## {first}\n")[2].partition(f"## {last}\n")[0]
