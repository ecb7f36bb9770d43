"""Words that are right elsewhere: what tells that another was meant, and a sentence of each.

``confusions.txt`` holds one a line; its head says how a line is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Final


@dataclass(frozen=True, slots=True)
class Confusion:
    """A word that is wrong in a context.

    ``context`` matches where the wrong word begins, and looks around it. ``example`` is a sentence
    in which it is wrong, ``legitimate`` one in which it is right.
    """

    wrong: str
    right: str
    context: re.Pattern[str]
    example: str
    legitimate: str


def _confusion(line: str) -> Confusion:
    words, context, example, legitimate = line.split()
    wrong, right = words.split("→")
    before, after = context.split("~")
    pattern = f"{_behind(before)}{wrong}{_ahead(after)}"
    return Confusion(wrong, right, re.compile(pattern), example, legitimate)


def _behind(side: str) -> str:
    """Return a pattern that looks back; each alternative apart, as they differ in length."""
    wanted, _mark, unwanted = side.partition("×")
    either = "|".join(f"(?<={one})" for one in wanted.split("|")) if wanted else ""
    return f"(?:{either})" + "".join(f"(?<!{one})" for one in unwanted.split("|") if one)


def _ahead(side: str) -> str:
    wanted, _mark, unwanted = side.partition("×")
    return f"(?={wanted})" + (f"(?!{unwanted})" if unwanted else "")


_TABLE = files(__package__).joinpath("confusions.txt").read_text(encoding="utf-8")
CONFUSIONS: Final = tuple(
    _confusion(line) for line in _TABLE.splitlines() if not line.startswith("#")
)
