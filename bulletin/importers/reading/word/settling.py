"""A part's XML made plain: one of several alternatives, tracked changes accepted, wrappers gone.

After it, a paragraph's runs are its children, and a body's paragraphs and tables are its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.importers.reading.word.markup import MC, W, child_value, is_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

_UNDERSTOOD = frozenset(
    {
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.microsoft.com/office/word/2012/wordml",
        "http://schemas.microsoft.com/office/drawing/2010/main",
        "http://schemas.openxmlformats.org/drawingml/2006/picture",
    }
)
_GONE = tuple(
    f"{W}{name}"
    for name in (
        "del", "moveFrom", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rPrChange",
        "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange",
        "rt", "rubyPr",
    )
)  # fmt: skip
_WRAPPERS = tuple(
    f"{W}{name}"
    for name in (
        "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "hyperlink", "dir", "bdo",
        "ruby", "rubyBase",
    )
)  # fmt: skip
_BETWEEN = frozenset(
    f"{W}{name}"
    for name in (
        "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr",
        "permStart", "permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
        "moveToRangeEnd",
    )
)  # fmt: skip


def choose_alternatives(root: Element) -> None:
    """Keep one branch of each mc:AlternateContent: the first whose needs are understood.

    Where there is none it is the last, so that no text is lost.
    """
    for alternatives in list(root.iter(f"{MC}AlternateContent")):
        if alternatives.getparent() is not None:
            branches = list(alternatives)
            chosen = [*filter(_is_understood, branches), *branches[-1:]][:1]
            _replace(alternatives, [child for branch in chosen for child in branch])


def _is_understood(branch: Element) -> bool:
    if branch.tag == f"{MC}Fallback":
        return True
    needs = (branch.nsmap.get(prefix) for prefix in branch.get("Requires", "").split())
    return branch.tag == f"{MC}Choice" and all(need in _UNDERSTOOD for need in needs)


def accept_changes(root: Element) -> tuple[str, ...]:
    """Accept what was tracked, unwrap what only wraps, join what has no paragraph mark.

    Returns the characters that were deleted, change by change.
    """
    for mark in list(root.iter(f"{W}trPr", f"{W}tcPr")):
        if mark.find(f"{W}del") is not None or mark.find(f"{W}cellDel") is not None:
            mark.getparent().getparent().remove(mark.getparent())
    joined = [paragraph for paragraph in root.iter(f"{W}p") if _has_no_mark(paragraph)]
    deleted = tuple(filter(None, map(_deleted_text, root.iter(f"{W}del"))))
    for element in list(root.iter(*_GONE)):
        element.getparent().remove(element)
    for wrapper in list(root.iter(*_WRAPPERS)):
        _replace(wrapper, list(wrapper))
    for paragraph in reversed(joined):
        _join(paragraph)
    return deleted


def _deleted_text(change: Element) -> str:
    return "".join(text.text or "" for text in change.iter(f"{W}delText"))


def _has_no_mark(paragraph: Element) -> bool:
    """Tell whether a paragraph's mark was deleted, moved away or hidden, or it is a drop cap."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        return False
    if child_value(properties, "framePr", "dropCap") in ("drop", "margin"):
        return True
    mark = properties.find(f"{W}rPr")
    if mark is None:
        return False
    hidden = mark.find(f"{W}vanish")
    gone = any(mark.find(W + name) is not None for name in ("del", "moveFrom"))
    return gone or (hidden is not None and is_on(hidden))


def _join(paragraph: Element) -> None:
    """Move a paragraph's content in front of the next one's."""
    following = _following(paragraph)
    content = [child for child in paragraph if child.tag != f"{W}pPr"]
    if following is None:
        return
    first = following.find(f"{W}pPr")
    place = 0 if first is None else following.index(first) + 1
    following[place:place] = content
    paragraph.getparent().remove(paragraph)


def _following(paragraph: Element) -> Element | None:
    following = paragraph.getnext()
    while following is not None and following.tag in _BETWEEN:
        following = following.getnext()
    return following if following is not None and following.tag == f"{W}p" else None


def _replace(element: Element, children: Iterable[Element]) -> None:
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    parent[place : place + 1] = list(children)
