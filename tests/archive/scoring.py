"""How much of an issue the import understood, and whether it kept every character."""

from __future__ import annotations

import html
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Answer: TypeAlias = Any
"""A value of ``import --json``; in what is expected, a tuple holds several right ones."""

_ISSUE_PARTS = ("publication", "number", "total_number", "date", "office")
_ITEM_PARTS = (
    *("title", "kind", "starts", "ends", "unit", "source", "author"),
    *("section", "headings", "byline", "kicker"),
)
_MARKUP = str.maketrans("", "", "*#\\|_`>\u200b\u2060\ufeff")
_SECTION_MARKS = "【】〖〗◎●■◆★▲"
_ALIKE = 0.9
"""The least likeness of an expected item and what may be taken for it, of at most 3."""


@dataclass(frozen=True)
class Score:
    """Points right of the points that there are, and a line for each that is wrong."""

    right: int = 0
    total: int = 0
    wrong: tuple[str, ...] = ()

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.total + other.total, self.wrong + other.wrong)

    @property
    def share(self) -> float:
        """Return the part that is right, 1.0 where there was nothing to get wrong."""
        return self.right / self.total if self.total else 1.0


def bare(text: str) -> str:
    """Return a text without white space, Markdown's marks and invisible characters."""
    return "".join(text.translate(_MARKUP).split())


def score(expected: Answer, found: Answer) -> Score:
    """Compare an element of ``imported`` with what is expected of it.

    A part that is expected, or found though nobody expects it, counts one point; so does each
    item's being there in the right order, and each item too many. Surplus credits cost nothing
    (a telephone number may be one). White space is ignored, at the end of recipients 。 too.
    """
    parts = (part for part in _ISSUE_PARTS if part in expected)
    return _sum(
        (
            *(_part(part, expected[part], found.get(part)) for part in parts),
            _items(expected["items"], found["items"]),
            *(_lines(part, expected[part], found[part]) for part in ("distribution", "credits")),
        )
    )


def _sum(scores: Iterable[Score]) -> Score:
    return sum(scores, Score())


def _point(wrong: str, *, right: bool = False) -> Score:
    return Score(int(right), 1, () if right else (wrong,))


def _part(name: str, expected: Answer, found: Answer) -> Score:
    answers = expected if isinstance(expected, tuple) else (expected,)
    accepted = {_plain(name, answer) for answer in answers}
    if _plain(name, found) is None and accepted == {None}:
        return Score()
    right = _plain(name, found) in accepted
    return _point(f"{name}: {found!r} instead of {expected!r}", right=right)


def _plain(name: str, value: Answer) -> str | None:
    if isinstance(value, list):
        joint = "" if name == "byline" else "\n"
        return joint.join("".join(str(member).split()) for member in value) or None
    text = "" if value is None else "".join(str(value).split())
    return (text.strip(_SECTION_MARKS) if name == "section" else text) or None


def _lines(part: str, expected: Sequence[Answer], found: Sequence[Answer]) -> Score:
    there = [_line(line) for line in found]
    wanted = [_line(line) for line in expected]
    return _sum(_point(f"{part}: no {line!r} in {there}", right=line in there) for line in wanted)


def _line(line: Answer) -> str:
    """Return a line of the distribution or of the credits as it may be printed."""
    if "to" in line:
        return bare(f"{line['label']}：{line['to']}").rstrip("。")
    return bare(f"{line['role']}：{'、'.join(line['names'])}")


def _items(expected: Sequence[Answer], found: Sequence[Answer]) -> Score:
    pairs = _aligned(expected, found)
    partners = [found[pairs[i]] if i in pairs else None for i in range(len(expected))]
    surplus = [item for j, item in enumerate(found) if j not in pairs.values()]
    names = [f"{item.get('title')!r} {item.get('starts')!r}" for item in surplus]
    too_many = (_point(f"an item too many: {name}") for name in names)
    return _sum((*map(_item, expected, partners), *too_many))


def _item(expected: Answer, found: Answer | None) -> Score:
    name = expected["title"] or expected["starts"][0]
    parts = _sum(_part(part, expected[part], (found or {}).get(part)) for part in _ITEM_PARTS)
    if found is None:
        return Score(0, parts.total + 1, (f"no item {name!r}",))
    return Score(parts.right + 1, parts.total + 1, tuple(f"{name}: {line}" for line in parts.wrong))


def _aligned(expected: Sequence[Answer], found: Sequence[Answer]) -> dict[int, int]:
    """Return which found item is which expected one: the most alike pairs that keep the order."""
    nothing: tuple[float, dict[int, int]] = (0.0, {})
    best: dict[tuple[int, int], tuple[float, dict[int, int]]] = {}
    for i, item in enumerate(expected):
        for j, other in enumerate(found):
            likeness = _likeness(item, other)
            before, pairs = best.get((i - 1, j - 1), nothing)
            best[i, j] = max(
                best.get((i - 1, j), nothing),
                best.get((i, j - 1), nothing),
                (before + likeness, {**pairs, i: j}) if likeness >= _ALIKE else nothing,
                key=lambda choice: choice[0],
            )
    return best.get((len(expected) - 1, len(found) - 1), nothing)[1]


def _likeness(expected: Answer, found: Answer) -> float:
    """Return up to 3: how alike the titles are, and whether the texts start and end alike."""
    titles = [_plain("title", item.get("title")) or "" for item in (expected, found)]
    alike = SequenceMatcher(a=titles[0], b=titles[1]).ratio() if all(titles) else 0.0
    return alike + sum(
        _part(end, expected[end], found.get(end)).right for end in ("starts", "ends")
    )


def conserved(
    original: str, paragraphs: Iterable[str], sources: Sequence[str], messages: Sequence[str]
) -> list[str]:
    """Return what of a document is lost.

    Each character of ``original``, white space and markup aside, must occur as often in the
    sources and the diagnostics' messages together; each of ``paragraphs`` must stand in the
    sources in one piece.
    """
    text = bare(html.unescape("".join(sources)))
    lost = Counter(bare(original)) - (Counter(text) + Counter(bare("".join(messages))))
    torn = [paragraph for paragraph in paragraphs if bare(paragraph) not in text]
    return [
        *(
            f"{one!r} × {count}, perhaps of {_around(one, original)!r}"
            for one, count in lost.items()
        ),
        *(f"not in one piece: {paragraph!r}" for paragraph in torn),
    ]


def _around(character: str, original: str) -> str:
    return min((line for line in original.splitlines() if character in line), key=len)[:60]
