"""Editor's notes 编者按 and side boxes 相关链接, by the labels that they begin with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.recognised import Aside, Passage
from bulletin.model.text import BoxKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.original import Line

_NOTES = "编者按|编者的话|编者语|编前语|编后语?|编辑按|编者注|编者絮语|编辑提示|按\\s*语"
_BOXES = (
    "相关链接|新闻链接|知识链接|背景链接|政策链接|资料链接|延伸阅读|名词解释|小贴士|小知识"
    "|小资料|背景资料|相关背景|新闻背景|链接"
)
_LABEL = re.compile(
    rf"[【〖〔\[（(]?\s*(?:(?P<note>{_NOTES})|(?P<box>{_BOXES}))\s*"
    r"(?:[】〗〕\]）)]\s*[：:]?|[：:]|[ \u3000\t]+|$)\s*"
    r"|(?P<short>按)\s*[：:]\s*"
)
_LONGEST_TITLE = 30


def label_length(text: str) -> int:
    """Return how many characters the label of a note or a box takes, 0 where there is none."""
    match = _LABEL.match(text)
    return match.end() if match else 0


def is_note(text: str) -> bool:
    """Tell whether a text begins with the label of an editor's note."""
    match = _LABEL.match(text)
    return bool(match and match.lastgroup in ("note", "short"))


def aside(lines: Sequence[Line]) -> Aside:
    """Return the note or box that these lines make up; the first one has the label."""
    first = lines[0].stretch
    end = label_length(first.text)
    label, behind = first[:end].strip(), first[end:].strip()
    kind = BoxKind.NOTE if is_note(first.text) else BoxKind.BOX
    titled = kind is BoxKind.BOX and _is_title(behind.text) and len(lines) > 1
    texts = [*([] if titled else [behind]), *(line.stretch for line in lines[1:])]
    passages = tuple(Passage(text) for text in texts if text)
    return Aside(kind, label, behind if titled else None, passages)


def _is_title(text: str) -> bool:
    return 0 < len(text) <= _LONGEST_TITLE and text[-1] not in "。；：！？"
