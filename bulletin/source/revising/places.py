"""Where things stand in a file: lines, and the ends of YAML's values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from bulletin.nodes import Node, SourceText


def line_start(source: SourceText, offset: int) -> int:
    """Return where the line of a character starts."""
    return source.text.rfind("\n", 0, offset) + 1


def line_end(source: SourceText, offset: int) -> int:
    """Return where the line of a character ends, before its break."""
    end = source.text.find("\n", offset)
    return len(source.text) if end < 0 else end


def after_line(source: SourceText, offset: int) -> int:
    """Return where the next line starts; the end of the file after the last one."""
    return min(line_end(source, offset) + 1, len(source.text))


def start_of_line(source: SourceText, number: int) -> int:
    """Return where a line starts that is told by its number, counted from 1."""
    position = 0
    for _line in range(number - 1):
        position = after_line(source, position)
    return position


def in_flow(node: Node) -> bool:
    """Tell whether a list or an object is written in brackets or braces."""
    return not isinstance(node, Scalar) and node.source.text[node.start] in "[{"


def end_of(node: Node) -> int:
    """Return where a value's last character stands, past it: comments below belong to nothing."""
    if isinstance(node, Scalar):
        if node.style in ("|", ">"):
            return node.start + len(node.source.text[node.start : node.end].rstrip())
        return node.end
    if in_flow(node):
        return node.end
    if isinstance(node, Mapping):
        return max(max(end_of(value), key.end) for key, value in node.pairs)
    return max((end_of(child) for child in node.children), default=node.end)
