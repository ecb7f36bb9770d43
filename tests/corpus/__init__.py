"""Texts on which the typesetting is measured: varied official prose, the same for one seed.

Sentence patterns written by hand (``patterns.txt``) are filled with words (``words.toml``) and
figures. Punctuation follows GB/T 15834, numerals GB/T 15835. ``paragraphs(1, 480)`` fills more
than 2,000 lines of 28 characters.
"""

import random
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

_FOLDER = Path(__file__).parent
_BLANK = re.compile(r"\{(\w+)\}")

PATTERNS: tuple[str, ...] = tuple((_FOLDER / "patterns.txt").read_text("utf-8").splitlines())
WORDS: dict[str, list[str]] = tomllib.loads((_FOLDER / "words.toml").read_text("utf-8"))


def _decimal(rng: random.Random) -> str:
    return f"{rng.randrange(1, 900)}.{rng.randrange(1, 100):02}"


def _date(rng: random.Random) -> str:
    return f"{rng.randrange(2019, 2027)}年{_day(rng)}"


def _day(rng: random.Random) -> str:
    return f"{rng.randrange(1, 13)}月{rng.randrange(1, 29)}日"


def _days(rng: random.Random) -> str:
    first = rng.randrange(1, 20)
    return f"{rng.randrange(1, 13)}月{first}日至{first + rng.randrange(1, 9)}日"


def _percentages(rng: random.Random) -> str:
    low = rng.randrange(5, 60)
    return f"{low}%～{low + rng.randrange(2, 40)}%"


def _phone(rng: random.Random) -> str:
    return f"0371-0{rng.randrange(10**6, 10**7)}"


def _clock(rng: random.Random) -> str:
    return f"{rng.randrange(6, 22)}:{rng.randrange(60):02}"


def _digits(rng: random.Random) -> str:
    length = rng.randrange(11, 25)
    return "".join(str(rng.randrange(1, 10)) for _ in range(length))


FIGURES: dict[str, Callable[[random.Random], str]] = {
    "few": lambda rng: str(rng.randrange(2, 10)),
    "some": lambda rng: str(rng.randrange(10, 100)),
    "many": lambda rng: str(rng.randrange(100, 100_000)),
    "decimal": _decimal,
    "date": _date,
    "day": _day,
    "days": _days,
    "year": lambda rng: str(rng.randrange(2016, 2027)),
    "percent": lambda rng: f"{rng.randrange(1, 1000) / 10:g}%",
    "percentages": _percentages,
    "phone": _phone,
    "clock": _clock,
    "digits": _digits,
}


def _fill(pattern: str, rng: random.Random) -> str:
    def draw(blank: re.Match[str]) -> str:
        name = blank[1]
        return FIGURES[name](rng) if name in FIGURES else rng.choice(WORDS[name])

    return _BLANK.sub(draw, pattern)


def paragraphs(seed: int, count: int) -> list[str]:
    """Return so many paragraphs of one to six sentences, about 125 characters each."""
    rng = random.Random(seed)  # noqa: S311
    return [
        "".join(_fill(rng.choice(PATTERNS), rng) for _ in range(rng.randrange(1, 7)))
        for _ in range(count)
    ]
