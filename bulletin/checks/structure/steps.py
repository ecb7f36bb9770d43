"""The numbers of steps and headings: 一是, 首先, 一、 （一） 1. （1） ①."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.checks.passages import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.checks.passages import Passage

_HAN = "[一二三四五六七八九十]{1,3}"
_FIGURES = r"\d{1,2}"
_VERBS = "抓查看则来建促防治控强严想帮送讲学比评改问听访摸补解破优盯选拓为"
_MARKER = re.compile(
    rf"""
    (?: [\n。；;：:！？!?，,、）到即] | (?<=[。！？])” ) [ \u3000]* (?:
        (?P<is>{_HAN}) 是 (?! [一二三四五][，,、。] )
      | (?P<must>{_HAN}) 要 (?! [点素道害闻地塞] | 务(?![实求必]) | 求(?![真实新变稳进精严]) )
      | (?P<of>其{_HAN}) (?= [，,是] )
      | (?P<nth>第{_HAN}) (?= [，,、：:] ) (?! 、第 )
      | (?P<phase>第{_HAN}) (?= (?: 步 | 阶段 ) [，,：:（] )
      | (?P<verb>[一二三四五六七八九]) (?= [{_VERBS}] ) (?! [抓查]到底 | .[一二三四五六七八九去] )
      | (?P<word>首先|其次|再次|最后) (?= [，,是] )
      | (?P<ring>[①-⑳])
      | (?<! [，,、）到即] ) (?<! [，,、）][ ] ) (?:
            [（(](?P<inner>{_FIGURES})[）)] (?! [、，。；和] )
          | [（(](?P<second>{_HAN})[）)] (?! [、，。；和项款] )
          | (?P<third>{_FIGURES}) [.．、] (?! \d )
          | (?P<first>{_HAN}) 、 (?! {_HAN} ) )
      | (?<= \n ) (?P<article>第{_HAN}条)[ \u3000：] )
    """,
    re.VERBOSE,
)
"""Numbers after a mark, or at the beginning of a line."""
_LEVELS = {"first": 1, "second": 2, "third": 3, "inner": 4, "ring": 5}
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "最后": 0}
LAST = 0
"""The value of 最后, which may follow any step."""
_ONES = {figure: value for value, figure in enumerate("一二三四五六七八九", 1)}
_FIRST_RING = ord("①")


@dataclass(frozen=True, slots=True)
class Step:
    """A step's number where it stands, from ``start`` to ``end``; ``kind`` tells how it is written.

    ``opens`` says that it stands at the beginning of its passage.
    """

    passage: Passage
    kind: str
    value: int
    start: int
    end: int
    opens: bool

    @property
    def of_verb(self) -> bool:
        """Whether it counts what is done: 一抓, 二抓."""
        return self.kind in _VERBS

    @property
    def written(self) -> str:
        """The characters of the number."""
        return self.passage.text[self.start : self.end]

    @property
    def level(self) -> int | None:
        """Its level in an official document by GB/T 9704; None for words within a text."""
        return _LEVELS.get(self.kind)

    def as_written(self, value: int) -> str | None:
        """Return another number in this one's form; None where the form has none for it."""
        if self.kind == "word":
            return next((word for word, one in _WORDS.items() if one == value), None)
        if self.kind == "ring":
            return chr(_FIRST_RING + value - 1)
        if self.kind in ("third", "inner"):
            return str(value)
        return re.sub(_HAN, _in_han(value), self.written)


def steps(passages: Iterable[Passage]) -> Iterator[Step]:
    """Yield the numbers of steps in headings and paragraphs, in their order.

    The kind of 一抓, 二抓 is their verb.
    """
    for passage in passages:
        if passage.role in (Role.PARAGRAPH, Role.HEADING):
            for match in _MARKER.finditer(f"\n{passage.text}"):
                group = match.lastgroup or ""
                start, end = match.start(group) - 1, match.end(group) - 1
                value = _value(group, match[group])
                kind = passage.text[end] if group == "verb" else group
                if value is not None and not passage.is_foreign(start, end):
                    opens = not match.start()
                    yield Step(passage, kind, value, start, end, opens)


def _value(kind: str, written: str) -> int | None:
    if kind == "word":
        return _WORDS[written]
    if kind == "ring":
        return ord(written) - _FIRST_RING + 1
    if written.isdigit():
        return int(written)
    return _number(written.strip("第其条"))


def _number(han: str) -> int | None:
    """Return a number up to ninety-nine, None for figures that make none."""
    tens, ten, ones = han.partition("十")
    if not ten:
        return _ONES.get(han)
    if (tens and tens not in _ONES) or (ones and ones not in _ONES):
        return None
    return 10 * _ONES.get(tens, 1) + _ONES.get(ones, 0)


def _in_han(value: int) -> str:
    figures = "_一二三四五六七八九"
    tens, ones = divmod(value, 10)
    front = "" if not tens else "十" if tens == 1 else f"{figures[tens]}十"
    return front + (figures[ones] if ones else "")
