"""Fields as lines of YAML, under the Chinese names that ``bulletin new`` writes, too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from bulletin.nodes import Choice
from bulletin.source.writing.blocks import markdown
from bulletin.source.writing.scalars import block, line_of, scalar, sequence
from bulletin.workspace.proofreading import QUOTED, REASON, RULES, WAIVERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from bulletin.model.proofreading import Waiver
    from bulletin.model.text import Block, Text
    from bulletin.nodes import Field

T = TypeVar("T")
NONE = '""'
"""A value that says on purpose that there is none."""


def name_of(field: Field[Any]) -> str:
    """Return the field's Chinese name."""
    return field.aliases[0] if field.aliases else field.name


def line(field: Field[Any], value: str) -> str:
    """Return a field with a value that is YAML already."""
    return f"{name_of(field)}: {value}"


def text_line(field: Field[Any], text: Text | None) -> list[str]:
    """Return a field with a text; nothing where there is none."""
    return [line(field, scalar(line_of(text.text)))] if text else []


def texts_line(field: Field[Any], texts: Sequence[Text]) -> list[str]:
    """Return a field with texts: one alone, or a list on one line."""
    if len(texts) == 1:
        return text_line(field, texts[0])
    return [line(field, sequence(line_of(text.text) for text in texts))] if texts else []


def flag_line(field: Field[Any], *, value: bool) -> list[str]:
    """Return a field that says yes; nothing for no."""
    return [line(field, "是")] if value else []


def choice_line(field: Field[T], value: T) -> str:
    """Return a field with the first Chinese word for a value."""
    words = field.value.words if isinstance(field.value, Choice) else {}
    spellings = [word for word, meaning in words.items() if meaning is value]
    return line(field, next(word for word in spellings if not word.isascii()))


def waivers_line(waivers: Iterable[Waiver]) -> list[str]:
    """Return the field of waivers, a line each."""
    lines = [f"  - {{{', '.join(_waiver(one))}}}" for one in waivers]
    return [f"{name_of(WAIVERS)}:", *lines] if lines else []


def _waiver(waiver: Waiver) -> list[str]:
    text = waiver.text.text if waiver.text else ""
    return [
        line(RULES, sequence(rule.text for rule in waiver.rules)),
        *([line(QUOTED, scalar(line_of(text), flow=True))] if text else []),
        line(REASON, scalar(line_of(waiver.reason.text), flow=True)),
    ]


def markdown_line(field: Field[Any], blocks: Iterable[Block], folder: Path) -> list[str]:
    """Return a field with Markdown: on its own line where that is plain, else as a block."""
    text = markdown(tuple(blocks), folder)
    if not text:
        return []
    plain = "\n" not in text and scalar(text) == text
    return [line(field, text if plain else block(text))]
