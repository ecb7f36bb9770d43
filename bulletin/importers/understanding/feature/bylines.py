"""Bylines: 记者 谢鹏飞 通讯员 史娜 珍珠 文/图, told from text and divided into their parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from bulletin.importers.names import Names
from bulletin.importers.recognised import Found, How
from bulletin.importers.understanding.body.senders import is_member, is_office, is_person
from bulletin.importers.understanding.feature.gaps import tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.importers.original import Stretch

_LONGEST = 80
_NAMES_ALONE = 4
_HAN = r"[\u4e00-\u9fff]"
_PRESS = rf"{_HAN}{{2,10}}?(?:日报社?|晚报|时报|早报|晨报|商报|周报|融媒体?中心|电视台|广播电台|网)"
_STRONG = re.compile(
    rf"(?:本[报刊网台社]|特约|特派|实习|见习|首席|全媒体|融媒体?|新华社|驻[\u4e00-\u9fff]{{2,4}}|{_PRESS})*"
    r"(?:记者|通讯员|实习生|撰稿人|评论员|特派员|报道员|撰稿)"
)
_WEAK = re.compile(r"文图|图文|摄影报道|报道|文字|图片|摄影|撰文|采写|供图|供稿|整理|作者|文|图|摄")
_WORK = re.compile(r"[文图摄]")
_GLUED = re.compile(r"(?<=..)(?:摄影报道|摄影|撰文|采写|供图|摄)$")
_TOKEN = re.compile(r"[^\s、，,；;|｜丨/／：:（）()【】\[\]□■◇◆○●◎☆★▲△]+")
_SPREAD = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])"
)
_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,6})?")
_NO_NAME = re.compile(
    r"观察|调查|手记|感言|见闻|获悉|了解|来到|走进|采访|看到|为了|问题|工作|团队|节|的|了|在|从"
)
_OFFICE = re.compile(
    r"[\u4e00-\u9fff“”]{3,16}(?:中心|报社|报|台|网|办|局|委|部|街道|镇|乡|院|校|学|社区|公司|会|队)"
)
_SLASH = "/／：:"
_AROUND = "（(【[）)】] \n\t\u3000□■◇◆○●◎☆★▲△、，,；;|｜丨" + _SLASH
_SENTENCE_END = re.compile(r"[。！？!?…；][”’」』）)]*")
_ROLE_AFTER_SPACE = re.compile(r"(?:[（(]|(?<=\s))(?=(?:[\u4e00-\u9fff]{2,10})?(?:记者|通讯员))")


class _Kind(Enum):
    STRONG = auto()
    WEAK = auto()
    NAME = auto()
    OFFICE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class _Token:
    kind: _Kind
    start: int
    end: int


def read_byline(stretch: Stretch) -> tuple[Found[Stretch], ...]:
    """Return the parts of a text that is a byline and nothing else; none if it is not.

    Each part begins with who it names (记者, 通讯员) or with the first name; what they made
    (文/图, 摄) stays with them. The quotes together have all characters.
    """
    tokens = _tokens(stretch.text)
    if not tokens or not _names_somebody(tokens, stretch.text):
        return ()
    starts = [0, *(tokens[i].start for i in _boundaries(tokens, stretch.text))]
    return _parts(stretch, starts)


def read_names(stretch: Stretch) -> tuple[Found[Stretch], ...]:
    """Return a byline of names alone: 张三 李思远; its place must tell that it is one."""
    names = [match[0] for match in _TOKEN.finditer(_unspread(stretch.text))]
    persons = all(len(name) <= 3 and is_person(name) for name in names)
    if not persons or not 0 < len(names) <= _NAMES_ALONE:
        return ()
    return (Found(_bare(stretch), stretch, How.PLACE, sure=False),)


def read_author(stretch: Stretch) -> tuple[Found[Stretch], ...]:
    """Return the byline that a line below a headline is: names, an office, or anything said."""
    found = read_byline(stretch) or read_names(stretch)
    bare = _bare(stretch).text
    if found or not (is_office(bare, Names()) or is_member(bare)):
        return found
    return (Found(_bare(stretch), stretch, How.PLACE, sure=False),)


def signed_at_end(stretch: Stretch) -> tuple[Stretch, tuple[Found[Stretch], ...]]:
    """Take the byline off a paragraph's end: …新贡献。 记者 薛璐/文 通讯员 罗爽/图."""
    for start in _candidates(stretch.text):
        if start and (parts := read_byline(stretch[start:])):
            return stretch[:start].strip(), parts
    return stretch, ()


def _candidates(text: str) -> Iterator[int]:
    """Yield where a byline may begin: after the last sentence, or at a role after a space."""
    near = max(0, len(text) - _LONGEST)
    marks = list(_SENTENCE_END.finditer(text, near))
    yield from (mark.end() for mark in marks[-2:])
    yield from (role.start() for role in _ROLE_AFTER_SPACE.finditer(text, near))


def _parts(stretch: Stretch, starts: Iterable[int]) -> tuple[Found[Stretch], ...]:
    edges = [*starts, len(stretch)]
    quotes = [stretch[start:end] for start, end in pairwise(edges)]
    return tuple(Found(_bare(quote), quote, How.PATTERN) for quote in quotes if quote)


def _bare(quote: Stretch) -> Stretch:
    """Return a part without the brackets and marks around it, each gap a plain space."""
    text = quote.text
    start = len(text) - len(text.lstrip(_AROUND))
    return tidy(quote[start : max(start, len(text.rstrip(_AROUND)))])


def _unspread(text: str) -> str:
    """Return the text with 张 三 as one token of the same length."""
    return _SPREAD.sub(lambda match: f"{match[1]}{match[2]}".ljust(len(match[0])), text)


def _tokens(text: str) -> list[_Token]:
    """Return what a byline is made of; nothing where something else stands in the text."""
    if not 0 < len(text.strip()) <= _LONGEST:
        return []
    tokens: list[_Token] = []
    for match in _TOKEN.finditer(_unspread(text)):
        found = list(_token(match[0], match.start()))
        if tokens and text[match.start() - 1] in "/／":
            found = list(_after_slash(match[0], match.start())) or found
        if not found:
            return []
        tokens += found
    return tokens


def _token(word: str, start: int) -> Iterator[_Token]:
    end = start + len(word)
    strong, glued = _STRONG.match(word), _GLUED.search(word)
    if strong:
        yield _Token(_Kind.STRONG, start, start + strong.end())
        if rest := word[strong.end() :]:
            yield from _glued_name(rest, start + strong.end())
    elif _WEAK.fullmatch(word):
        yield _Token(_Kind.WEAK, start, end)
    elif glued and is_person(word[: glued.start()]):
        yield _Token(_Kind.NAME, start, start + glued.start())
        yield _Token(_Kind.WEAK, start + glued.start(), end)
    elif _OFFICE.fullmatch(word):
        yield _Token(_Kind.OFFICE, start, end)
    elif _is_name(word):
        yield _Token(_Kind.NAME, start, end)


def _glued_name(word: str, start: int) -> Iterator[_Token]:
    """Yield a name right behind 记者, which only a surname tells from other words."""
    tokens = list(_token(word, start))
    name = word[: tokens[0].end - start] if tokens else ""
    if tokens and tokens[0].kind is _Kind.NAME and (is_person(name) or "·" in name):
        yield from tokens
    else:
        yield _Token(_Kind.OTHER, start, start + len(word))


def _after_slash(word: str, start: int) -> Iterator[_Token]:
    """Yield what was made and the next name where a lost space parted them: 凌舟/文柏林/图."""
    work = _WORK.match(word)
    if work and is_person(word[work.end() :]):
        yield _Token(_Kind.WEAK, start, start + work.end())
        yield _Token(_Kind.NAME, start + work.end(), start + len(word))


def _is_name(word: str) -> bool:
    return bool(_NAME.fullmatch(word)) and not _NO_NAME.search(word)


def _names_somebody(tokens: list[_Token], text: str) -> bool:
    """Tell whether there are a name and a role; a slash or 记者 makes any name one."""
    kinds = {token.kind for token in tokens}
    names = [text[token.start : token.end] for token in tokens if token.kind is _Kind.NAME]
    if not names or _Kind.OTHER in kinds:
        return False
    if _Kind.STRONG in kinds:
        return True
    slash = any(mark in text for mark in _SLASH)
    return _Kind.WEAK in kinds and (slash or any(is_person(name) for name in names))


def _boundaries(tokens: list[_Token], text: str) -> Iterator[int]:
    """Yield the tokens after the first that begin a new part."""
    named = leading = closed = False
    for i, token in enumerate(tokens):
        heads = _leads(tokens, i, text, named=named, leading=leading)
        new = named and (heads or (closed and token.kind in (_Kind.NAME, _Kind.OFFICE)))
        if new:
            yield i
            named = leading = closed = False
        named = named or token.kind is _Kind.NAME
        leading = leading or (heads and token.kind is _Kind.WEAK)
        closed = named and token.kind is _Kind.WEAK


def _leads(tokens: list[_Token], i: int, text: str, *, named: bool, leading: bool) -> bool:
    """Tell whether a token is a role before the names that it is about."""
    token = tokens[i]
    if token.kind is not _Kind.WEAK:
        return token.kind is _Kind.STRONG or (token.kind is _Kind.OFFICE and named)
    if not named or leading:
        return True
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None or following.kind is not _Kind.NAME:
        return False
    before, after = text[token.start - 1], text[token.end : following.start].strip()
    return before not in _SLASH and (bool(after) or token.end - token.start > 1)
