"""Proof prints (清样): an issue as it will be printed, with line numbers and room for the pen."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.document.names import plain_date
from bulletin.resources import house_folder

if TYPE_CHECKING:
    from bulletin.document.composed import Composed
    from bulletin.document.style import PageStyle

STYLESHEET = "proof.css"
_MARK = "清样"
_LEFT_MARGIN = 16 / 25.4 * 72
"""Pt, enough for line numbers; what the house style leaves free beyond it goes to the right."""

_ROUNDING = 0.001
"""Pt by which the type area may come out wider, so that rounding never makes it narrower."""

_VERSION_DIGITS = 8


def proof_print(composed: Composed, page: PageStyle) -> Composed:
    """Return the document as a proof print.

    The stylesheet ``proof.css`` is laid over the house style. Sheet and type area stay as they
    are on ``page``, and lines break as in print; only the type area moves to the left, for the
    pen. The running head has 清样, the issue, its date and the version of its text.
    """
    stylesheet = composed.shelf.url(house_folder("styles") / STYLESHEET)
    head = f'<link rel="stylesheet" href="{stylesheet}"><style>{_page_rule(composed, page)}</style>'
    return replace(composed, html=composed.html.replace("</head>", head + "</head>", 1))


def version(composed: Composed) -> str:
    """Return what tells two versions of an issue apart: digits of a hash of text and pictures.

    It depends on nothing else, so a proof of the same sources is the same to the byte.
    """
    digest = hashlib.sha256(composed.html.encode())
    for url in sorted(composed.figures):
        digest.update(composed.shelf.path(url).read_bytes())
    return digest.hexdigest()[:_VERSION_DIGITS]


def _page_rule(composed: Composed, page: PageStyle) -> str:
    left = min(page.margin.left, _LEFT_MARGIN)
    right = page.margin.left + page.margin.right - left - _ROUNDING
    told = [f"版本 {version(composed)}"]
    if composed.created:
        told.insert(0, plain_date(datetime.date.fromisoformat(composed.created)))
    boxes = {"top-left": _MARK, "top-center": composed.title, "top-right": "　".join(told)}
    contents = "".join(f"@{name} {{ content: {_string(text)} }}" for name, text in boxes.items())
    return f"@page {{ margin-left: {left:.4f}pt; margin-right: {right:.4f}pt; {contents} }}"


def _string(text: str) -> str:
    """Write a CSS string that can stand in HTML."""
    escaped = (f"\\{ord(mark):x} " if mark in '"\\<&\n' else mark for mark in text)
    return f'"{"".join(escaped)}"'
