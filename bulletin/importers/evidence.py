"""The parts of an old document in one flat list: for JSON and for the review page."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING

from bulletin.importers.original import Grid, Line, Stretch
from bulletin.importers.recognised import (
    Aside,
    Found,
    Head,
    Passage,
    RecognisedCredit,
    RecognisedRecipients,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.diagnostics import Location
    from bulletin.importers.recognised import How, Recognised

_NAMES: dict[type, str] = {Passage: "text", Head: "heading", Aside: "note", Grid: "table"}
_INSIDE: dict[type, tuple[str, ...]] = {
    RecognisedRecipients: ("label",),
    RecognisedCredit: ("role",),
}
"""Fields whose characters are in the quote of the field beside them."""


@dataclass(frozen=True, slots=True)
class Part:
    """Characters of the original and what they are: ``number``, ``title``, ``text`` …

    ``item`` counts from 1, None above and below the items. ``how`` and ``sure`` say what told
    the part; running text has no such evidence.
    """

    name: str
    item: int | None
    value: str
    quote: Stretch
    how: How | None = None
    sure: bool = True

    @property
    def location(self) -> Location | None:
        """Where its first character stood; None for a part without characters of its own."""
        return self.quote.location if self.quote.pieces else None


def parts(recognised: Recognised) -> Iterator[Part]:
    """Yield all parts, those above the items first, those below them last."""
    yield from _parts(recognised.masthead, "masthead", None)
    yield from _parts(recognised.contents, "contents", None)
    yield from _parts(recognised.editor_note, "note", None)
    for number, item in enumerate(recognised.items, 1):
        yield from _parts(item, "item", number)
    yield from _parts(recognised.closing, "closing", None)
    yield from _parts(recognised.dropped, "dropped", None)


def _parts(value: object, name: str, item: int | None) -> Iterator[Part]:
    if isinstance(value, Found):
        yield Part(name, item, _written(value.value), value.quote, value.how, value.sure)
    elif isinstance(value, Stretch):
        yield Part(name, item, value.text, value)
    elif isinstance(value, Line):
        yield Part(name, item, value.text, value.stretch)
    elif isinstance(value, tuple):
        for member in value:
            yield from _parts(member, name, item)
    elif is_dataclass(value):
        own = name if name == "lead" else _NAMES.get(type(value))
        for field in fields(value):
            if field.name in _INSIDE.get(type(value), ()):
                continue
            inner = own or (name if field.name in ("to", "names") else field.name)
            yield from _parts(getattr(value, field.name), inner, item)


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(str(member) for member in value)
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
