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
    highest: Step | None = None
    for step in numbers:
        if highest is None or (step.level or 0) < (highest.level or 0):
            if highest is not None and step.value == 1:
                yield _finding(step, highest)
            highest = step


def _finding(step: Step, above: Step) -> Finding:
    message = _(
        "This level is higher than “{above}” above it. The order is 一、 （一） 1. （1）: renumber "
        "the headings."
    )
    text = message.format(above=above.passage.text[: above.end + 1].strip())
    return step.passage.finding(step.start, step.end, text)
