"""Steps that are missing, or there twice."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, rule
from bulletin.checks.structure.steps import LAST, steps
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.checks.finding import Finding
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.rule import Findings
    from bulletin.checks.structure.steps import Step

_FIRST_WORDS = ("一是", "一要", "一方面", "首先", "其一", "一为", "一来", "一、")
_THIRD = 3


@rule(
    "BT460",
    "step-sequence",
    force=Force.CUSTOM,
    clause="行文惯例",
    wrong="一是查隐患。二是抓整改。四是建机制。",
    right="一是查隐患。二是抓整改。三是建机制。",
)
def step_sequence(manuscript: Manuscript) -> Findings:
    """A step is missing or there twice: 一是, 二是, 四是.

    It holds for 一是, 一要, 第一, 其一, 首先, ①, 1., （1）, （一） and 一、 within an item, in one
    paragraph or over several, and for 一抓, 二抓 and the like within a paragraph. Number the steps
    anew, or write the one that is missing.
    """
    for _item, group in groupby(manuscript.passages, key=lambda one: id(one.item)):
        found = list(steps(group))
        for kind in sorted({step.kind for step in found}):
            run = [step for step in found if step.kind == kind]
            others = [step for step in found if step.kind != kind]
            yield from _of_verbs(run) if run[0].of_verb else _findings(run, others)


def _of_verbs(run: Sequence[Step]) -> Iterator[Finding]:
    """Go along 一抓 and 二抓 where a paragraph has both, so that they are steps."""
    for _passage, group in groupby(run, key=lambda step: id(step.passage)):
        within = list(group)
        if [step.value for step in within[:2]] == [1, 2]:
            yield from _findings(within)


def _findings(run: Sequence[Step], others: Sequence[Step] = ()) -> Iterator[Finding]:
    """Go along the steps of one form; ``open_runs`` are the lists that they stand in.

    One that is missing may be there in another form, among ``others``.
    """
    open_runs: list[Step] = []
    value = 0
    for index, step in enumerate(run):
        following = run[index + 1] if index + 1 < len(run) else None
        if step.value == LAST:
            value = 0
        elif step.value == 1 and not _repeats(run, index, value):
            if value:
                open_runs.append(run[index - 1])
            value = 1
        elif _fits(step, value) or _goes_on(step, run[index - 1], open_runs):
            value = step.value
        elif value or _has_no_first(step, following):
            wanted = value + 1
            if value and (other := _between(run[index - 1], step, wanted, others)):
                yield _other_form(other, step, wanted)
                value = step.value
                continue
            renumber = following is None or following.value in (wanted + 1, 1, LAST)
            yield _finding(step, wanted, value, renumber=renumber)
            value = (
                wanted if renumber and following and following.value == wanted + 1 else step.value
            )


def _fits(step: Step, value: int) -> bool:
    return step.value == value + 1 or (step.kind == "word" and step.value == value == _THIRD)


def _repeats(run: Sequence[Step], index: int, value: int) -> bool:
    """Tell whether a first step is a second one: 一是 一是 三是, or 一是 一是 二是 in one text.

    Where another second step opens a paragraph, the three are a list and one inside of it.
    """
    if value != 1 or index + 1 == len(run):
        return False
    before, step, following = run[index - 1 : index + 2]
    goes_on = any(one.opens and one.value == following.value for one in run[index + 2 : index + 3])
    beside = before.passage is step.passage is following.passage and not goes_on
    return following.value == _THIRD or (beside and following.value == value + 1)


def _goes_on(step: Step, before: Step, open_runs: list[Step]) -> bool:
    """Tell whether the step goes on with a list of paragraphs, of which one held a list."""
    while step.opens and open_runs and not before.opens:
        outer = open_runs.pop()
        if outer.opens and step.value == outer.value + 1:
            return True
    return False


def _has_no_first(step: Step, following: Step | None) -> bool:
    """Tell whether a list begins with its second step."""
    if step.value != 2 or following is None or following.value != _THIRD:
        return False
    before = step.passage.text[: step.start]
    return step.passage is following.passage and not any(word in before for word in _FIRST_WORDS)


def _between(before: Step, after: Step, wanted: int, others: Sequence[Step]) -> Step | None:
    """Return the step of another form that stands for the only one missing in a paragraph."""
    if after.value != wanted + 1 or before.passage is not after.passage:
        return None
    inside = (one for one in others if one.passage is after.passage and one.value == wanted)
    return next((one for one in inside if before.end < one.start < after.start), None)


def _other_form(other: Step, step: Step, wanted: int) -> Finding:
    right = step.as_written(wanted)
    message = _("“{written}” is numbered otherwise than the other steps. Number it like “{right}”.")
    text = message.format(written=other.written, right=right)
    return other.passage.finding(other.start, other.end, text)


def _finding(step: Step, wanted: int, value: int, *, renumber: bool) -> Finding:
    right = step.as_written(wanted)
    if step.value <= value:
        message = _("“{written}” is not the next step. Number the steps anew, from “{right}” on.")
    else:
        message = _("Before “{written}”, the step “{right}” is missing. Write it, or renumber.")
    text = message.format(written=step.written, right=right)
    new = right if renumber else None
    return step.passage.finding(step.start, step.end, text, new, safe=False)
