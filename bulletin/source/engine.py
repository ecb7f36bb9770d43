"""Python-Markdown, set up for office prose.

Raw HTML stays text, indented text is no code, a line ``---`` below a paragraph is a rule and does
not make the paragraph a heading, and ``[1]`` is no reference.
"""

from __future__ import annotations

import re
from functools import cache
from threading import get_ident
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

if TYPE_CHECKING:
    from markdown import Markdown

DEPTH_LIMIT = 20
"""Lists and quotations one inside the other; Python-Markdown recurses for each."""
SYNTAX_LIMIT = 2_000
"""Marks of syntax in one paragraph: Python-Markdown's time grows with their square."""
BOX = "admonition "
"""What the class of a box's element starts with; the rest is its first line, in disguise."""
CELLS = "cells"
"""The attribute of a table's row that tells how many cells were written."""

_NESTING = re.compile(r"[ \t]*(?:(?:>|[*+-](?=[ \t])|[0-9]+\.(?=[ \t]))[ \t]*)*")
_BRANCH = re.compile(r">|[*+-](?=[ \t])|[0-9]+\.(?=[ \t])")
_SYNTAX = re.compile(r"[*_`\[\]()!<]|^[ ]{0,3}[-#=]|^[ >]*!!!", re.MULTILINE)


@cache
def _markdown(_thread: int) -> Markdown:
    """Build a thread's parser once; importing and building it takes some 50 ms."""
    from markdown import Markdown  # noqa: PLC0415
    from markdown.extensions.sane_lists import SaneListExtension  # noqa: PLC0415

    from bulletin.source.processors import teach  # noqa: PLC0415

    engine = Markdown(extensions=[SaneListExtension()])
    teach(engine)
    for name in ("code", "reference", "setextheader"):
        engine.parser.blockprocessors.deregister(name)
    for name in (
        "escape",
        "reference",
        "image_reference",
        "short_reference",
        "short_image_ref",
        "automail",
        "html",
        "entity",
    ):
        engine.inlinePatterns.deregister(name)
    return engine


def element_tree(masked: str) -> Element:
    """Return the tree of a masked text's blocks; raises RecursionError for absurd nesting."""
    engine = _markdown(get_ident())
    engine.reset()
    lines = re.sub(r"(?<=\n) +(?=\n)", "", masked).split("\n")
    root = engine.parser.parseDocument(lines).getroot()
    if root is None:
        return Element("div")
    engine.treeprocessors["inline"].run(root)
    return root


def too_deep(text: str) -> int | None:
    """Return the offset of the first line that is nested too deeply, if any is."""
    position = 0
    for line in text.split("\n"):
        nesting = _NESTING.match(line)
        depth = len(_BRANCH.findall(nesting[0])) if nesting else 0
        indentation = len(line) - len(line.lstrip(" \t"))
        if max(depth, indentation // 4) > DEPTH_LIMIT and line.strip():
            return position
        position += len(line) + 1
    return None


def too_marked(text: str) -> int | None:
    """Return the offset of the first paragraph that has too many marks of syntax, if any has."""
    position = 0
    for paragraph in re.split(r"(\n[ \t]*\n)", text):
        if len(paragraph) > SYNTAX_LIMIT and len(_SYNTAX.findall(paragraph)) > SYNTAX_LIMIT:
            return position
        position += len(paragraph)
    return None
