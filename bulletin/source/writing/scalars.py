"""YAML values as an editor writes them: plain where that is safe, else quoted or in a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from bulletin.nodes.reading import INVISIBLE, UNPRINTABLE

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN = re.compile(
    r"""[^\s?:,\[\]{}\#&*!|>'"%@`~=<-]   # no mark of YAML at the start
        (?: [^\s:\#] | \#(?<=\S\#) | :(?=\S) | [ ](?=[^\s\#]) )*""",
    re.VERBOSE,
)
_FLOW = re.compile(r"[,\[\]{}?:]")
"""Marks that divide the members of a list on one line, for some readers."""
_SPACE = re.compile(r"[\t\n\r\x0b\x0c]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    """Return the text without what no source may have: characters that no page can show."""
    return _SURROGATE.sub("", UNPRINTABLE.sub("", INVISIBLE.sub("", text)))


def line_of(text: str) -> str:
    """Return the text on one line, without white space around it."""
    return printable(_SPACE.sub(" ", text)).strip()


def scalar(text: str, *, flow: bool = False) -> str:
    """Return a line of text as YAML; with ``flow`` as a member of ``[…]`` or ``{…}``.

    What other readers of YAML take for a number, a date or a truth value is quoted.
    """
    if _PLAIN.fullmatch(text) and not _typed(text) and not (flow and _FLOW.search(text)):
        return text
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def block(text: str, indent: int = 2) -> str:
    """Return a text of several lines as YAML's literal block, as it stands."""
    lines = text.split("\n")
    return "|\n" + "\n".join(" " * indent + line if line else "" for line in lines)


def sequence(texts: Iterable[str]) -> str:
    """Return texts as a list on one line."""
    return "[" + ", ".join(scalar(text, flow=True) for text in texts) + "]"


def _typed(text: str) -> bool:
    resolvers = yaml.SafeLoader.yaml_implicit_resolvers.get(text[:1], ())
    return any(pattern.match(text) for _tag, pattern in resolvers)
