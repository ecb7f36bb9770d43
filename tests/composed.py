"""Small documents of their own HTML and CSS."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.document.composed import Composed
from bulletin.document.fetching import Shelf

if TYPE_CHECKING:
    from pathlib import Path

_PAGE = (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
    '<link rel="stylesheet" href="shelf:/styles/small.css"></head><body>{body}</body></html>'
)


def small(folder: Path, body: str, css: str = "") -> Composed:
    """Return a document whose stylesheet and pictures lie in the folder, its shelf ``styles``."""
    (folder / "small.css").write_text(css, encoding="utf-8")
    shelf = Shelf((("styles", folder),))
    return Composed(_PAGE.format(body=body), shelf, "样刊第1期", "某办公室", "2023-06-01")
