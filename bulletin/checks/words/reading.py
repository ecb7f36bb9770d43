"""The lists that are files, read when something is first looked up in them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def entries(name: str) -> list[str]:
    """Return the entries of a list in their order."""
    source = files("bulletin.checks.words.lists") / name
    return source.read_text(encoding="utf-8").split()


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(entries(name))
