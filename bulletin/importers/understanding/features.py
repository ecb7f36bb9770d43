"""Features 专题报道, pages as newspapers have them: what they are, and their parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, pairwise, takewhile
from typing import TYPE_CHECKING, TypeGuard

from bulletin.importers.names import Names
from bulletin.importers.original import Grid, Line, Photo
from bulletin.importers.understanding.body.captions import with_captions
from bulletin.importers.understanding.body.senders import is_office
from bulletin.importers.understanding.feature.bylines import read_byline, signed_at_end
from bulletin.importers.understanding.feature.layouts import divided, laid_out
from bulletin.importers.understanding.feature.page_lines import without_page_lines
from bulletin.importers.understanding.feature.ranks import is_date, is_short
from bulletin.importers.understanding.feature.stories import story_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.original import Element, Stretch
    from bulletin.importers.recognised import Masthead, RecognisedItem
    from bulletin.importers.understanding.feature.layouts import Part

_LONG_PARAGRAPH = 60
_MANY_PARAGRAPHS = 3
_SHORTEST_TITLE = 8
_MARKS = "。：:，,；;！？!?、"
_SECTIONS = 2
_HEAD_LINES = 4
_BRIEF = re.compile(r"[△▲]")
_ITEM = re.compile(r"[●★◆■◎]")
_SENT = re.compile(r"[（(](?P<who>[^（()）]{2,16})[）)]$")
_ADDRESS = re.compile(r"(?:各|区直|市直|县直|尊敬的)\S{2,60}[：:]$")
_OFFICIAL = re.compile(
    r"^关于.*|的(?:通知|通报|决定|意见|函|批复|请示|公告|公示|方案|办法|规定|纪要|报告)$"
)


@dataclass(frozen=True, slots=True)
class Features:
    """The features of a document, what print does without, and what was found."""

    items: tuple[RecognisedItem, ...]
    dropped: tuple[Stretch, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def is_feature(elements: Sequence[Element], masthead: Masthead) -> bool:
    """Tell whether a document is a feature page: no number, a byline or a headline and heads.

    A bulletin of items (units in brackets, △) is none, nor is a notice that an office signs.
    """
    parts = _parts(elements)[0]
    lines = [part for part in parts if _is_line(part)]
    numbered = masthead.number or masthead.total_number or masthead.supplement
    if numbered or not lines or _is_bulletin(lines) or _is_notice(lines):
        return False
    bylines = sum(signed for signed, _group in groupby(lines, _is_signed))
    if bylines:
        return bylines == 1 or not masthead.publication
    if any(_ITEM.match(line.text) and not is_short(line.text) for line in lines):
        return False
    alone = not (masthead.publication or masthead.office or masthead.date)
    return _looks_like_one(parts, alone=alone)


def read_features(elements: Sequence[Element], names: Names) -> Features:
    """Return the features of a page; one, unless headlines as high as the first divide it."""
    parts, dropped, found = _parts(elements)
    return Features(tuple(story_of(part, names) for part in divided(parts)), dropped, found)


def _parts(
    elements: Sequence[Element],
) -> tuple[list[Part], tuple[Stretch, ...], tuple[Diagnostic, ...]]:
    kept, dropped, found = without_page_lines(elements)
    captioned = with_captions(kept)
    return [one for one in captioned if isinstance(one, Line | Grid | Photo)], dropped, found


def _looks_like_one(parts: Sequence[Part], *, alone: bool) -> bool:
    """Tell whether there are a headline and long paragraphs, and heads or nothing above them."""
    layout = laid_out(parts)
    heads = {*layout.head, *layout.bylines, *layout.sections}
    sizes = [len(one.text) for i, one in enumerate(parts) if _is_line(one) and i not in heads]
    long = sum(size >= _LONG_PARAGRAPH for size in sizes)
    if not layout.head or long * 2 < len(sizes):
        return False
    return len(layout.sections) >= _SECTIONS or (alone and long >= _MANY_PARAGRAPHS)


def _is_signed(line: Line) -> bool:
    return bool(read_byline(line.stretch) or signed_at_end(line.stretch)[1])


def _is_line(part: Part) -> TypeGuard[Line]:
    return isinstance(part, Line)


def _is_bulletin(lines: Sequence[Line]) -> bool:
    """Tell whether items stand there: △, units in brackets at ends, titles that run in."""
    sent = [line for line in lines if (match := _SENT.search(line.text)) and _is_unit(match["who"])]
    titled = sum(_has_run_in_title(line) for line in lines)
    return any(_BRIEF.match(line.text) for line in lines) or len(sent) > 1 or titled > 1


def _has_run_in_title(line: Line) -> bool:
    """Tell whether a bold title begins the text; bold words in features end with a mark."""
    bold = takewhile(lambda piece: piece.look.strong, line.stretch.pieces)
    title = "".join(piece.text for piece in bold).strip()
    return _SHORTEST_TITLE <= len(title) < len(line.text.strip()) and title[-1] not in _MARKS


def _is_unit(name: str) -> bool:
    return is_office(name, Names())


def _is_notice(lines: Sequence[Line]) -> bool:
    """Tell whether an office addresses others, or signs with a date below it."""
    if any(_OFFICIAL.search(line.text) for line in lines[:_HEAD_LINES] if is_short(line.text)):
        return True
    if any(_ADDRESS.match(line.text) for line in lines[:_HEAD_LINES]):
        return True
    pairs = pairwise(lines[-_HEAD_LINES:])
    return any(is_date(below.text) and _is_unit(above.text) for above, below in pairs)
