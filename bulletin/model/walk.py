"""Going through what an issue is made of."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

T = TypeVar("T")


def instances(part: object, kind: type[T]) -> Iterator[T]:
    """Yield the values of a kind in an issue, an item, or a tuple of blocks, in reading order."""
    if isinstance(part, kind):
        yield part
    elif isinstance(part, tuple):
        for member in part:
            yield from instances(member, kind)
    elif is_dataclass(part):
        for name in part.__dataclass_fields__:
            yield from instances(getattr(part, name), kind)
