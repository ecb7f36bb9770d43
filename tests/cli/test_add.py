"""``bulletin add``: what it writes and says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Invoke

TEXT = "区农委抓好夏播开局\n\n　　连日来，全区抢抓墒情播种玉米，进度居全市前列。（区农委）\n"


def _file(tmp_path: Path, name: str, text: str = TEXT) -> Path:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


def _address(invoke: Invoke) -> str:
    address: str = invoke("list", "--json").json()["issues"][0]["address"]
    return address


def test_json_has_an_entry_for_each_item(invoke: Invoke, tmp_path: Path) -> None:
    address = _address(invoke)
    files = [_file(tmp_path, "a.txt"), _file(tmp_path, "b.txt")]
    result = invoke("add", address, *map(str, files), "--json")
    document = result.json()
    assert result.code == 1
    (entry,) = document["added"]
    assert (entry["file"], entry["address"]) == (str(files[0]), address)
    assert Path(entry["source"]).is_file()
    assert (entry["item"]["title"], entry["item"]["kind"]) == ("区农委抓好夏播开局", "item")
    (failed,) = document["failed"]
    assert [one["code"] for one in failed["diagnostics"]] == ["BT560"]


def test_a_person_is_told_where_the_item_went(invoke: Invoke, tmp_path: Path) -> None:
    result = invoke("add", _address(invoke), str(_file(tmp_path, "a.txt")))
    assert result.code == 0
    assert "a.txt → " in result.out
    assert result.out.rstrip().endswith("区农委抓好夏播开局")


def test_an_address_must_name_one_issue(invoke: Invoke, tmp_path: Path) -> None:
    result = invoke("add", "1999/1", str(_file(tmp_path, "a.txt")))
    assert result.code == 2
    assert "1999/1" in result.err
