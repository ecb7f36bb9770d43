"""Things made of files on a shelf, kept while the files stay as they are."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from bulletin.document.fetching import OffShelfError

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from bulletin.document.fetching import Shelf

MOST_KEPT = 8
"""House styles in use at one time; each takes about a megabyte."""

Thing = TypeVar("Thing")


class _Made(NamedTuple, Generic[Thing]):
    thing: Thing
    files: Mapping[str, bytes]


class Kept(Generic[Thing]):
    """The things last used, each with the contents of the files that it was made of, by URL."""

    def __init__(self, most: int) -> None:
        """Keep at most so many."""
        self._most = most
        self._things: OrderedDict[Hashable, _Made[Thing]] = OrderedDict()

    def get(self, key: Hashable, shelf: Shelf) -> Thing | None:
        """Return what is kept under the key, None where a file of it has changed."""
        made = self._things.pop(key, None)
        if made is None or not _unchanged(made.files, shelf):
            return None
        self._things[key] = made
        return made.thing

    def put(self, key: Hashable, thing: Thing, files: Mapping[str, bytes]) -> None:
        """Keep a thing in place of the one that was not used for longest."""
        self._things[key] = _Made(thing, files)
        while len(self._things) > self._most:
            self._things.popitem(last=False)


def _unchanged(files: Mapping[str, bytes], shelf: Shelf) -> bool:
    try:
        return all(shelf.path(url).read_bytes() == content for url, content in files.items())
    except (OSError, OffShelfError):
        return False
