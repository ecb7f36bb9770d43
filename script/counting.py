"""Counting what stands beside what in Chinese texts."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_CHINESE = re.compile(r"[\u4e00-\u9fff]+")


def counted(texts: Iterable[Path], length: int) -> Counter[str]:
    """Return how often so many characters follow each other, within Chinese without marks."""
    runs = (run for text in texts for run in _runs(text))
    return Counter(chain.from_iterable(_parts(run, length) for run in runs))


def _runs(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield from _CHINESE.findall(line)


def _parts(run: str, length: int) -> list[str]:
    return [run[start : start + length] for start in range(len(run) - length + 1)]
