"""How numbers, dates and names are written on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from bulletin.model.issue import Issue
    from bulletin.model.text import Text

FULL_WIDTH_SPACE = "　"
_SHORT_NAME, _LONG_NAME = 2, 3


def issue_title(issue: Issue) -> str:
    """Return the document's title: 上街信息2023年第35期, without what the issue lacks."""
    year = f"{issue.date.year}年" if issue.date else ""
    number = f"第{issue.number}期" if issue.number else ""
    return f"{issue.publication.title}{year}{number}"


def plain_date(date: datetime.date) -> str:
    """Return 2023年6月1日: Arabic digits without zero padding (GB/T 9704-2012, 7.3.5.4)."""
    return f"{date.year}年{date.month}月{date.day}日"


def spread_names(names: Iterable[Text]) -> str:
    """Return the names in one line; two-character names are as wide as three-character ones.

    A full-width space stands inside a two-character name only where a longer name is in the line.
    """
    written = [str(name) for name in names]
    if any(len(name) >= _LONG_NAME for name in written):
        written = [
            FULL_WIDTH_SPACE.join(name) if len(name) == _SHORT_NAME else name for name in written
        ]
    return FULL_WIDTH_SPACE.join(written)
