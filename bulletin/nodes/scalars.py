"""Where each character of a YAML value stands in the text that it was written as."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")


def character_offsets(raw: str, value: str, style: str) -> list[int]:
    """Return for each character of ``value`` its offset in ``raw``, its written form.

    ``style`` is YAML's: empty for plain, a quote, ``|`` or ``>``. A line break that YAML folds
    into a space has the place of the break.
    """
    if style == "|":
        return _literal_offsets(raw, value)
    return _flowing_offsets(raw, value, style)


def _literal_offsets(raw: str, value: str) -> list[int]:
    offsets: list[int] = []
    position = raw.find("\n") + 1
    lines = value.split("\n")
    for number, line in enumerate(lines):
        end = raw.find("\n", position)
        end = len(raw) if end < 0 else end
        start = max(end - len(line), position)
        offsets.extend(range(start, start + len(line)))
        if number < len(lines) - 1:
            offsets.append(end)
        position = min(end + 1, len(raw))
    return offsets


def _flowing_offsets(raw: str, value: str, style: str) -> list[int]:
    offsets: list[int] = []
    position = raw.find("\n") + 1 if style == ">" else len(style)
    for character in value:
        position = _next(raw, position, character, style)
        offsets.append(min(position, max(len(raw) - 1, 0)))
        position += _width(raw, position, style)
    return offsets


def _next(raw: str, position: int, character: str, style: str) -> int:
    """Skip the white space that folding took away."""
    while position < len(raw) and raw[position] != character:
        if style == '"' and raw[position] == "\\" and raw[position + 1 : position + 2] != "\n":
            return position
        if raw[position] == "\n" and character == " ":
            return position
        if not (raw[position].isspace() or raw[position] == "\\"):
            return position
        position += 1
    return position


def _width(raw: str, position: int, style: str) -> int:
    if style == '"' and (escape := _ESCAPE.match(raw, position)):
        return escape.end() - position
    return 2 if style == "'" and raw.startswith("''", position) else 1
