"""The name of an imported issue's folder: its number, or what else tells it from others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.model.publication import NumberForm
from bulletin.workspace import safe_name
from bulletin.workspace.entries import number_of

if TYPE_CHECKING:
    from bulletin.model.issue import Issue

SUPPLEMENT = "增刊"
_LENGTH = 20
"""Characters that a name made from a headline has at most."""
_SHORT = 3
"""Characters that a headline's beginning has at least to stand for it all."""
_DIVIDER = re.compile(r"[：:，。；？！\s—]+")
_UNUSED = re.compile(r"^[._~\s]+|[\s.]+$")


def folder_name(issue: Issue, stem: str) -> str:
    """Return the folder's name: ``035``, ``增刊2``, ``2023-06-01``, ``青屏街街道``.

    A supplement does not take the number of the regular issue. An issue without a number is
    named by its day where the publication counts its issues, else by its unit or headline, and
    in the end by ``stem``, the name of the old file.
    """
    if issue.supplement:
        return f"{SUPPLEMENT}{issue.number or ''}"
    number = issue.number
    if number is None and issue.publication.number_form is NumberForm.TOTAL:
        number = issue.total_number
    if number is not None:
        return f"{number:03}"
    day = issue.date.isoformat() if issue.date else ""
    words = _words(issue)
    names = (day, words) if issue.publication.numbered else (words, day)
    return next((name for name in names if name), "") or _slug(stem)


def _words(issue: Issue) -> str:
    first = issue.items[0] if issue.items else None
    if first is None:
        return ""
    if first.unit:
        return _slug(first.unit.text)
    if first.title is None:
        return ""
    start = _DIVIDER.split(first.title.text)[0]
    return _slug(start if len(start) >= _SHORT else first.title.text)


def _slug(text: str) -> str:
    """Return a folder's name that is neither hidden nor a number."""
    closed = "".join(safe_name(text).split())
    name = safe_name(_UNUSED.sub("", closed[:_LENGTH]))
    return f"{name}_" if number_of(name) is not None or name.upper() == "README" else name
