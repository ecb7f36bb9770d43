"""Proof that nothing of an old document is lost: every character is somewhere."""

from __future__ import annotations

import html
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.importers.original import Grid, Stretch
from bulletin.importers.recognised import Head, Passage
from bulletin.messages import _
from bulletin.model.walk import instances
from bulletin.source.fields import (
    BYLINE_PLACE,
    IMPORTED,
    ISSUE_FIELDS,
    ITEM_FIELDS,
    KIND,
    REVIEW,
)
from bulletin.workspace.forms import FORM_FIELDS, NOTICE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.importers.original import Original
    from bulletin.importers.recognised import Recognised
    from bulletin.nodes import Field
    from bulletin.source import Draft

_VISIBLE = re.compile(r"\S+")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|<&])")
_QUOTED = re.compile("“(.*)”", re.DOTALL)
_FIELDS = (*ISSUE_FIELDS.fields, *ITEM_FIELDS.fields)
_NAMES = "|".join(field.aliases[0] for field in _FIELDS if field.aliases)
_KEY = re.compile(f"^(?:{_NAMES}):", re.MULTILINE)
_MADE: tuple[Field[Any], ...] = (
    REVIEW,
    IMPORTED,
    KIND,
    BYLINE_PLACE,
    *(one for one in FORM_FIELDS if one is not NOTICE),
)
_OUR_OWN = re.compile(f"^(?:{'|'.join(one.aliases[0] for one in _MADE)}): .*", re.MULTILINE)
"""Lines of fields whose words are not the old document's."""
_DRAWN = re.compile(r"[\s*_`|>#\\-]+")
"""White space, and marks that Markdown may draw something with."""


def unaccounted(original: Original, recognised: Recognised) -> tuple[Stretch, ...]:
    """Return the characters, in order, that no part of the recognised document holds.

    A character is told by its place, so it does not matter what a part made of it. White space
    counts only between characters that are both missing.
    """
    held = {place for stretch in instances(recognised, Stretch) for place in _places(stretch)}
    return tuple(
        missing
        for stretch in instances(original.elements, Stretch)
        for missing in _without(stretch, held)
    )


def kept(
    original: Original,
    recognised: Recognised,
    drafts: Iterable[Draft],
    diagnostics: Iterable[Diagnostic],
) -> tuple[Diagnostic, ...]:
    """Check what is about to be written: BT529 where characters of the original miss.

    All of them must be in the sources or quoted by a diagnostic, as often as in the original; and
    running text must be in the sources as it stood, paragraph by paragraph.
    """
    written = "\n".join(html.unescape(_ESCAPE.sub(r"\1", _said(draft))) for draft in drafts)
    quoted = (quote for finding in diagnostics for quote in _QUOTED.findall(finding.message))
    stretches = tuple(instances(original.elements, Stretch))
    wanted = _counted(html.unescape(stretch.text) for stretch in stretches)
    lost = wanted - _counted((written, *quoted))
    if lost:
        text = "".join(lost.elements())
        return (_lost(text, next(one for one in stretches if set(one.text) & set(lost))),)
    drawn = _DRAWN.sub("", written)
    running = _running(recognised)
    broken = (one for one in running if _DRAWN.sub("", html.unescape(one.text)) not in drawn)
    return tuple(_lost(one.text, one) for one in broken)


def _said(draft: Draft) -> str:
    """Return what a source says without the names of fields, and without what we say ourselves."""
    text = draft.text
    end = len(text) if draft.path.suffix == ".yaml" else text.find("\n---\n")
    head = text[: max(end, 0)]
    return _KEY.sub("", _OUR_OWN.sub("", head)) + text[len(head) :]


def _places(stretch: Stretch) -> Iterator[tuple[int, int]]:
    for piece in stretch.pieces:
        line, column = piece.location.line, piece.location.column
        yield from ((line, column + index) for index in range(len(piece.text)))


def _without(stretch: Stretch, held: set[tuple[int, int]]) -> Iterator[Stretch]:
    """Yield the runs of a stretch that are not held."""
    text = stretch.text
    free = "".join(
        mark if place not in held or mark.isspace() else "\0"
        for mark, place in zip(text, _places(stretch), strict=True)
    )
    if not free.strip("\0 \t\n\u3000\xa0"):
        return
    for run in re.finditer(r"[^\0]+", free):
        missing = stretch[run.start() : run.end()].strip()
        if missing:
            yield missing


def _counted(texts: Iterable[str]) -> Counter[str]:
    counter: Counter[str] = Counter()
    for text in texts:
        for word in _VISIBLE.findall(text):
            counter.update(word)
    return counter


def _running(recognised: Recognised) -> Iterator[Stretch]:
    """Yield the paragraphs, headings and cells."""
    parts = (recognised.items, recognised.editor_note)
    yield from (one.stretch for one in instances(parts, Passage))
    yield from (one.text.value for one in instances(parts, Head))
    for grid in instances(parts, Grid):
        yield from instances(grid.rows, Stretch)


def _lost(text: str, stretch: Stretch) -> Diagnostic:
    message = _(
        "These characters are not in the sources: “{text}”. Write them where they belong; the old "
        "file is kept in the folder original/."
    )
    return Diagnostic("BT529", Severity.WARNING, message.format(text=text), stretch.location)
