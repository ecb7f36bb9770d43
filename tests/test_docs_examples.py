"""The examples of how sources are written load without findings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.sources import CONFIGURATION, HEAD, load, workspace

DOCS = Path(__file__).parent.parent / "docs"
PAGES = (DOCS / "sources.md", DOCS / "zh/怎样写一期.md")
FENCE = re.compile(r"^```(yaml|markdown)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = [
    (f"{page.stem}-{number}", *match.groups())
    for page in PAGES
    for number, match in enumerate(FENCE.finditer(page.read_text("utf-8")), 1)
]
FOLDER = "issues/2023/035/"


@pytest.mark.parametrize(
    ("kind", "text"), [row[1:] for row in EXAMPLES], ids=[row[0] for row in EXAMPLES]
)
def test_example(tmp_path: Path, kind: str, text: str) -> None:
    if re.search("^(刊物|publications):", text, re.MULTILINE):
        assert workspace(tmp_path, {"bulletin.yaml": text}).diagnostics == ()
        return
    for path in re.findall(r"\((photos/\S+?)[ )]", text):
        photo = tmp_path / FOLDER / path
        photo.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (4, 3)).save(photo)
    _issue, found = load(tmp_path, _files(kind, text))
    assert [str(finding) for finding in found] == []


def _files(kind: str, text: str) -> dict[str, str]:
    """Return a workspace in which the example is an issue, its own file, or an item."""
    files = {"bulletin.yaml": CONFIGURATION.replace("区统计局", "某街道")}
    if kind == "markdown" and "期号:" in text:
        return {**files, "issues/2023/036.md": text}
    if kind == "markdown":
        return {**files, FOLDER + "issue.yaml": HEAD, FOLDER + "01-甲.md": text}
    if "items:" in text:
        return {**files, FOLDER + "issue.yaml": HEAD + text}
    return {**files, FOLDER + "issue.yaml": text, FOLDER + "01-甲.md": "文"}
