"""Near-duplicates: texts that stand, a few words changed, in another issue already."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from bulletin.checks.alike import SHORTEST, bare, likeness

_WINDOW = 8
"""Characters of the stretches in common that make two texts candidates."""
_START = re.compile(f"[{''.join(map(chr, range(0x4E00, 0xA000, 8)))}]")
"""What a stretch begins with that is looked at: the same ones in every text."""
_SHARED = 2
_CANDIDATES = 5


class Near(NamedTuple):
    """A text that is nearly the same: its label, and per cent of characters in common."""

    label: str
    percent: float


class Texts:
    """Texts under labels, to be asked for near-duplicates of another text."""

    def __init__(self) -> None:
        """Start without texts."""
        self._texts: list[tuple[str, str]] = []
        self._by_fingerprint: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, label: str, text: str) -> None:
        """Add a text; white space does not count."""
        plain = bare(text)
        if len(plain) >= SHORTEST:
            for fingerprint in _fingerprints(plain):
                self._by_fingerprint[fingerprint].append(len(self._texts))
            self._texts.append((label, plain))

    def nearest(self, text: str) -> Near | None:
        """Return the text that is most like this one, None where none is a near-duplicate."""
        plain = bare(text)
        if len(plain) < SHORTEST:
            return None
        shared = Counter(
            number
            for fingerprint in _fingerprints(plain)
            for number in self._by_fingerprint.get(fingerprint, ())
        )
        near = [
            Near(label, percent)
            for number, count in shared.most_common(_CANDIDATES)
            if count >= _SHARED
            for label, other in (self._texts[number],)
            if (percent := likeness(plain, other))
        ]
        return max(near, key=lambda one: one.percent, default=None)


def _fingerprints(text: str) -> set[str]:
    """Return the stretches that begin with one of an eighth of all Chinese characters."""
    last = max(len(text) - _WINDOW, 0)
    starts = (match.start() for match in _START.finditer(text, 0, last + 1))
    return {text[start : start + _WINDOW] for start in starts}
