"""The number formats of automatic numbering (ST_NumberFormat, 17.18.59) that offices use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ALPHABET = 26
_LONGEST_LETTERS = 30


def counted(number: int, form: str) -> str:
    """Return a number as a list prints it; in Arabic digits where the format is unknown."""
    return _FORMS.get(form, str)(number) if number >= 0 else str(number)


def circled(number: int) -> str:
    """Return ① to ㊿, plain digits above."""
    for first, last, start in ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱")):
        if first <= number <= last:
            return chr(ord(start) + number - first)
    return str(number)


def _thousands(number: int, digits: str, units: str, zero: str) -> str:
    """Return 一千零二十; the number is below 10,000."""
    written = ""
    for place, digit in enumerate(reversed(str(number))):
        if digit != "0":
            written = digits[int(digit)] + ("", *units)[place] + written
        elif written and not written.startswith(zero):
            written = zero + written
    return written


def _counting(number: int) -> str:
    if not 0 < number < 10_000:
        return str(number)
    written = _thousands(number, _DIGITS, "十百千", "零")
    return written.removeprefix("一") if written.startswith("一十") else written


def _legal(number: int) -> str:
    return _thousands(number, _LEGAL_DIGITS, "拾佰仟", "零") if 0 < number < 10_000 else str(number)


def _short_counting(number: int) -> str:
    return _counting(number) if number < 100 else _digital(number)


def _digital(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for amount, letters in _ROMAN:
        count, number = divmod(number, amount)
        written += letters * count
    return written


def _letters(number: int) -> str:
    """Return a … z, aa, bb …, as Word goes on."""
    times, letter = divmod(number - 1, _ALPHABET)
    return chr(ord("a") + letter) * (times + 1) if 0 <= times < _LONGEST_LETTERS else str(number)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)]


def _row(start: str, last: int) -> Callable[[int], str]:
    """Return a form for signs that stand in a row in Unicode: ⑴ …, ⒈ …"""
    return lambda number: chr(ord(start) + number - 1) if 1 <= number <= last else str(number)


def _full_width(number: int) -> str:
    return str(number).translate({ord("0") + digit: 0xFF10 + digit for digit in range(10)})


_FORMS: dict[str, Callable[[int], str]] = {
    "none": lambda _number: "",
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "chineseCounting": _short_counting,
    "chineseCountingThousand": _counting,
    "taiwaneseCounting": _short_counting,
    "taiwaneseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "ideographDigital": _digital,
    "japaneseDigitalTenThousand": _digital,
    "taiwaneseDigital": _digital,
    "chineseLegalSimplified": _legal,
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _row("㊀", 10),
    "decimalEnclosedCircle": circled,
    "decimalEnclosedCircleChinese": circled,
    "decimalEnclosedFullstop": _row("⒈", 20),
    "decimalEnclosedParen": _row("⑴", 20),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalHalfWidth": str,
    "numberInDash": lambda number: f"- {number} -",
}
