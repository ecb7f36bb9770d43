"""Line ends are found without reckoning every width, and are the same as with it."""

from __future__ import annotations

import random

import pytest

from bulletin.typesetting.breaks import opportunities
from bulletin.typesetting.measure import Measured


def plain_line_end(measured: Measured, start: int, width: float) -> int:
    general = opportunities(measured.text, measured.general)
    ends = [n for n in range(start + 1, len(general)) if general[n]] + [len(measured.text)]
    fitting = [end for end in ends if measured.width(start, end) <= width + 1e-6]
    return max(fitting) if fitting else ends[0]


@pytest.mark.parametrize("tracking", [-250, -10, 0, 500])
def test_the_last_break_that_fits(tracking: int) -> None:
    chance = random.Random(tracking)  # noqa: S311
    for _time in range(60):
        text = "".join(chance.choices("一二，。“”— （）a1 2023年", k=chance.randint(1, 60)))
        advances = tuple(8.0 if character.isascii() else 16.0 for character in text)
        general = tuple(chance.random() < 0.7 for _character in text)
        measured = Measured(text, advances, 16.0, tracking, general)
        start = chance.randrange(len(text))
        width = chance.choice([0.0, 16.0, 100.0, 300.5])
        assert measured.line_end(start, width, may_cut=False) == plain_line_end(
            measured, start, width
        )
