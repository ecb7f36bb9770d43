"""Texts as a few numbers that tell whether two of them are nearly the same.

A text is cut into all its stretches of eight characters; the sixteen lowest of their checksums are
its sketch (a MinHash, 64 bytes): of two texts that share most stretches, most of these are equal.
"""

from __future__ import annotations

from array import array
from zlib import crc32

from bulletin.checks.alike import SHORTEST, bare

_WINDOW = 8
_MARKS = 16
_ALIKE = 0.4
"""Share of stretches in common: what a few changed words leave; other texts have almost none."""


def sketch(text: str) -> bytes:
    """Return the sketch of a text, empty for one that is too short to be compared."""
    plain = bare(text)
    if len(plain) < SHORTEST:
        return b""
    stretches = {plain[at : at + _WINDOW] for at in range(len(plain) - _WINDOW + 1)}
    lowest = sorted({crc32(stretch.encode()) for stretch in stretches})[:_MARKS]
    return array("I", lowest).tobytes()


def marks(drawn: bytes) -> tuple[int, ...]:
    """Return the numbers of a sketch, the lowest first."""
    return tuple(memoryview(drawn).cast("I"))


def are_alike(one: bytes, other: bytes) -> bool:
    """Tell whether two sketches are of texts that are nearly the same."""
    first, second = set(marks(one)), set(marks(other))
    shared = first & second
    count = min(len(first), len(second), _MARKS)
    if not count or len(shared) < _ALIKE * count:
        return False
    lowest = sorted(first | second)[:count]
    return len(shared.intersection(lowest)) >= _ALIKE * count
