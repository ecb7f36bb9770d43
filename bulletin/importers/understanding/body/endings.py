"""Who sent an item: a unit, a source, an author, in brackets at its end or on a line below."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bulletin.importers.original import Side, Stretch
from bulletin.importers.recognised import Found, How
from bulletin.importers.understanding.body.senders import is_member, is_office, is_person, is_press

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.names import Names
    from bulletin.importers.original import Line

_LONGEST_LINE = 40
_INNER = "([^（()）【】〔〕\\[\\]]{2,60})"
_BRACKET = re.compile(rf"\s*[（(【〔\[]{_INNER}[）)】〕\]]\s*(?=[。.]?\s*$)")
_IN_BRACKETS = re.compile(rf"[（(〔\[]{_INNER}[）)〕\]][。.]?")
_SEVERAL_BRACKETS = re.compile(rf"(?:\s*[（(〔\[]{_INNER}[）)〕\]]){{2,}}")
_AFTER_STOP = re.compile(r"(?<=[。！？”])(?:\s*(?:——|—|--)\s*|\s+)(\S{2,25}(?:\s\S{1,4}){0,3})\s*$")
_DASHED = re.compile(r"(?:——|—|--|－－)\s*(.+)")
_LABEL = re.compile(
    r"(?P<unit>(?:供稿|报送|来稿|撰稿|作者|信息报送)?单\s*位|报送|信息来源单位)\s*[：:]\s*"
    r"|(?P<source>(?:信息|稿件|文章|资料)?来源\s*[：:]|(?:摘自|转自|转载自|选自|摘编自|原载于?)\s*[：:]?)\s*"
    r"|(?P<author>作者|供稿人?|撰稿人?|撰文|执笔人?|投稿人?|报送人|通讯员|记者|文字|整理|文|来稿)\s*[：:/／]\s*"
    r"|(?P<reporter>(?:本[报刊网])?(?:记者|通讯员|特约记者))\s+"
)
_TOKEN = re.compile(
    r"[\u4e00-\u9fff][ \u3000]+[\u4e00-\u9fff](?=$|[\s、，,；;）)])|[^\s、，,；;/／|｜]+"
)
_SENT = re.compile(r"(?:供稿|报送|提供|撰稿|整理|上报|来稿|投稿|撰文)$")
_SHORT_NAME = re.compile(r"[\u4e00-\u9fff、·“”]{2,12}")
_REMARK = re.compile(
    "试行|详见|附|参见|略|待续|完$|同上|下同|例如|包括|含|不|等|另|注|原文|有删|节选|摘要|转第|续"
    "|讨论稿|意见稿|草案|暂行|修订|[左右上下]$|图|表|简称|其中|亿|万元"
)
_DEEP = 4
_DIGIT = re.compile(r"\d")


class Role(StrEnum):
    """What a name at an item's end is: three different things."""

    UNIT = "unit"
    SOURCE = "source"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an item came from."""

    unit: Found[Stretch] | None = None
    source: Found[Stretch] | None = None
    author: Found[Stretch] | None = None

    def __bool__(self) -> bool:
        """Tell whether anything is known."""
        return bool(self.unit or self.source or self.author)

    def clashes(self, other: Origin) -> bool:
        """Tell whether both name the same thing."""
        return any(getattr(self, role) and getattr(other, role) for role in Role)

    def with_others(self, other: Origin) -> Origin:
        """Return both together."""
        return replace(self, **{r: getattr(other, r) for r in Role if getattr(other, r)})


NOBODY = Origin()


@dataclass(frozen=True, slots=True)
class _Name:
    role: Role
    start: int
    end: int
    how: How


def parted(text: Stretch, names: Names, *, lenient: bool) -> tuple[Stretch, Origin]:
    """Take the names in brackets (or after a dash) off a text's end; its full stop stays.

    ``lenient`` takes any short name for a unit, because the document's other items end with one.
    """
    origin = NOBODY
    while match := _BRACKET.search(text.text) or _AFTER_STOP.search(text.text):
        found = _origin(text[match.start() : match.end()], match, names)
        if not found or found.clashes(origin):
            break
        origin = origin.with_others(found)
        text = (text[: match.start()] + text[match.end() :]).strip()
    if lenient and not origin and (match := _BRACKET.search(text.text)):
        origin = _short_name(text, match)
        text = (text[: match.start()] + text[match.end() :]).strip() if origin else text
    return text, origin


def _short_name(text: Stretch, match: re.Match[str]) -> Origin:
    """Return the unit that a bracket holds if it may be one; nobody knows for sure."""
    if not _may_send(match[1]):
        return NOBODY
    quote = text[match.start() : match.end()]
    return Origin(Found(text[slice(*match.span(1))].strip(), quote, How.MARK, sure=False))


def _may_send(words: str) -> bool:
    return bool(_SHORT_NAME.fullmatch(words)) and not _REMARK.search(words)


def ends_in_name(text: str) -> bool:
    """Tell whether a text ends with a short name in brackets, of an office or not."""
    match = _BRACKET.search(text)
    return bool(match and _may_send(match[1]))


def on_line(line: Line, names: Names, *, lenient: bool = False) -> Origin:
    """Return what a line of its own below a text says of where it came from."""
    text = line.text
    if len(text) > _LONGEST_LINE:
        return NOBODY
    bracketed = _IN_BRACKETS.fullmatch(text)
    if match := bracketed or _DASHED.fullmatch(text):
        origin = _origin(line.stretch, match, names)
        return origin or (_short_name(line.stretch, match) if lenient and bracketed else NOBODY)
    if _SEVERAL_BRACKETS.fullmatch(text):
        return parted(line.stretch, names, lenient=False)[1]
    found = _names(text, names)
    if _are_people(found, line):
        return _shared(line.stretch, found, 0)
    if is_member(text):
        return Origin(author=Found(line.stretch, line.stretch, How.PLACE, sure=False))
    if (
        line.side is Side.RIGHT
        or any(name.how is How.LABEL for name in found)
        or _SENT.search(text)
    ):
        return _shared(line.stretch, found, 0)
    return _shared(line.stretch, found, 0) if is_office(text, names) else Origin()


def _are_people(found: Sequence[_Name], line: Line) -> bool:
    """Tell whether a line that is set in holds names of people, with their office or without."""
    roles = {name.role for name in found}
    set_in = line.side is not None or line.indent >= _DEEP
    return Role.AUTHOR in roles and (set_in or len(roles) > 1)


def _origin(quote: Stretch, match: re.Match[str], names: Names) -> Origin:
    inner = match[1]
    return _shared(quote, _names(inner, names), match.start(1) - match.start())


def _shared(quote: Stretch, found: list[_Name], offset: int) -> Origin:
    """Return the parts; each quotes its own characters and what stands before the next."""
    starts = [0, *(name.start + offset for name in found[1:]), len(quote)]
    parts = {
        name.role.value: Found(
            quote[name.start + offset : name.end + offset], quote[start:end], name.how
        )
        for name, start, end in zip(found, starts, starts[1:], strict=False)
    }
    return Origin(**parts)


def _names(inner: str, names: Names) -> list[_Name]:
    """Return the names in a bracket, in order; none where the bracket is text."""
    found: list[_Name] = []
    position = 0
    while position < len(inner):
        label = _LABEL.match(inner, position)
        start = label.end() if label else position
        following = _next_label(inner, start)
        named = _labelled(inner, start, following, label, names)
        if not named:
            return []
        for name in named:
            _add(found, name)
        position = following
    return found if len({name.role for name in found}) == len(found) else []


def _next_label(inner: str, start: int) -> int:
    match = _LABEL.search(inner, start)
    return match.start() if match else len(inner)


def _labelled(
    inner: str, start: int, end: int, label: re.Match[str] | None, names: Names
) -> list[_Name]:
    start, end = _stripped(inner, start, end)
    if start >= end:
        return []
    if label and label.lastgroup == "source":
        return [_Name(Role.SOURCE, start, end, How.LABEL)]
    if label and label.lastgroup == "reporter":
        return [_Name(Role.AUTHOR, label.start(), end, How.LABEL)]
    found = _classified(inner, start, end, names)
    if label and not found and not _DIGIT.search(inner, start, end):
        return [_Name(Role(label.lastgroup or Role.UNIT), start, end, How.LABEL)]
    return [replace(name, how=How.LABEL) for name in found] if label else found


def _stripped(inner: str, start: int, end: int) -> tuple[int, int]:
    part = inner[start:end]
    cut = part.rstrip(" \u3000、，,；;/／|")
    return start + len(part) - len(part.lstrip()), start + len(cut)


def _classified(inner: str, start: int, end: int, names: Names) -> list[_Name]:
    """Return names side by side, those of a kind together; none if one is no name."""
    if is_press(inner[start:end]) and inner[start:end] not in names.units:
        return [_Name(Role.SOURCE, start, end, How.MARK)]
    found: list[_Name] = []
    for token in _TOKEN.finditer(inner, start, end):
        sent = _SENT.search(token[0])
        word = token[0][: sent.start()] if sent else token[0]
        if sent and not word and found:
            continue
        kind = _kind(word, names)
        if not kind:
            return []
        _add(found, _Name(*kind[:1], token.start(), token.start() + len(word), kind[1]))
    return found


def _add(found: list[_Name], name: _Name) -> None:
    if found and found[-1].role is name.role:
        found[-1] = replace(found[-1], end=name.end)
    else:
        found.append(name)


def _kind(word: str, names: Names) -> tuple[Role, How] | None:
    if word in names.units or word in names.offices:
        return Role.UNIT, How.ROSTER
    if is_office(word, names):
        return Role.UNIT, How.MARK
    return (Role.AUTHOR, How.MARK) if is_person(word) else None
