"""A changed text with what print does not show taken from the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from bulletin.model.characters import Mark, inlines, marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.model.text import Inline


def patched(old: Sequence[Inline], new: Sequence[Inline], *, emphasis: bool) -> tuple[Inline, ...]:
    """Return the new characters; what stayed keeps its links, line breaks and white space.

    With ``emphasis`` the new text says what is set off, else each character looks as it did, and
    a new one looks as both its neighbours do.
    """
    before, after = list(marks(old)), list(marks(new))
    emphasis = emphasis and not _all_set_off(before)
    kept: list[Mark] = []
    for step in Levenshtein.opcodes(_text(before), _text(after)):
        was = before[step.src_start : step.src_end]
        now = after[step.dest_start : step.dest_end]
        if step.tag == "equal":
            kept.extend(
                _looking(one, two, emphasis=emphasis) for one, two in zip(was, now, strict=True)
            )
        elif (_text(was) + _text(now)).isspace():
            kept.extend(was)
        else:
            span = slice(step.src_start, step.src_end)
            kept.extend(_added(before, span, now, emphasis=emphasis))
    return inlines(kept)


def _text(characters: Sequence[Mark]) -> str:
    return "".join(mark.character for mark in characters)


def _all_set_off(characters: Sequence[Mark]) -> bool:
    """Tell whether all of a text is set off, which a page shows but nobody can tell."""
    return all(mark.kinds for mark in characters if not mark.character.isspace())


def _looking(was: Mark, now: Mark, *, emphasis: bool) -> Mark:
    return was._replace(kinds=now.kinds) if emphasis else was


def _added(before: list[Mark], span: slice, now: Sequence[Mark], *, emphasis: bool) -> list[Mark]:
    """Return new characters as they look where those of a span stood, else as the one before."""
    beside = before[span] or before[max(span.start - 1, 0) :][:1]
    targets = {mark.target for mark in beside}
    kinds = frozenset.intersection(*(mark.kinds for mark in beside)) if beside else frozenset()
    target = targets.pop() if len(targets) == 1 else ""
    return [mark._replace(kinds=mark.kinds if emphasis else kinds, target=target) for mark in now]
