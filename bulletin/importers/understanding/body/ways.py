"""In which ways this office writes its items: evidence of the whole document, not of one line.

A form of beginning is an item's where it is met with no item open: at the very start, below a
section's name, after a unit in brackets or a rule. Where a form is only met inside items, it is
one of their own: bold lead-ins, numbered headings, lists.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.original import Rule
from bulletin.importers.understanding.body.forms import Form, Shape, Sight
from bulletin.importers.understanding.body.marks import BRIEF_MARKS
from bulletin.importers.understanding.body.notes import label_length

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from bulletin.importers.understanding.body.forms import Thing

_OFTEN = 0.34
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Ways:
    """The forms in which items begin; ``closed`` says that they end with who sent them."""

    forms: frozenset[Form]
    closed: bool

    def begins(self, sight: Sight) -> bool:
        """Tell whether items of this document begin as this paragraph does."""
        if sight.form in self.forms:
            return True
        return Form(Shape.GAP) in self.forms and sight.gap is not None


def ways_of(things: Sequence[Thing], sections: Collection[int]) -> Ways:
    """Weigh the evidence over all paragraphs."""
    opened: Counter[Form] = Counter()
    total: Counter[Form] = Counter()
    first: set[Form] = set()
    gaps: list[bool] = []
    closings, free, noted, previous = 0, True, False, None
    for index, thing in enumerate(things):
        if index in sections or isinstance(thing, Rule):
            free, previous = True, None
        elif isinstance(thing, Sight) and not _stacked(thing, previous):
            noted = not first and (noted or bool(label_length(thing.text)))
            if noted and (thing.form in _CARRYING or label_length(thing.text)):
                continue
            first = first or {thing.form}
            total[thing.form] += 1
            opened[thing.form] += free
            gaps += [thing.gap is not None] if free and thing.form in _GAPPED else []
            free = bool(thing.origin) and not (thing.signs and previous and previous.alone)
            previous = thing
            closings += free
    often = {form for form in opened if opened[form] >= _OFTEN * total[form]}
    divided = _DIVIDED if sum(gaps) > 1 and sum(gaps) >= _MOSTLY * len(gaps) else set()
    forms = first | often | divided | set(_marked(total))
    return Ways(frozenset(forms) - _CARRYING, closings > 1)


_DIVIDED = {Form(Shape.GAP)}
_GAPPED = {Form(Shape.GAP), Form(Shape.PLAIN)}
_CARRYING = {Form(Shape.PLAIN), Form(Shape.BULLET)}


def _stacked(thing: Sight, previous: Sight | None) -> bool:
    return previous is not None and thing.form.shape is Shape.LINE and previous.form == thing.form


def _marked(forms: Iterable[Form]) -> Iterable[Form]:
    return (form for form in forms if form.shape is Shape.MARK and form.detail in BRIEF_MARKS)
