from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.errors import UsageError
from bulletin.model.publication import ClosingBlock
from bulletin.workspace import Workspace
from tests.sources import places, workspace

if TYPE_CHECKING:
    from pathlib import Path

CHINESE = """\
刊物:
  - 名称: 上街信息
    编发单位: 中共上街区委办公室
    版式: shangjie
    版记: 偶数页
    本期送: 区县处级领导
    发: 各街道
    责任编辑: 郝 婕　柴亚文
  - {名称: 专题, 编号: 否}
单位:
  - 区农委
  - {名称: 市生态环境局上街分局, 别名: [区环保局]}
输出名称: "{publication}第{number}期"
"""


def test_the_nearest_configuration_above_is_found(tmp_path: Path) -> None:
    workspace(tmp_path, {"issues/2023/001.md": ""})
    assert Workspace.find(tmp_path / "issues" / "2023").root == tmp_path.resolve()


def test_the_fallback_serves_where_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    workspace(tmp_path / "checkout")
    found = Workspace.find(tmp_path / "elsewhere", tmp_path / "checkout")
    assert found.root == (tmp_path / "checkout").resolve()
    with pytest.raises(UsageError, match="bulletin init"):
        Workspace.find(tmp_path / "elsewhere")


def test_chinese_names_say_the_same(tmp_path: Path) -> None:
    opened = workspace(tmp_path, {"bulletin.yaml": CHINESE})
    assert opened.diagnostics == ()
    first, second = opened.publications
    assert (str(first.title), str(first.office)) == ("上街信息", "中共上街区委办公室")
    assert first.closing_block is ClosingBlock.EVEN_PAGE
    assert [(str(line.label), str(line.to)) for line in first.distribution] == [
        ("本期送", "区县处级领导"),
        ("发", "各街道"),
    ]
    assert [str(name) for name in first.credits[0].names] == ["郝婕", "柴亚文"]
    assert (first.numbered, second.numbered) == (True, False)
    assert opened.unit_names == {"区农委", "市生态环境局上街分局", "区环保局"}
    assert opened.output_name == "{publication}第{number}期"
    assert str(first.credits[0].names[1].location).endswith("bulletin.yaml:8:15")


@pytest.mark.parametrize(
    ("text", "place", "hint"),
    [
        ("", ("BT301", 1, 1), "publications:"),
        ("publications: []", ("BT301", 1, 1), "publications:"),
        ("units: [a]", ("BT114", 1, 1), "publications / 刊物"),
        ("publications: [{office: a}]", ("BT114", 1, 16), "title / 名称 / 刊名"),
        ("publications: 上街信息", ("BT112", 1, 15), "[{名称: 上街信息}]"),
        ("publications: [{title: a}, {title: a}]", ("BT302", 1, 36), "Rename"),
        ("publications: [{title: a, closing_block: b}]", ("BT112", 1, 42), "even-page"),
        ("publications: [{title: a}]\nunit: [b]", ("BT110", 2, 1), "Did you mean “units”?"),
        ("publications: [{title: a}]\noutput_name: '{nr}'", ("BT303", 2, 15), "{number}"),
        ("publications: [{title: a}]\noutput_name: '{number'", ("BT303", 2, 15), "{number}"),
        ("publications: [{title: a}]\noutput_name: '{number.real}'", ("BT303", 2, 15), "{year}"),
    ],
)
def test_mistakes_are_findings_and_leave_a_default_publication(
    tmp_path: Path, text: str, place: tuple[str, int, int], hint: str
) -> None:
    opened = workspace(tmp_path, {"bulletin.yaml": text})
    assert places(opened.diagnostics) == [place]
    assert hint in opened.diagnostics[0].message
    assert opened.publications
