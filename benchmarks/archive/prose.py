"""Sentences of offices, drawn from words and patterns of our own."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

_FOLDER = Path(__file__).parent
_BLANK = re.compile(r"\{(\w+)\}")
_WORDS = tomllib.loads((_FOLDER / "words.toml").read_text("utf-8"))
_LETTERS = {name: "".join(text.split()) for name, text in _WORDS.pop("letters").items()}
_PATTERNS: dict[str, list[str]] = tomllib.loads((_FOLDER / "patterns.toml").read_text("utf-8"))
_SURNAMES = "".join(_WORDS.pop("surname"))
_RARE = 0.15
"""How many given names have one of the rarer characters."""

UNITS: tuple[str, ...] = tuple(_WORDS["unit"])


class Prose:
    """A writer of sentences that chance leads."""

    def __init__(self, chance: random.Random) -> None:
        """Take the source of chance; what it has drawn before decides what is written next."""
        self._chance = chance
        self._made: dict[str, Callable[[], str]] = {
            "person": self.person,
            "village": lambda: self._letters("village", 2) + chance.choice("村村村寨庄屯"),
            "firm": lambda: self._letters("firm", 2) + chance.choice(("公司", "集团", "合作社")),
            "few": lambda: str(chance.randint(2, 9)),
            "some": lambda: str(chance.randint(10, 99)),
            "many": lambda: str(chance.randint(100, 9999)),
            "decimal": lambda: f"{chance.randint(1, 30)}.{chance.randint(1, 9)}",
            "percent": lambda: f"{chance.randint(500, 999) / 10:g}%",
            "day": lambda: f"{chance.randint(1, 12)}月{chance.randint(1, 28)}日",
            "money": lambda: f"{chance.randint(2, 9000)}.{chance.randint(1, 9)}万元",
        }

    def write(self, kind: str, **known: str) -> str:
        """Return a text of a kind of ``patterns.toml``; ``known`` words are not drawn."""
        pattern = self._chance.choice(_PATTERNS[kind])
        return _BLANK.sub(lambda blank: known.get(blank[1]) or self._word(blank[1]), pattern)

    def word(self, kind: str) -> str:
        """Return a word of a kind of ``words.toml``."""
        words: list[str] = _WORDS[kind]
        return self._chance.choice(words)

    def person(self) -> str:
        """Return a person's name of two or three characters."""
        given = self._letters("given", self._chance.randint(1, 2))
        if self._chance.random() < _RARE:
            given = given[:-1] + self._letters("rare", 1)
        return self._chance.choice(_SURNAMES) + given

    def _word(self, kind: str) -> str:
        return self._made[kind]() if kind in self._made else self.word(kind)

    def _letters(self, kind: str, count: int) -> str:
        return "".join(self._chance.choices(_LETTERS[kind], k=count))
