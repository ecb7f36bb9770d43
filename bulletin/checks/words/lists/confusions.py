"""Words that are right elsewhere: what tells that another was meant, and a sentence of each.

``confusions.txt`` holds one a line, four columns: wrong→right, the context, a sentence in which the
word is wrong, and one in which it is right.
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
    """Read a line, in whose context ~ stands for the wrong word."""
    words, context, example, legitimate = line.split()
    wrong, right = words.split("→")
    return Confusion(wrong, right, re.compile(context.replace("~", wrong)), example, legitimate)


_TABLE = files(__package__).joinpath("confusions.txt").read_text(encoding="utf-8")
CONFUSIONS: Final = tuple(map(_confusion, _TABLE.splitlines()))
