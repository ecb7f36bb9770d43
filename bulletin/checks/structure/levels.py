"""The order of levels: 一、 above （一） above 1. above （1）."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, rule
from bulletin.checks.structure.steps import steps
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.checks.finding import Finding
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings
    from bulletin.checks.structure.steps import Step


@rule(
    "BT461",
    "level-order",
    force=Force.REQUIRED,
    clause="GB/T 9704-2012 7.3.3",
    wrong="",
    right="",
)
def level_order(manuscript: Manuscript) -> Findings:
    """A higher level stands below a lower one: 一、 after （一）.

    The levels of an official document are 一、 （一） 1. （1）, in this order; one may be left out,
    but none comes before a higher one. Renumber the headings.
    """
    for _item, group in groupby(manuscript.passages, key=lambda one: id(one.item)):
        yield from _findings(step for step in steps(group) if step.opens and step.level)


def _findings(numbers: Iterable[Step]) -> Iterator[Finding]:
    """Go along the numbers; ``above`` are the levels in use at a place, each with its last step."""
    above: dict[int, Step] = {}
    for step in numbers:
        level = step.level or 0
        deeper = [other for other in above if other > level]
        if deeper and level not in above:
            last = above[min(deeper)]
            if step.value in (1, last.value + 1):
                yield _finding(step, last)
        above = {other: one for other, one in above.items() if other < level} | {level: step}


def _finding(step: Step, above: Step) -> Finding:
    message = _(
        "This level is higher than “{above}” above it. The order is 一、 （一） 1. （1）: renumber "
        "the headings."
    )
    text = message.format(above=above.passage.text[: above.end + 1].strip())
    return step.passage.finding(step.start, step.end, text)
