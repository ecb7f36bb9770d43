"""Which of a document's last lines are its closing block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.understanding.tail.distribution import is_whole
from bulletin.importers.understanding.wording.credits import is_items_own
from bulletin.importers.understanding.wording.issuers import is_office
from bulletin.importers.understanding.wording.people import is_person, people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.understanding.tail.rows import Row

_ITEMS_LINE = re.compile(
    r"[（(].{1,40}[）)]\Z|[△▲●★◆■◎【〖]|第?[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[）)]|"
    r"\d{1,2}[、．.]\D|附\s*件|.*(?:记者|通讯员|文\s*/\s*图|供稿|报送)"
)
_INNER_SENTENCE = re.compile(r"[。！？；](?=.)|[：:]")
_LIST = re.compile(r"[、，,]")
_SOURCE = re.compile(r"\A(?:信息|稿件|素材|资料)?来\s*源\s*[:：](?=.)")
_FULL = 14
_LONGEST_REST = 24
_MOST_FURTHER = 6
_MOST_BETWEEN = 3
_INDENTED = 2


def block_of(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of the closing block, from its first part to its last line.

    It goes up as long as lines are its parts, go on with a list above them, or are short words
    between its parts. What an item may own as well (供稿：…, an office with a date) does not
    begin it.
    """
    start = len(rows)
    for index in range(len(rows) - 1, -1, -1):
        if not rows[index].tail:
            if start - index > _MOST_FURTHER + _MOST_BETWEEN:
                break
            continue
        if not _follow(rows, index, start):
            break
        start = index
    return _proved(rows[start:])


def _follow(rows: Sequence[Row], part: int, end: int) -> bool:
    """Tell whether the rows behind a part, up to ``end``, belong to the block."""
    further = further_rows(rows, part)
    between = rows[part + 1 + further : end]
    return len(between) <= _MOST_BETWEEN and all(map(_may_be_rest, between))


def further_rows(rows: Sequence[Row], part: int) -> int:
    """Count the rows behind a part that go on with its list or its names."""
    count = 0
    for before, row in zip(rows[part:], rows[part + 1 : part + 1 + _MOST_FURTHER], strict=False):
        if row.tail or not _goes_on(rows[part], before, row):
            break
        count += 1
    return count


def _goes_on(part: Row, before: Row, row: Row) -> bool:
    tail = part.tail
    if not tail or _ITEMS_LINE.match(row.text) or _INNER_SENTENCE.search(row.text):
        return False
    if tail.credits:
        names = people(row.line.stretch)
        return row.line.indent >= _INDENTED and all(is_person(name.text) for name in names)
    if not tail.recipients or tail.print_run:
        return False
    if _hangs(part, row):
        return True
    if is_whole(tail.recipients[-1]):
        return False
    if before.text.endswith("。") or before.line.full is False:
        return False
    open_end = bool(_LIST.match(before.text[-1])) or bool(_LIST.search(row.text))
    return open_end or len(before.text) >= _FULL


def _hangs(part: Row, row: Row) -> bool:
    """Tell whether a line is indented below a label and names recipients, even behind a 。."""
    if row.line.indent < part.line.indent + _INDENTED:
        return False
    return bool(_LIST.search(row.text)) or is_office(row.text.rstrip("。"))


def _may_be_rest(row: Row) -> bool:
    """Tell whether a line may stand in a closing block though it is no part of it."""
    text = _SOURCE.sub("", row.text)
    sentence = text.endswith(("。", "！", "？")) or _INNER_SENTENCE.search(text)
    items = _ITEMS_LINE.match(text) and text[0] not in "（("
    return len(text) <= _LONGEST_REST and not sentence and not items


def _proved(rows: Sequence[Row]) -> list[Row]:
    """Return the rows without those at the top that are an item's; none without proof."""
    block = list(rows)
    while block and not _begins(block):
        element = block[0].element
        block = [row for row in block[1:] if row.element != element or not row.in_table]
    return block if any(row.tail and row.tail.strong for row in block) else []


def _begins(block: Sequence[Row]) -> bool:
    """Tell whether a block begins with its first row."""
    tail = block[0].tail
    if not tail:
        return False
    if tail.strong:
        return True
    following = block[1].tail if len(block) > 1 else None
    own = bool(tail.credits) and all(map(is_items_own, tail.credits))
    return own and following is not None and bool(following.credits) and following.strong
