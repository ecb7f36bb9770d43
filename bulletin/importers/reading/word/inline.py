"""The content of one paragraph, from its runs to pieces of text, breaks and drawings in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from bulletin.diagnostics import Severity
from bulletin.importers.original import PageBreak, Piece
from bulletin.importers.reading.word.counting import circled
from bulletin.importers.reading.word.markup import M, W, value
from bulletin.importers.reading.word.symbols import UNKNOWN, readable, symbol
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from bulletin.diagnostics import Location
    from bulletin.importers.reading.word.looks import Manner
    from bulletin.importers.reading.word.state import State

_HEX = re.compile(r"[0-9A-Fa-f]{1,5}$")
_LAYOUT = re.compile(r"[\r\n]+")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f"))


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing, picture or object, and where it is anchored."""

    element: Element
    location: Location


class ColumnBreak:
    """The end of a column."""


Token: TypeAlias = Piece | PageBreak | ColumnBreak | Drawn


def read_inline(paragraph: Element, state: State, label: str = "") -> list[Token]:
    """Return a paragraph's content; ``label`` is the automatic number before it."""
    reader = _InlineReader(paragraph, state, label)
    reader.read(paragraph)
    return reader.tokens


class _InlineReader:
    def __init__(self, paragraph: Element, state: State, label: str) -> None:
        self.tokens: list[Token] = []
        self._state = state
        self._place = state.location(paragraph)
        self._properties = paragraph.find(f"{W}pPr")
        self._label = label
        self._column = 0

    def read(self, parent: Element) -> None:
        for child in parent:
            action = _CHILDREN.get(child.tag)
            if action:
                action(self, child)
            elif child.tag not in _SILENT:
                self.read(child)

    def run(self, run: Element) -> None:
        manner = self._state.looks.manner(self._properties, run.find(f"{W}rPr"))
        for child in run:
            if child.tag == f"{W}r":
                self.run(child)
            elif child.tag in _TEXTS:
                self.say(_TEXTS[child.tag](child, manner), manner)
            elif child.tag in _RUN_CHILDREN:
                _RUN_CHILDREN[child.tag](self, child, manner)

    def say(self, text: str, manner: Manner) -> None:
        text = text.translate(_INVISIBLE)
        if not text or not self._state.fields.text_shows:
            return
        if manner.hidden:
            self._state.hidden.append(Piece(text, self._place.shifted(self._column), manner.look))
            return
        if self._label:
            label, self._label = self._label, ""
            self.say(label, manner)
        piece = Piece(text, self._place.shifted(self._column), manner.look)
        self._column += len(text)
        self._add(piece)
        for comment in self._state.commenting:
            self._state.commented[comment].append(piece)

    def _add(self, piece: Piece) -> None:
        """Add a piece, joined with the one before it if that looks alike: Word cuts runs freely."""
        last = self.tokens[-1] if self.tokens else None
        if isinstance(last, Piece) and last.look == piece.look:
            self.tokens[-1] = Piece(last.text + piece.text, last.location, last.look)
        else:
            self.tokens.append(piece)

    def field_character(self, mark: Element, manner: Manner) -> None:
        fields = self._state.fields
        kind = value(mark, "fldCharType")
        if kind == "begin":
            fields.begin()
        elif kind == "separate":
            fields.separate()
        elif kind == "end":
            self.say(fields.end(), manner)

    def text(self, text: Element, manner: Manner) -> None:
        written = _kept_spaces(text)
        shown = readable(written, manner.font)
        for at in range(len(written) if UNKNOWN in shown else 0):
            if shown[at] == UNKNOWN != written[at]:
                self._report_sign(manner.font, f"{ord(written[at]):X}", at)
        self.say(shown, manner)

    def sign(self, sign: Element, manner: Manner) -> None:
        font, code = value(sign, "font") or "", value(sign, "char") or ""
        character = symbol(font, int(code, 16)) if _HEX.match(code) else UNKNOWN
        if character == UNKNOWN:
            self._report_sign(font, code, 0)
        self.say(character, manner)

    def _report_sign(self, font: str, code: str, further: int) -> None:
        message = _(
            "The sign number {code} of the font {font} is not known; 〓 stands in its place. Look "
            "it up in the Word file and write it."
        )
        place = self._place.shifted(self._column + further)
        text = message.format(code=code, font=font)
        self._state.report("BT585", Severity.WARNING, text, place)

    def code(self, text: Element, _manner: Manner) -> None:
        self._state.fields.add_code(text.text or "")

    def simple_field(self, field: Element) -> None:
        fields = self._state.fields
        fields.begin()
        fields.add_code(value(field, "instr") or "")
        fields.separate()
        self.read(field)
        fields.end()

    def break_(self, mark: Element, manner: Manner) -> None:
        kind = value(mark, "type")
        if kind == "page":
            self.tokens.append(PageBreak(self._place.shifted(self._column)))
        elif kind == "column":
            self.tokens.append(ColumnBreak())
        else:
            self.say("\n", manner)

    def drawn(self, element: Element, manner: Manner) -> None:
        if not manner.hidden:
            self.tokens.append(Drawn(element, self._place.shifted(self._column)))

    def note(self, reference: Element, manner: Manner) -> None:
        if value(reference, "customMarkFollows") in ("1", "true", "on"):
            mark = ""
        else:
            mark = circled(sum(bool(note[2]) for note in self._state.notes) + 1)
        kind = reference.tag.removeprefix(W).removesuffix("Reference")
        self._state.notes.append((kind, value(reference, "id") or "", mark))
        self.say(mark, manner)

    def comment_starts(self, mark: Element) -> None:
        self._state.commenting.append(value(mark, "id") or "")

    def comment_ends(self, mark: Element) -> None:
        self._state.end_comment(value(mark, "id") or "")

    def comment_stands(self, reference: Element, _manner: Manner) -> None:
        """Let a comment without a range be about the characters before it."""
        about = self._state.commented[value(reference, "id") or ""]
        last = self.tokens[-1] if self.tokens else None
        if not about and isinstance(last, Piece):
            about.append(last)

    def formula(self, formula: Element) -> None:
        self.say(_linear(formula), self._state.looks.manner(self._properties, None))


def _kept_spaces(text: Element) -> str:
    """Return a run's text; what only lays the XML out is no white space (17.3.3.31)."""
    written = _LAYOUT.sub(" ", text.text or "")
    return written if text.get(_SPACE) == "preserve" else written.strip(" \t")


def _linear(formula: Element) -> str:
    """Return a formula's characters in a row, a fraction with its stroke."""
    if formula.tag == f"{M}t":
        return formula.text or ""
    between = "/" if formula.tag == f"{M}f" else ""
    parts = (_linear(child) for child in formula if not child.tag.endswith("Pr"))
    return between.join(filter(None, parts))


_TEXTS: dict[str, Callable[[Element, Manner], str]] = {
    f"{W}tab": lambda _tab, _manner: "\t",
    f"{W}ptab": lambda _tab, _manner: "\t",
    f"{W}cr": lambda _mark, _manner: "\n",
    f"{W}noBreakHyphen": lambda _mark, _manner: "-",
}
_RUN_CHILDREN: dict[str, Callable[[_InlineReader, Element, Manner], None]] = {
    f"{W}t": _InlineReader.text,
    f"{W}sym": _InlineReader.sign,
    f"{W}fldChar": _InlineReader.field_character,
    f"{W}instrText": _InlineReader.code,
    f"{W}br": _InlineReader.break_,
    f"{W}drawing": _InlineReader.drawn,
    f"{W}pict": _InlineReader.drawn,
    f"{W}object": _InlineReader.drawn,
    f"{W}footnoteReference": _InlineReader.note,
    f"{W}endnoteReference": _InlineReader.note,
    f"{W}commentReference": _InlineReader.comment_stands,
}
_CHILDREN: dict[str, Callable[[_InlineReader, Element], None]] = {
    f"{W}r": _InlineReader.run,
    f"{W}fldSimple": _InlineReader.simple_field,
    f"{W}commentRangeStart": _InlineReader.comment_starts,
    f"{W}commentRangeEnd": _InlineReader.comment_ends,
    f"{M}oMath": _InlineReader.formula,
    f"{M}oMathPara": _InlineReader.formula,
}
_SILENT = frozenset(f"{W}{name}" for name in ("pPr", "bookmarkStart", "bookmarkEnd", "proofErr"))
