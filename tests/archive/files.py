"""Lines as the bytes of a text, Markdown, Word or PDF file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from tests.archive.lines import Line, Mark, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Habits: TypeAlias = Any
"""How an office writes files of a format: a mapping of a description's YAML."""

_NOT_AT_LINE_START = "，。、；：？！）》”’】"
_NOT_AT_LINE_END = "（《“‘【"


def text_file(lines: Sequence[Line], habits: Habits) -> bytes:
    """Write a text file.

    ``width`` wraps lines (in full-width characters), ``blank`` puts blank lines after
    "paragraphs", "lines" or "none"; ``page`` puts a page mark after so many lines.
    """
    width = habits.get("width", 0)
    written: list[str] = []
    for line in lines:
        wrapped = list(_wrapped(_laid_out(line, habits, width or 36), width))
        between = "\n\n" if habits.get("blank") == "lines" else "\n"
        after = "" if habits.get("blank", "paragraphs") == "none" else "\n"
        written.extend((between.join(wrapped) + after).split("\n"))
    text = "\n".join(_paged(written, habits.get("page", 0)))
    newline = "\r\n" if habits.get("crlf") else "\n"
    return text.replace("\n", newline).encode(habits.get("encoding", "utf-8"))


def page_marks(lines: Sequence[Line], habits: Habits) -> str:
    """Return the page marks that ``text_file`` puts in."""
    text = text_file(lines, habits).decode(habits.get("encoding", "utf-8"))
    return "".join(line for line in text.splitlines() if line.startswith("— "))


def _laid_out(line: Line, habits: Habits, width: int) -> str:
    if line.cells:
        return "　　".join(line.cells)
    if not line.runs:
        return str(habits.get("rule", "————————————————"))
    room = max(0, width - int(_width(line.text)))
    pad = {"=": "　" * (room // 2), ">": "　" * (room - 2)}.get(line.align, "")
    return pad + (habits.get("indent", "　　") if line.indent else "") + line.text


def _width(text: str) -> float:
    return sum(0.5 if character.isascii() else 1 for character in text)


def _wrapped(text: str, width: int) -> Iterator[str]:
    start = 0
    for index in range(1, len(text) if width else 0):
        full = _width(text[start : index + 1]) > width
        if full and text[index] not in _NOT_AT_LINE_START:
            end = index - (text[index - 1] in _NOT_AT_LINE_END)
            yield text[start:end]
            start = end
    yield text[start:]


def _paged(lines: Sequence[str], height: int) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        yield line
        if height and number % height == 0:
            yield from ("", f"— {number // height} —", "")


def markdown_file(lines: Sequence[Line], habits: Habits) -> bytes:
    """Write a Markdown file; ``rule`` is how a rule is written, ``bullets`` makes briefs a list."""
    blocks: list[str] = []
    for line in lines:
        if line.cells and blocks and blocks[-1].startswith("|"):
            blocks[-1] += "\n" + _row(line)
        elif line.cells:
            blocks.append(f"{_row(line)}\n{'|---' * len(line.cells)}|")
        else:
            words = "".join(_markdown_run(run) for run in line.runs)
            bullet = "- " if habits.get("bullets") and line.text.startswith("△") else ""
            blocks.append("#" * line.level + (" " if line.level else "") + bullet + words)
    rule = habits.get("rule", "---")
    return "\n\n".join(block or rule for block in blocks).encode("utf-8") + b"\n"


def _row(line: Line) -> str:
    return "| " + " | ".join(line.cells) + " |"


def _markdown_run(run: Run) -> str:
    return f"**{run.text}**" if run.mark is Mark.BOLD else run.text
