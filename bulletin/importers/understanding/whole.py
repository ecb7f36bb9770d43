"""A whole old document, taken apart in stages; what no stage knows becomes items for review."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.accounting import unaccounted
from bulletin.importers.original import Stretch
from bulletin.importers.recognised import Passage, Recognised, RecognisedItem
from bulletin.importers.repair.furniture import without_furniture
from bulletin.importers.repair.joining import joined
from bulletin.importers.repair.wrappers import without_wrappers
from bulletin.importers.understanding.closing import read_closing
from bulletin.importers.understanding.features import is_feature, read_features
from bulletin.importers.understanding.items import read_items
from bulletin.importers.understanding.masthead import read_masthead
from bulletin.importers.understanding.several import issues_in, merged
from bulletin.importers.understanding.signature import read_signature, without_signature
from bulletin.messages import _
from bulletin.model.walk import instances

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.diagnostics import Diagnostic, Location
    from bulletin.importers.names import Names
    from bulletin.importers.original import Element, Original
    from bulletin.importers.recognised import Masthead


def understand(original: Original, names: Names) -> tuple[Recognised, tuple[Diagnostic, ...]]:
    """Return the parts of an old document; no character but white space is left out."""
    inside, around, wrapped = without_wrappers(original.elements)
    elements, dropped, furniture = without_furniture(inside)
    first, *others = issues_in(elements, names)
    recognised, found = _understood(first, names)
    for other in others:
        later, more = _understood(other, names)
        recognised, several = merged(original, other, recognised, later)
        found = (*found, *more, several)
    recognised = replace(recognised, dropped=(*around, *dropped, *recognised.dropped))
    return _completed(original, recognised), (*wrapped, *furniture, *found)


def _understood(
    elements: Sequence[Element], names: Names
) -> tuple[Recognised, tuple[Diagnostic, ...]]:
    masthead, below, head = read_masthead(elements, names)
    closing, between, foot = read_closing(below)
    masthead, closing = without_signature(masthead, closing)
    masthead, between = read_signature(between, masthead)
    paragraphs, joins = joined(between)
    body, found = _body(paragraphs, masthead, names)
    recognised = replace(body, masthead=masthead, closing=closing)
    return recognised, (*head, *foot, *joins, *found)


def _body(
    elements: Sequence[Element], masthead: Masthead, names: Names
) -> tuple[Recognised, tuple[Diagnostic, ...]]:
    if is_feature(elements, masthead):
        features = read_features(elements, names)
        return Recognised(features.items, dropped=features.dropped), features.diagnostics
    body = read_items(elements, names)
    recognised = Recognised(
        body.items, editor_note=body.editor_note, contents=body.contents, dropped=body.left
    )
    return recognised, body.diagnostics


def _completed(original: Original, recognised: Recognised) -> Recognised:
    """Return the parts with what no stage knew: before the first item or after the last."""
    unknown = [
        *unaccounted(original, recognised),
        *(line.stretch for line in recognised.closing.rest),
    ]
    first = min((place for item in recognised.items if (place := _place(item))), default=None)
    above = [one for one in unknown if first and one.location < first]
    below = [one for one in unknown if not (first and one.location < first)]
    items = (*_for_review(above), *recognised.items, *_for_review(below))
    return replace(recognised, items=items, closing=replace(recognised.closing, rest=()))


def _place(item: RecognisedItem) -> Location | None:
    return min((one.location for one in instances(item, Stretch) if one), default=None)


def _for_review(unknown: Sequence[Stretch]) -> tuple[RecognisedItem, ...]:
    if not unknown:
        return ()
    message = _("These lines were not understood. Move them to where they belong, or delete them.")
    return (RecognisedItem(tuple(Passage(one) for one in unknown), review=message),)
