"""``bulletin withdraw``, and what ``bulletin list`` says of issues that were sent."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING, Any

from tests.build.fakes import ISSUE
from tests.publishing.test_publish import SOURCE, correct, record_of, tree

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Invoke


def listed(invoke: Invoke) -> dict[str, Any]:
    """Return what the list says of the issue 2023/1."""
    first: dict[str, Any] = invoke("list", "--json").json()["issues"][0]
    return first


def state(invoke: Invoke) -> str:
    return invoke("list").out.splitlines()[1].split("  ")[-1].strip()


def test_record_and_files_stay(built: Invoke, root: Path) -> None:
    assert built("publish", "1").code == 0
    kept, source = tree(root), (root / SOURCE).read_bytes()
    assert built("withdraw", "1", "--reason", "第2条失实").code == 0
    now = tree(root)
    note = now.pop("2023/1/第1版/withdrawn.json")
    assert now == kept
    assert (root / SOURCE).read_bytes() == source
    withdrawal = json.loads(note)
    assert withdrawal["reason"] == "第2条失实"
    assert withdrawal["withdrawn"] == listed(built)["published"]["withdrawn"]
    path = root / "published" / "2023" / "1" / "第1版" / "withdrawn.json"
    assert stat.S_IMODE(path.stat().st_mode) & 0o222 == 0


def test_what_cannot_be_withdrawn(built: Invoke, root: Path) -> None:
    result = built("withdraw", "1")
    assert (result.code, "BT957" in result.err) == (1, True)
    assert built("publish", "1").code == 0
    assert built("withdraw", "1").code == 0
    kept = tree(root)
    result = built("withdraw", "1", "--reason", "再次")
    assert (result.code, "BT958" in result.err) == (1, True)
    assert tree(root) == kept


def test_publishing_afterwards_makes_a_new_edition(built: Invoke, root: Path) -> None:
    assert built("publish", "1").code == 0
    assert built("withdraw", "1").code == 0
    assert built("publish", "1").code == 0
    assert (record_of(root, 2)["edition"], record_of(root, 2)["corrects"]) == (2, 1)
    assert "edition: 2" in (root / SOURCE).read_text(encoding="utf-8")
    assert listed(built)["published"]["withdrawn"] is None


def test_all_states(built: Invoke, root: Path) -> None:
    assert (listed(built)["state"], listed(built)["published"]) == ("built", None)
    assert built("publish", "1", "--signed", "张三", "--date", "2023-06-02").code == 0
    assert state(built) == "built, published 2023-06-02"
    assert listed(built)["published"] == {
        "edition": 1,
        "sent": "2023-06-02",
        "signed_by": "张三",
        "changed": False,
        "withdrawn": None,
    }
    correct(root, "正文一段", "正文二段")
    assert state(built).endswith("published 2023-06-02, sources changed since")
    assert (listed(built)["state"], listed(built)["published"]["changed"]) == ("changed", True)
    assert built("build", "1").code == 0
    assert built("publish", "1", "--reissue", "--date", "2023-06-09").code == 0
    assert state(built) == "built, edition 2 published 2023-06-09"
    assert built("withdraw", "1").code == 0
    correct(root, "正文二段", "正文三段")
    assert "withdrawn" in state(built)
    assert listed(built)["published"]["changed"] is False
    assert "BT961" not in built("build", "1").err


def test_files_that_are_gone_or_changed_are_told(built: Invoke, root: Path) -> None:
    assert built("publish", "1").code == 0
    correct(root, "正文一段", "正文二段")
    assert built("build", "1").code == 0
    assert built("publish", "1", "--reissue").code == 0
    assert built("list").err == ""
    pdf, docx = (
        root / "published" / "2023" / "1" / "第1版" / f"测试信息2023年第1期.{kind}"
        for kind in ("pdf", "docx")
    )
    pdf.chmod(0o644)
    content = pdf.read_bytes()
    pdf.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    docx.unlink()
    result = built("list")
    assert result.code == 0
    assert [line.split(" ")[2] for line in result.err.splitlines()] == ["BT960", "BT959"]


def test_what_was_sent_without_sources_is_told(built: Invoke, root: Path) -> None:
    assert built("publish", "1").code == 0
    (root / SOURCE).unlink()
    result = built("list")
    assert (result.code, "note BT969 2023/1" in result.err) == (0, True)
    (root / SOURCE).write_text(ISSUE.format(number=1), encoding="utf-8")
    assert built("list").err == ""
