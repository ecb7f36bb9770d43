"""The changed blocks of a text replaced where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.model.characters import said
from bulletin.model.text import Heading, Paragraph
from bulletin.source.edits import Edit
from bulletin.source.revising.places import start_of_line
from bulletin.source.revising.revision import Inexact
from bulletin.source.revising.texts import character_edits
from bulletin.source.writing.blocks import markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.model.text import Block
    from bulletin.nodes import SourceText

_MARK = re.compile(r"[ \t]*(△[ \t　]*)")
_HASHES = re.compile(r"[ \t]*(#+)")


@dataclass(frozen=True)
class Body:
    """Blocks as they stand in a file, from a line to the next; ``end`` is past their last line.

    ``indent`` stands before each line, ``below`` is how many levels headings are lowered by.
    ``exact`` asks for edits of single characters where these are possible. ``signature``, the
    unit in （）, ends the text in the file.
    """

    source: SourceText
    blocks: tuple[Block, ...]
    end: int
    indent: str = ""
    below: int = 0
    exact: bool = True
    signature: str = ""

    def edits(self, new: tuple[Block, ...]) -> Iterator[Edit]:
        """Yield what makes the blocks the new ones; raises Inexact where they share lines."""
        lines = [block.location.line for block in self.blocks]
        if any(first >= second for first, second in pairwise(lines)):
            raise Inexact
        for step in steps(self.blocks, new):
            if step.start == step.end:
                yield self._inserted(step, new)
            elif step.first == step.last:
                yield self._deleted(step)
            else:
                yield from self._replaced(step, new)

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """The characters of each block, from the start of its first line."""
        starts = [start_of_line(self.source, block.location.line) for block in self.blocks]
        text = self.source.text
        return [
            (start, start + len(text[start:end].rstrip()))
            for start, end in pairwise([*starts, self.end])
        ]

    @cached_property
    def _below(self) -> int:
        """How many levels headings stand lower in the file than in the model."""
        for block, (start, _end) in zip(self.blocks, self._spans, strict=True):
            hashes = _HASHES.match(self.source.text, start)
            if isinstance(block, Heading) and hashes:
                return len(hashes[1]) - block.level
        return self.below

    def _written(self, step: Step, new: tuple[Block, ...]) -> str:
        after_heading = step.first > 0 and isinstance(new[step.first - 1], Heading)
        blocks = new[step.first : step.last]
        titled = after_heading or step.first == 0
        text = markdown(blocks, self.source.file.parent, below=self._below, titled=titled)
        if step.start == 0 < step.end:
            mark = _MARK.match(self.source.text, self._spans[0][0])
            text = (mark[1] if mark and isinstance(blocks[0], Paragraph) else "") + text
        if step.end == len(self.blocks) > step.start and step.last == len(new):
            text += self.signature if isinstance(blocks[-1], Paragraph) else ""
        return "\n".join(self.indent + line if line else "" for line in text.split("\n"))

    def _inserted(self, step: Step, new: tuple[Block, ...]) -> Edit:
        text = self._written(step, new)
        if not self.blocks:
            raise Inexact
        if step.start < len(self.blocks):
            if step.start == 0 and _MARK.match(self.source.text, self._spans[0][0]):
                raise Inexact
            at = self._spans[step.start][0]
            return Edit(self.source.file, at, at, f"{text}\n\n")
        at = self._spans[-1][1]
        return Edit(self.source.file, at, at, f"\n\n{text}")

    def _deleted(self, step: Step) -> Edit:
        marked = step.start == 0 and _MARK.match(self.source.text, self._spans[0][0])
        if step.end < len(self.blocks) and not marked:
            start, end = self._spans[step.start][0], self._spans[step.end][0]
        elif step.start > 0:
            start, end = self._spans[step.start - 1][1], self._spans[step.end - 1][1]
        else:
            raise Inexact
        return Edit(self.source.file, start, end, "")

    def _replaced(self, step: Step, new: tuple[Block, ...]) -> Iterator[Edit]:
        if self.exact and step.single:
            old, other = self.blocks[step.start], new[step.first]
            alike = type(old) is type(other) and _level(old) == _level(other)
            if isinstance(old, Paragraph | Heading) and isinstance(other, type(old)) and alike:
                try:
                    yield from list(character_edits(self.source, old.children, other.children))
                except Inexact:
                    pass
                else:
                    return
        start, end = self._spans[step.start][0], self._spans[step.end - 1][1]
        yield Edit(self.source.file, start, end, self._written(step, new))


@dataclass(frozen=True, slots=True)
class Step:
    """Blocks ``start`` to ``end`` become the new blocks ``first`` to ``last``."""

    start: int
    end: int
    first: int
    last: int

    @property
    def single(self) -> bool:
        """Whether one block becomes one block."""
        return self.end - self.start == self.last - self.first == 1


def steps(old: tuple[Block, ...], new: tuple[Block, ...]) -> Iterator[Step]:
    """Yield what changes; as many blocks in the place of as many are changed one by one."""
    before, after = [said(block) for block in old], [said(block) for block in new]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag == "equal":
            continue
        if end - start == last - first:
            for offset in range(end - start):
                left, right = start + offset, first + offset
                yield Step(left, left + 1, right, right + 1)
        else:
            yield Step(start, end, first, last)


def _level(block: Block) -> int | None:
    return block.level if isinstance(block, Heading) else None
