"""Numbers that are announced, and what follows: 四个方面, and three steps."""

from __future__ import annotations

import re
from itertools import groupby, pairwise, repeat
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, rule
from bulletin.checks.structure.steps import steps
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.checks.finding import Finding
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings
    from bulletin.checks.structure.steps import Step

_NUMBERS = dict(zip("二两三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))
_ANNOUNCED = re.compile(
    r"(?<![第十百千万一二三四五六七八九\d.])(?P<number>[二两三四五六七八九十]|[2-9](?!\d))(?:"
    r"(?:个|大)?方面|项(?!目)|点(?![一-鿿]{0,2}[半到至分钟])|条(?=措施|意见|建议|要求|[：:。，])"
    r"|大(?:举措|行动|工程|任务|重点)|个(?:环节|阶段|步骤|重点|关键|问题|特点|原因|到位|坚持|强化|突出)"
    r")[^，。；：:一二三四五六七八九十]{0,14}[：:。，]$"
)
_KEY = re.compile(
    r"“(?P<number>[二两三四五六七八九十])个?(?P<key>[一-鿿]{2})”"
    r"(?:[一-鿿]{0,6}[：:]|，即|，就是|（)(?P<rest>[^。！？）\n]+)"
)
_PARTS = re.compile("[、，；]")
_LONGEST = 40


@rule(
    "BT472",
    "announced-number",
    force=Force.CUSTOM,
    clause="行文惯例",
    wrong="重点抓好四个方面：一是查隐患，二是抓整改，三是建机制。",
    right="重点抓好三个方面：一是查隐患，二是抓整改，三是建机制。",
)
def announced_number(manuscript: Manuscript) -> Findings:
    """The text announces a number of points, and another number of them follows.

    It holds for 四个方面, 三项工作 and the like right before the first step, and for
    “三个坚持”： with what is named after it. Correct the number, or write what is missing.
    """
    for _item, group in groupby(manuscript.passages, key=lambda one: id(one.item)):
        passages = list(group)
        yield from _of_steps(list(steps(passages)), passages)
        for passage in passages:
            if passage.has("“"):
                yield from _of_keys(passage)


def _of_steps(found: Sequence[Step], passages: Sequence[Passage]) -> Findings:
    before = {id(two): one for one, two in pairwise(passages)}
    for index, step in enumerate(found):
        if step.value != 1:
            continue
        passage = before.get(id(step.passage)) if step.opens else step.passage
        if passage is None:
            continue
        end = len(passage.text.rstrip()) if step.opens else step.start
        match = _ANNOUNCED.search(passage.text, max(0, end - _LONGEST), end)
        if match is None:
            continue
        run = _run(step, found[index + 1 :])
        count = len(run)
        if count > 1 and count != _value(match["number"]) and not _goes_on(run, passages):
            yield _finding(passage, match, count)


def _run(first: Step, others: Sequence[Step]) -> list[Step]:
    """Return the steps of a list; nothing where one is missing."""
    run = [first]
    for step in others:
        if step.kind == first.kind:
            if step.value == 1:
                break
            if step.value != run[-1].value + 1:
                return []
            run.append(step)
    return run


def _goes_on(run: Sequence[Step], passages: Sequence[Passage]) -> bool:
    """Tell whether the number of another step stands below, though not in the form of these."""
    last = run[-1]
    following = last.as_written(last.value + 1)
    place = next(index for index, one in enumerate(passages) if one is last.passage)
    below = [last.passage.text[last.end :], *(one.text for one in passages[place + 1 :])]
    return following is None or any(
        re.search(f"{following}[是要、，）)]", text) is not None for text in below
    )


def _of_keys(passage: Passage) -> Findings:
    for match in passage.matches(_KEY):
        parts = _PARTS.split(match["rest"])
        named = all(map(str.startswith, parts, repeat(match["key"])))
        named = named or all(map(str.endswith, parts, repeat(match["key"])))
        if len(parts) > 1 and named and len(parts) != _value(match["number"]):
            yield _finding(passage, match, len(parts))


def _value(number: str) -> int:
    return int(number) if number.isdigit() else _NUMBERS[number]


def _finding(passage: Passage, match: re.Match[str], count: int) -> Finding:
    message = _("“{number}” is announced, but {count} follow. Correct the number, or the list.")
    start, end = match.span("number")
    return passage.finding(start, end, message.format(number=match["number"], count=count))
