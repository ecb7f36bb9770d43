"""The names in a masthead: publications, offices with 主办 or 编, subtitles, other words."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from bulletin.importers.recognised import How
from bulletin.importers.understanding.body.marks import undecorated
from bulletin.importers.understanding.head.tokens import Token, What
from bulletin.importers.understanding.wording.credits import credits_in
from bulletin.importers.understanding.wording.gaps import (
    chunk_spans,
    closed_name,
    closed_up,
    spaced,
)
from bulletin.importers.understanding.wording.issuers import is_office
from bulletin.importers.understanding.wording.publications import is_publication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.importers.names import Names
    from bulletin.importers.original import Stretch

_LONGEST = 30
_LONGEST_OFFICE = 40
_SHORTEST_OFFICE = 4
_SENTENCE = re.compile(r"[。！？!?；;：:，,]|\.\s|…")
_QUOTED = re.compile(r"《([^《》]{2,24})》")
_NAMED = re.compile(r"(?:刊\s*名|刊物(?:名称)?|标\s*题|publication|title)\s*[:：]\s*")
_BRACKETED = re.compile(r"[（(〔【][^（）()〔〕【】]{2,24}[）)〕】]")
_TASKS = "主办|承办|协办|主管|编印|编发|编辑|主编|编制|编写|印发|印制|发布|制发"
_LOOSE_TASKS = re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", r"\\s*", _TASKS)
_LABEL = re.compile(
    rf"(?:(?:联合)?(?:{_LOOSE_TASKS})(?:单\s*位|部\s*门|机\s*关|处)?|发\s*文\s*(?:机\s*关|单\s*位)|office"
    r"|[编印])\s*[:：]\s*"
)
_SUFFIX = re.compile(rf"\s*[（(]?(?:联合)?(?:{_LOOSE_TASKS}|编|印)[)）]?\Z")


def named(words: Stretch, names: Names) -> tuple[Token, ...]:
    """Return what words between numbers and dates are; nothing where they are running text."""
    whole = _one(words, names) or _credits(words) or _subtitle(words)
    if whole:
        return (whole,)
    return _mixed(words, names) or _words(words)


def _one(words: Stretch, names: Names) -> Token | None:
    return _publication(words, names) or _offices(words, names)


def _publication(words: Stretch, names: Names) -> Token | None:
    """Return a title that bulletin.yaml knows, that stands in 《》 or behind a label."""
    if label := _NAMED.match(words.text):
        return Token(What.PUBLICATION, words, closed_name(words[label.end() :]), How.LABEL)
    closed = closed_name(words)
    quoted = _QUOTED.fullmatch(closed.text)
    title = closed[1:-1] if quoted else closed
    if closed_up(title).text in names.publications:
        return Token(What.PUBLICATION, words, title, How.ROSTER)
    return Token(What.PUBLICATION, words, title, How.MARK) if quoted else None


def _credits(words: Stretch) -> Token | None:
    found = credits_in(words)
    return Token(What.CREDITS, words, credits=found) if found else None


def _subtitle(words: Stretch) -> Token | None:
    closed = closed_name(words)
    return Token(What.SUBTITLE, words, closed) if _BRACKETED.fullmatch(closed.text) else None


def _words(words: Stretch) -> tuple[Token, ...]:
    name = closed_name(words)
    inner = name[slice(*undecorated(name.text))]
    if is_publication(inner.text):
        name = inner
    if len(name) > _LONGEST or _SENTENCE.search(name.text):
        return ()
    return (Token(What.WORDS, words, name),)


def _offices(words: Stretch, names: Names) -> Token | None:
    """Return one office or several, each with 主办：, 编印 or the like, or without."""
    labels = list(_LABEL.finditer(words.text))
    if labels and labels[0].start():
        return None
    starts = [label.end() for label in labels] or [0]
    ends = [label.start() for label in labels[1:]] + [len(words)]
    found: list[Stretch] = []
    for start, end in zip(starts, ends, strict=True):
        offices = list(_row(words[start:end].strip(), names, labelled=bool(labels)))
        if not offices:
            return None
        found += offices
    known = all(office.text in names.offices | names.units for office in found)
    how = How.ROSTER if known else How.LABEL if labels else How.PATTERN
    return Token(What.OFFICE, words, spaced(found), how)


def _row(words: Stretch, names: Names, *, labelled: bool) -> Iterator[Stretch]:
    """Yield the offices of a row; nothing where anything else stands in it."""
    task = _SUFFIX.search(words.text)
    if task and not _is_office(words, names):
        words = words[: task.start()]
    several = [words[start:end] for start, end in chunk_spans(words.text)]
    offices = [_is_office(one, names) and len(one) >= _SHORTEST_OFFICE for one in several]
    if len(several) > 1 and all(offices):
        yield from map(closed_up, several)
    elif several and is_publication(several[0].text) and any(offices[1:]):
        return
    elif _is_office(words, names) or (labelled and _may_be_office(words)):
        yield closed_up(words)


def _is_office(words: Stretch, names: Names) -> bool:
    text = closed_up(words).text
    return text in names.offices or is_office(text)


def _may_be_office(words: Stretch) -> bool:
    text = closed_up(words).text
    return _SHORTEST_OFFICE <= len(text) <= _LONGEST_OFFICE and not _SENTENCE.search(text)


def _mixed(words: Stretch, names: Names) -> tuple[Token, ...]:
    """Return names of several kinds that spaces divide: 上街信息　　区委办公室."""
    told = [(span, _one(words[slice(*span)], names)) for span in chunk_spans(words.text)]
    if len(told) == 1 or not any(token for _span, token in told):
        return ()
    tokens: list[Token] = []
    for other, group in groupby(told, lambda one: one[1] is None):
        members = list(group)
        if other:
            plain = _words(words[members[0][0][0] : members[-1][0][1]])
            if not plain:
                return ()
            tokens += plain
        else:
            tokens += [token for _span, token in members if token]
    return tuple(tokens)
