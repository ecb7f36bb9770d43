"""Marks before items (△ ● ★), and the marks that offices put around a section's name."""

from __future__ import annotations

import re

BRIEF_MARKS = "△▲"
_MARKS = "△▲▽▼●○◎★☆■□◆◇§※▶►▷◈✦❖⊙➤•◉◐▪▋▌▍▎▏█◤☞✅📌📍📢🔔🔹🔸🔶🔷🔴🔵⭐🌟👉▸✨"
_MARK = re.compile(rf"[{_MARKS}][{_MARKS}\s]*")
_BRACKET = re.compile(r"[【〖]\s*([^【】〖〗]{2,60}?)\s*[】〗]\s*")
_AROUND = re.compile(
    rf"(?P<before>[{_MARKS}\s【〖〔\[<＜《「『=＝—－\-─━~～·•*＊|｜]*)"
    rf"(?P<inner>.+?)(?P<after>[{_MARKS}\s】〗〕\]>＞》」』=＝—－\-─━~～·•*＊|｜：:]*)"
)


def mark_length(text: str) -> int:
    """Return how many characters the mark before a text takes, with the space after it."""
    match = _MARK.match(text)
    return match.end() if match else 0


def leading_bracket(text: str) -> re.Match[str] | None:
    """Return the 【…】 that a text begins with; group 1 is what stands in it."""
    return _BRACKET.match(text)


def undecorated(text: str) -> tuple[int, int]:
    """Return where a line's words begin and end between the marks and brackets around them."""
    match = _AROUND.fullmatch(text)
    return match.span("inner") if match else (0, len(text))
