"""Shared libraries found by their own names, without a search."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextlib.contextmanager
def found_by_name() -> Iterator[None]:
    """Let cffi open the libraries that have their Linux names, and search for no others.

    WeasyPrint tries the names of every system in turn. For each that Linux has not, cffi asks
    ``ctypes.util``, which starts ldconfig, gcc and ld: a fifth of a second for all of them.
    """
    if sys.platform != "linux":
        yield
        return
    import ctypes.util  # noqa: PLC0415  (what renders nothing opens no library)

    search = ctypes.util.find_library
    ctypes.util.find_library = _nowhere
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _nowhere(name: str) -> str | None:
    del name
    return None
