"""Calls below a roomy one do not ask the system for memory again and again."""

import resource

from bulletin.build.roomy import roomy

_DEPTH, _TURNS = 300, 200


def _leaf() -> None:
    return None


def _looping_at_each_depth(depth: int) -> None:
    for _turn in range(_TURNS):
        _leaf()
    if depth:
        _looping_at_each_depth(depth - 1)


@roomy
def _pages_asked_for() -> int:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    _looping_at_each_depth(_DEPTH)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before


def test_no_loop_of_calls_asks_for_memory_with_each_turn() -> None:
    assert _pages_asked_for() < _TURNS
