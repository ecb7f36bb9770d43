"""An issue's Word file with the proofreader's comments at their places."""

from __future__ import annotations

import copy
import io
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import docx
from docx.oxml.ns import qn
from docx.text.run import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docx.document import Document

Element: TypeAlias = Any
"""An element of the Word file, which comes without types."""

_BOX = qn("w:txbxContent")


class Remark(NamedTuple):
    """A comment: its text; the passage, and from where to where in it, that it is about."""

    text: str
    passage: str = ""
    start: int = 0
    end: int = 0


def commented(content: bytes, remarks: Iterable[Remark], author: str) -> bytes:
    """Return a Word file with comments; those whose place is not found stand at its beginning."""
    document = docx.Document(io.BytesIO(content))
    paragraphs = [_Paragraph(one) for one in _paragraphs(document)]
    for remark in remarks:
        runs = _runs(document, paragraphs, remark)
        if runs:
            document.add_comment(runs, remark.text, author=author, initials=author[:1])
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _paragraphs(document: Document) -> Iterator[Element]:
    """Yield the paragraphs of the body and its tables; text boxes may have no comments."""
    for paragraph in document.element.body.iter(qn("w:p")):
        if not any(above.tag == _BOX for above in paragraph.iterancestors()):
            yield paragraph


def _runs(document: Document, paragraphs: Sequence[_Paragraph], remark: Remark) -> list[Run]:
    found = (one.runs(document, remark) for one in paragraphs if remark.passage)
    runs = next(filter(None, found), None)
    if runs is None:
        runs = next((one.first(document) for one in paragraphs if one.has_text), [])
    return runs


class _Paragraph:
    """A paragraph's text, of which a stretch can be cut out of its runs."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._text = _squeezed("".join(text for _run, text in self._parts()))

    @property
    def has_text(self) -> bool:
        """Whether it has any run that a comment can be at."""
        return bool(self._text)

    def first(self, document: Document) -> list[Run]:
        """Return the first run with text."""
        run = next(run for run, text in self._parts() if text.strip())
        return [Run(run, document._body)]

    def runs(self, document: Document, remark: Remark) -> list[Run] | None:
        """Cut a remark's characters out of the runs; None where its passage is not here."""
        begin = self._text.find(_squeezed(remark.passage))
        if begin < 0:
            return None
        start = begin + len(_squeezed(remark.passage[: remark.start]))
        end = max(start + 1, begin + len(_squeezed(remark.passage[: remark.end])))
        inside = list(self._cut(start, end))
        return [Run(run, document._body) for run in inside] or None

    def _parts(self) -> Iterator[tuple[Element, str]]:
        """Yield the runs that stand in the line of the text, each with its characters."""
        for run in self._element.iter(qn("w:r")):
            if next(run.iterancestors(qn("w:p"))) is self._element:
                yield run, "".join(text.text or "" for text in run.findall(qn("w:t")))

    def _cut(self, start: int, end: int) -> Iterator[Element]:
        position = 0
        for run, text in list(self._parts()):
            offsets = [at for at, character in enumerate(text) if not character.isspace()]
            first, last = max(start - position, 0), min(end - position, len(offsets))
            position += len(offsets)
            if first < last:
                yield _divided(run, text, offsets[first], offsets[last - 1] + 1)


def _divided(run: Element, text: str, start: int, end: int) -> Element:
    """Divide a run around some of its characters and return the middle; one with more than text
    stays whole.
    """
    content = [child for child in run if child.tag != qn("w:rPr")]
    if len(content) != 1 or content[0].tag != qn("w:t"):
        return run
    if text[:start]:
        before = copy.deepcopy(run)
        _set_text(before, text[:start])
        run.addprevious(before)
    if text[end:]:
        after = copy.deepcopy(run)
        _set_text(after, text[end:])
        run.addnext(after)
    _set_text(run, text[start:end])
    return run


def _set_text(run: Element, text: str) -> None:
    element = run.find(qn("w:t"))
    element.text = text
    element.set(qn("xml:space"), "preserve")


def _squeezed(text: str) -> str:
    return "".join(text.split())
