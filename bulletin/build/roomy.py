"""Room on Python's stack for all that a call leads to.

Python (3.11 and later) keeps the frames of calls in pieces of 16 KB, and gives a piece back as soon
as the last frame in it ends. A loop that calls across the end of a piece asks the system for
memory with each turn: a thousand times an issue, 6 ms. A frame that is larger than a piece gets a
piece of its own, of the next power of two; what it leaves of that is for the calls below it.
"""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

P = ParamSpec("P")
R = TypeVar("R")

_SLOTS = 36_000
"""Of eight bytes: 288 KB, so that of 512 KB enough is left for calls three hundred deep."""


def roomy(function: Callable[P, R]) -> Callable[P, R]:
    """Have a function, and all that it calls, run in one piece of the stack."""
    if isinstance(function, FunctionType):
        function.__code__ = function.__code__.replace(co_stacksize=_SLOTS)
    return function
