"""The pictures of an issue, wherever they stand in it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from bulletin.model.text import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator


def figures(part: object) -> Iterator[Figure]:
    """Yield the figures of an issue, of an item, or of a tuple of blocks, in reading order."""
    if isinstance(part, Figure):
        yield part
    elif isinstance(part, tuple):
        for member in part:
            yield from figures(member)
    elif is_dataclass(part):
        for field in fields(part):
            yield from figures(getattr(part, field.name))
