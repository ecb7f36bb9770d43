r"""Markdown's marks inside a paragraph: looks, links, escapes, entities, hard breaks.

Marks are markup: they leave the text, and every character that stays keeps its place. Pairs are
told as clerks write them: a mark that touches text on its inner side opens or closes, also
beside Chinese punctuation, where CommonMark would not have it. A mark without a partner is text.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.importers.original import EMPTY, Piece, Stretch
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TOKEN = re.compile(
    r"""
    \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<break>\\\n|(?<![ ])[ ]{2,}\n)
    | !\[(?P<alternative>[^\[\]\n]*)\]\((?P<remote>https?://[^()\s]+)(?:[ ]+"[^"\n]*")?\)
    | !\[[^\[\]\n]*\]\([^()\n]*\)
    | \[(?P<words>[^\[\]\n]+)\]\((?P<address>[^()\s]+)(?:[ ]+"[^"\n]*")?\)
    | <(?P<bare>https?://[^<>\s]+|[\w.+-]+@[\w.-]+)>
    | (?P<entity>&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6});)
    | (?P<newline><br[ ]*/?>\n?)
    | (?P<tag></?(?:b|strong|i|em|u|center|font|span|div|p|sup|sub|small|big)(?:[ ][^<>\n]*)?/?>)
    | (?P<mark>\*{1,3}(?!\*)|_{1,3}(?!_))
    | [*_]{4,}
    """,
    re.VERBOSE,
)
HARD_BREAK = "\x0b"
"""Stands for a hard break, so that ``\\n`` can go on standing for the end of a line."""
_WORD = re.compile(r"\w", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Token:
    """Marks at ``span`` that text stands for, with the look that they turn on or off."""

    start: int
    end: int
    stays: Stretch
    mark: str = ""
    opens: bool = False


def without_marks(stretch: Stretch) -> tuple[Stretch, tuple[Diagnostic, ...]]:
    """Return the text without its marks, with the looks that they give; links' addresses."""
    text = stretch.text
    if not re.search(r"[\\*_\[<&]|  \n", text):
        return stretch, ()
    found = list(_TOKEN.finditer(text))
    pairs = _pairs(text, [one for one in found if one["mark"]])
    tokens = (token for one in found if (token := _token(stretch, one, pairs)))
    return _assembled(stretch, tokens), tuple(_addresses(stretch, found))


def _pairs(text: str, marks: Iterable[re.Match[str]]) -> dict[int, bool]:
    """Return where the marks with partners stand, and whether each of them opens."""
    waiting: list[re.Match[str]] = []
    pairs: dict[int, bool] = {}
    for mark in marks:
        before, after = text[: mark.start()][-1:], text[mark.end() : mark.end() + 1]
        if mark["mark"] == "*" and before.isdigit() and after.isdigit():
            continue
        partner = next((one for one in reversed(waiting) if one["mark"] == mark["mark"]), None)
        if partner and before.strip() and not _inside_word(mark, "", after):
            del waiting[waiting.index(partner) :]
            pairs |= {partner.start(): True, mark.start(): False}
        elif after.strip() and not _inside_word(mark, before, ""):
            waiting.append(mark)
    return pairs


def _inside_word(mark: re.Match[str], before: str, after: str) -> bool:
    """Tell whether it is the _ of a name like file_name, which opens and closes nothing."""
    return mark["mark"].startswith("_") and bool(_WORD.match(before) or _WORD.match(after))


def _token(stretch: Stretch, found: re.Match[str], pairs: dict[int, bool]) -> _Token | None:
    start, end = found.span()
    if found["mark"]:
        end = found.end("mark")
        opens = pairs.get(start)
        return None if opens is None else _Token(start, end, EMPTY, found["mark"], opens)
    for name in ("escaped", "bare", "words"):
        if found[name]:
            return _Token(start, end, stretch[slice(*found.span(name))])
    if found["break"] or found["newline"]:
        return _Token(start, end, _instead(stretch, start, HARD_BREAK))
    if found["remote"]:
        return _Token(start, end, stretch[slice(*found.span("alternative"))])
    if found["entity"]:
        return _Token(start, end, _instead(stretch, start, html.unescape(found[0])))
    return _Token(start, end, EMPTY) if found["tag"] else None


def _instead(stretch: Stretch, start: int, text: str) -> Stretch:
    piece = stretch[start : start + 1].pieces[0]
    return Stretch((replace(piece, text=text),))


def _assembled(stretch: Stretch, tokens: Iterable[_Token]) -> Stretch:
    """Return the text between the marks, each part with the look that holds there."""
    parts: list[Stretch] = []
    position, bold, italic = 0, 0, 0
    for token in tokens:
        parts.append(_looking(stretch[position : token.start], bold, italic))
        parts.append(_looking(token.stays, bold, italic))
        position = token.end
        step = 1 if token.opens else -1
        bold += step * (len(token.mark) >= len("**"))
        italic += step * (len(token.mark) % 2)
    parts.append(_looking(stretch[position:], bold, italic))
    return Stretch.joined(parts)


def _looking(stretch: Stretch, bold: int, italic: int) -> Stretch:
    if not bold and not italic:
        return stretch
    return Stretch(
        tuple(
            Piece(
                piece.text,
                piece.location,
                replace(piece.look, bold=bold > 0, italic=italic > 0),
            )
            for piece in stretch.pieces
        )
    )


def _addresses(stretch: Stretch, found: Iterable[re.Match[str]]) -> Iterator[Diagnostic]:
    for one in found:
        place = stretch[one.start() : one.start() + 1].location
        if one["remote"]:
            message = _(
                "The picture {address} lies in the web and was left out; its description, if any, "
                "is text now. Download the picture, put it into photos/ and name it in the item."
            ).format(address=one["remote"])
            yield Diagnostic("BT582", Severity.WARNING, message, place)
        if one["address"] and one["address"] != one["words"]:
            message = _(
                "“{words}” was a link to {address}, which print does not show. "
                "Write the address into the text if readers need it."
            ).format(words=one["words"], address=one["address"])
            yield Diagnostic("BT516", Severity.INFO, message, place)
