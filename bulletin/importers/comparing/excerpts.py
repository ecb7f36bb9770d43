"""The changed characters of a text, with a few around them: …旧→新…"""

from __future__ import annotations

import re
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

_AROUND = 6
"""Characters shown before and after a change; two that are nearer are shown as one."""
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[A-Za-z0-9.]*$"), re.compile(r"[A-Za-z0-9.]*")
_MOST = 3
_LONGEST = 30
"""Characters shown of what went and of what came."""


class _Span(NamedTuple):
    start: int
    end: int
    first: int
    last: int


def excerpt(old: str, new: str) -> str:
    """Return the places where two texts differ, the first few of them."""
    spans = _spans(old, new)
    shown = " ".join(_shown(old, new, span) for span in spans[:_MOST])
    return f"{shown} …" if len(spans) > _MOST else shown


def shortened(text: str) -> str:
    """Return the start of a text."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _spans(old: str, new: str) -> list[_Span]:
    spans: list[_Span] = []
    for step in Levenshtein.opcodes(old, new):
        if step.tag == "equal":
            continue
        span = _whole(_Span(step.src_start, step.src_end, step.dest_start, step.dest_end), old)
        if spans and span.start - spans[-1].end < _AROUND:
            last = spans[-1]
            ends = max(last.end, span.end), max(last.last, span.last)
            span = _Span(last.start, ends[0], last.first, ends[1])
            spans.pop()
        spans.append(span)
    return spans


def _whole(span: _Span, old: str) -> _Span:
    """Return a change together with the rest of the number or the Western word that it is in."""
    left, right = _WORD_BEFORE.search(old[: span.start]), _WORD_AFTER.match(old, span.end)
    before, after = len(left[0]) if left else 0, len(right[0]) if right else 0
    return _Span(span.start - before, span.end + after, span.first - before, span.last + after)


def _shown(old: str, new: str, span: _Span) -> str:
    before = old[max(span.start - _AROUND, 0) : span.start]
    after = old[span.end : span.end + _AROUND]
    went, came = shortened(old[span.start : span.end]), shortened(new[span.first : span.last])
    left = "…" if span.start > _AROUND else ""
    right = "…" if span.end + _AROUND < len(old) else ""
    return f"{left}{before}[{went}→{came}]{after}{right}"
