"""YAML as nodes that know their places.

Values stay text: the field that reads one says whether it is a number or a date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bulletin.nodes.places import Passage
from bulletin.nodes.scalars import character_offsets

if TYPE_CHECKING:
    from bulletin.diagnostics import Location
    from bulletin.nodes.places import SourceText


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value; ``start`` and ``end`` bound it in the source, quotes and block header included."""

    value: str
    style: str
    source: SourceText
    start: int
    end: int

    @property
    def location(self) -> Location:
        """The place of the first character inside the quotes, of ``|`` in a block."""
        return self.source.location(self.start + (self.style in ("'", '"')))

    @property
    def passage(self) -> Passage:
        """The value with the place of each of its characters."""
        raw = self.source.text[self.start : self.end]
        offsets = [self.start + offset for offset in character_offsets(raw, self.value, self.style)]
        return Passage(self.source, self.value, offsets)

    @property
    def missing(self) -> bool:
        """Whether nothing was written: an empty value, ``~`` or ``null``."""
        return not self.style and self.value in ("", "~", "null")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    children: tuple[Node, ...]
    source: SourceText
    start: int
    end: int

    @property
    def location(self) -> Location:
        """The place of the first ``-`` or of ``[``."""
        return self.source.location(self.start)


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file."""

    pairs: tuple[tuple[Scalar, Node], ...]
    source: SourceText
    start: int
    end: int

    @property
    def location(self) -> Location:
        """The place of the first key or of ``{``."""
        return self.source.location(self.start)


Node: TypeAlias = Scalar | Sequence | Mapping
