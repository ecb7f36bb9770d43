"""Numerals as old bulletins write them: 35, ３５, 三十五, 〇三五, 二Ｏ二三, 叁拾伍."""

from __future__ import annotations

_NOUGHTS = "〇○零ОＯOo◯"
_ONES = {
    **dict.fromkeys(_NOUGHTS, 0),
    **{figure: value for value, figure in enumerate("一二三四五六七八九", 1)},
    **{figure: value for value, figure in enumerate("壹贰叁肆伍陆柒捌玖", 1)},
    "两": 2,
    "元": 1,
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": 20, "卅": 30}

CHINESE_DIGIT = f"[{_NOUGHTS}一二三四五六七八九壹贰叁肆伍陆柒捌玖]"
"""A figure that stands for a digit, as in 二〇二三."""
_CHINESE = f"[{''.join(figure for figure in (*_ONES, *_UNITS, *_TENS) if figure != '元')}]"
NUMERAL = rf"(?:\d(?:\s*\d)*|{_CHINESE}(?:\s*{_CHINESE})*)"
"""A pattern of any numeral, letter-spaced or not."""


def number_of(numeral: str) -> int | None:
    """Return what a numeral says, None where it says nothing (十百)."""
    figures = "".join(numeral.split())
    if figures.isdecimal():
        return int(figures)
    if all(figure in _ONES for figure in figures):
        return int("".join(str(_ONES[figure]) for figure in figures)) if figures else None
    return _with_units(figures)


def _with_units(figures: str) -> int | None:
    """Read 三十五, 一百〇八, 廿一: each unit smaller than the one before."""
    total, ones, last = 0, None, 10_000
    for figure in figures:
        if figure in _ONES:
            if ones:
                return None
            ones = _ONES[figure]
        elif figure in _TENS and not total:
            total, last = _TENS[figure], 10
        elif (unit := _UNITS.get(figure, last)) < last:
            total += (1 if ones is None else ones) * unit
            ones, last = None, unit
        else:
            return None
    return total + (ones or 0)
