"""What the clerks' pages name is there: commands, codes, fields, files."""

import re
from pathlib import Path

import pytest

from bulletin.cli.main import COMMANDS
from bulletin.source.fields import ISSUE_FIELDS, ITEM_FIELDS

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


def _section(first: str, last: str) -> str:
    return HOW_TO.partition(f"## {first}\n")[2].partition(f"## {last}\n")[0]
