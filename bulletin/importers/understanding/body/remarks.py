"""The space for a leader's remarks 领导批示, whose label forms print below the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.understanding.body.forms import Shape, Sight

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.original import Stretch
    from bulletin.importers.understanding.body.forms import Thing

_LABEL = re.compile(r"(?:领\s*导)?\s*批\s*示\s*栏?\s*[：:]?")


def without_remarks(things: Sequence[Thing]) -> tuple[list[Thing], tuple[Stretch, ...]]:
    """Return the paragraphs without empty labels, and these: a title above, its text below."""
    kept: list[Thing] = []
    labels: list[Stretch] = []
    for index, thing in enumerate(things):
        if kept and isinstance(thing, Sight) and _is_label(thing, kept[-1], things[index + 1 :]):
            labels.append(thing.line.stretch)
        else:
            kept.append(thing)
    return kept, tuple(labels)


def _is_label(thing: Sight, above: Thing, below: Sequence[Thing]) -> bool:
    titled = isinstance(above, Sight) and above.alone and not above.signs
    first = below[0] if below else None
    going_on = isinstance(first, Sight) and first.form.shape in (Shape.PLAIN, Shape.GAP)
    return titled and going_on and bool(_LABEL.fullmatch(thing.text))
