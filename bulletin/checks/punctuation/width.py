"""Half-width marks among Chinese characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import CLOSING, HAN, OPENING, STOPS
from bulletin.checks.punctuation.interpunct import is_foreign_name
from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_FULL_WIDTH = dict(
    zip(
        ",;:?!.．()[]､｡﹐﹑﹒﹔﹕﹖﹗∶︰",
        "，；：？！。。（）（）、。，、。；：？！：：",
        strict=True,
    )
)
_LOOKALIKES = dict(
    zip("‚‛،٫᠂⸲︐؛\u037e︔︓ː꞉․︒❗❓؟", "，，，，，，，；；；：：：。。！？？", strict=True)
)
"""Marks of other scripts and of vertical lines that look like a Chinese one."""
_RIGHT = _FULL_WIDTH | _LOOKALIKES
_NARROW = ",;:?!､｡﹐﹑﹒﹔﹕﹖﹗∶︰" + "".join(_LOOKALIKES)
_BEFORE = rf"[{HAN}{CLOSING}{STOPS}%‰℃]"
_AFTER = rf"[{HAN}{OPENING}]"
_TIME = r"\d{1,2}[:：]\d\d"
_STOP = re.compile(
    rf"[{_NARROW}](?:(?<={_BEFORE}.)|(?={_AFTER}))|(?<=[:：]\d\d)[,;](?=[ ]?{_TIME})"
    + "".join(rf"|(?<=[{HAN}]\d{{{digits}}})[,;?!](?=[”）》]|\s*$)" for digits in range(1, 8))
)
_PERIOD = re.compile(
    rf"""[.．] (?<! [.．][.．] ) (?! [.．] ) (?:
        (?<= [{HAN}{CLOSING}%℃]. ) (?= \s*$ | \n | [ ]?[{HAN}{CLOSING}{OPENING}] )
      | (?<= \d. ) (?= $ )
      | (?: (?<= [{HAN}]\d. ) | (?<= \d\d\d. ) | (?<= [{HAN}][A-Z]{{3}}. ) ) (?= [{HAN}]{{2}} )
    )""",
    re.VERBOSE,
)
_NUMBERED = re.compile(
    r"(?:^|(?<=[\n。；：]))(?:[一二三四五六七八九十]{1,3}|\d+)[.．]"
    r"|(?:[件图表例注第节章款项]|专栏)\d+[.．]"
)
_BRACKETS = re.compile(r"[(（]([^()（）\n]*)[)）]")
_SQUARES = re.compile(rf"(?<=[{HAN}\d])\[(?=[{HAN}])[^\[\]\n]+\](?=[{HAN}，。；、]|$)")
_LATIN = re.compile(r"[A-Za-z0-9]")
_CHINESE_BESIDE = re.compile(rf"[{HAN}{CLOSING}{STOPS}]")


@text_rule(
    "BT401",
    "half-width-mark",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 5.1.1–5.1.3",
    wrong="春耕备播工作有序推进,进度过半。",
    right="春耕备播工作有序推进，进度过半。",
)
def half_width(passage: Passage) -> Findings:
    """A half-width mark stands among Chinese characters.

    In Chinese text comma, full stop, semicolon, colon, question mark, exclamation mark and
    brackets take the width of a character. Times, ratios, numbers and English keep their own.
    """
    for position, safe in sorted(_places(passage)):
        message = _("“{mark}” is half-width. Write “{right}”.")
        mark = passage.text[position]
        text = message.format(mark=mark, right=_RIGHT[mark])
        yield passage.finding(position, position + 1, text, _RIGHT[mark], safe=safe)


def _places(passage: Passage) -> Iterator[tuple[int, bool]]:
    """Yield where a mark is half-width, and whether there is no doubt what should stand there."""
    text = passage.text
    for match in passage.matches(_STOP) if passage.has(_NARROW) else ():
        yield match.start(), True
    for match in passage.matches(_PERIOD) if passage.has(".．") else ():
        start, end = match.span()
        if not (_numbers(text, end) or is_foreign_name(text, start)):
            yield start, passage.role.running and not text[end:].strip()
    for match in passage.matches(_SQUARES) if passage.has("[") else ():
        yield from ((match.start(), False), (match.end() - 1, False))
    for match in _BRACKETS.finditer(text) if passage.has("()") else ():
        for position in (match.start(), match.end() - 1):
            half = text[position] in "()" and not passage.is_foreign(position, position + 1)
            if half and _among_chinese(text, match):
                yield position, True


def _numbers(text: str, end: int) -> bool:
    return any(match.end() == end for match in _NUMBERED.finditer(text, 0, end))


def _among_chinese(text: str, match: re.Match[str]) -> bool:
    """Tell whether brackets hold Chinese, stand beside it, or have one of their two right."""
    start, end = match.span()
    return (
        (match[0][0], match[0][-1]) != ("(", ")")
        or bool(_CHINESE_BESIDE.search(match[1]))
        or bool(_CHINESE_BESIDE.match(text, start - 1) if start else False)
        or bool(_CHINESE_BESIDE.match(text, end) and not _LATIN.match(text, max(start - 1, 0)))
    )
