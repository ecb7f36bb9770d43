"""How each recognised part was told, in one flat list: for JSON and for the review page."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING

from bulletin.importers.original import Stretch
from bulletin.importers.recognised import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.diagnostics import Location
    from bulletin.importers.recognised import How, Recognised


@dataclass(frozen=True, slots=True)
class Evidence:
    """A part (``number``, ``title`` …), the item it belongs to (from 1), and what told it.

    ``quote`` are the original's characters; ``location`` is None for a part without any.
    """

    part: str
    item: int | None
    value: str
    how: How
    sure: bool
    quote: str
    location: Location | None


def evidence(recognised: Recognised) -> tuple[Evidence, ...]:
    """Return what told each part, in the order of print."""
    found = [_one(name, None, part) for name, part in _parts(recognised.masthead, "masthead")]
    for number, item in enumerate(recognised.items, 1):
        found.extend(_one(name, number, part) for name, part in _parts(item, "item"))
    found.extend(_one(name, None, part) for name, part in _parts(recognised.closing, "closing"))
    return tuple(found)


def _parts(value: object, name: str) -> Iterator[tuple[str, Found[object]]]:
    if isinstance(value, Found):
        yield name, value
    elif isinstance(value, tuple):
        for member in value:
            yield from _parts(member, name)
    elif is_dataclass(value) and not isinstance(value, Stretch):
        for field in fields(value):
            inner = name if field.name in ("to", "names", "text") else field.name
            yield from _parts(getattr(value, field.name), inner)


def _one(name: str, item: int | None, part: Found[object]) -> Evidence:
    quote = part.quote
    return Evidence(
        "heading" if name == "blocks" else name,
        item,
        _written(part.value),
        part.how,
        part.sure,
        quote.text,
        quote.location if quote.pieces else None,
    )


def _written(value: object) -> str:
    if isinstance(value, tuple):
        return " ".join(str(member) for member in value)
    return value.isoformat() if isinstance(value, datetime.date) else str(value)
