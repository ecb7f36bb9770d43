"""Whether a line goes on with the paragraph above it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.importers.measure import SLACK, width
from bulletin.importers.repair import wording

if TYPE_CHECKING:
    from bulletin.importers.original import Line, Stretch
    from bulletin.importers.repair.layout import Layout
    from bulletin.importers.seams import Vocabulary

_TEXT = 30
"""Characters that a paragraph has at least where a page cuts it; titles are shorter."""
_TOO_SHORT = 4
"""Characters that are no sentence yet."""
_LOST_INDENT = 4.5
_LEAD_IN = 0.7
_SHORT_TAIL = 3
_EARLY = 14
_GAP = re.compile(r"[ \u3000]+")
_GAP_AFTER_HAN = re.compile(r"[\u4e00-\u9fff”》）][ \u3000]")
_DATE_AT_END = re.compile(r"\d\s*日$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LONG_NUMBER = re.compile(r"\d{6,}$")
_AMOUNT = re.compile(r"[0-9０-９]$")
_AFTER_AMOUNT = re.compile(
    r"[0-9０-９.．%％万亿千百元个名人户家次项件年月日时分米公平斤吨亩岁余多]"
)


@dataclass(frozen=True, slots=True)
class Seam:
    """Where two lines meet: the paragraph's last few lines, its last one, the line below.

    ``first`` says that the last line is also the paragraph's first. ``apart`` says that the end
    of a page or more blank lines than usual lie between them.
    """

    above: Stretch
    last: Line
    below: Line
    first: bool
    page: bool
    layout: Layout

    @property
    def apart(self) -> bool:
        """Tell whether more lies between the lines than between those of one paragraph."""
        return self.page or self.below.blank > self.layout.blank


def goes_on(seam: Seam, vocabulary: Vocabulary) -> bool:
    """Tell whether the line below belongs to the paragraph above.

    Characters that stand side by side elsewhere in the document are likely to belong together
    at a seam, too.
    """
    if _differ(seam):
        return False
    room = seam.layout.room(seam.last, seam.below)
    if room is None:
        return _is_cut(seam, vocabulary)
    return _is_wrapped(seam, room)


def _differ(seam: Seam) -> bool:
    """Tell whether the lines' marks, sides or looks keep them apart."""
    last, below = seam.last, seam.below
    if last.level or below.level or below.bullet or last.ruled or last.box != below.box:
        return True
    if last.side or below.side or wording.bears_a_mark(below.text) or wording.is_entry(last.text):
        return True
    return _look_different(seam)


def _look_different(seam: Seam) -> bool:
    above, below = seam.above.pieces[-1].look, seam.below.stretch.look
    if above.size and below.size and abs(above.size - below.size) > 1:
        return True
    if above.strong == below.strong:
        faces = {piece.look.face for piece in (*seam.above.pieces, *seam.below.stretch.pieces)}
        return above.face != below.face and len(faces) > 1 and _of_one_face(seam)
    if not seam.layout.is_full(seam.last, seam.below):
        return True
    if _complete(seam):
        return not seam.layout.indented
    return all(piece.look.strong for piece in seam.above.pieces)


def _of_one_face(seam: Seam) -> bool:
    """Tell whether each of the two keeps to one face: a heading above a text."""
    return all(
        len({piece.look.face for piece in stretch.pieces}) == 1
        for stretch in (seam.above, seam.below.stretch)
    )


def _complete(seam: Seam) -> bool:
    return wording.is_finished(seam.above.text)


def _is_wrapped(seam: Seam, room: float) -> bool:
    """Decide where lines are wrapped at a width, or say themselves whether they are full."""
    layout, below = seam.layout, seam.below
    if wording.cannot_start(below.text):
        return True
    if layout.starts(below):
        return False
    if wording.stops_inside(seam.above.text) or _closes(seam):
        return not (wording.may_start(below.text) and seam.apart)
    if _complete(seam):
        near = SLACK if layout.divided else layout.strict
        return room <= near and _full_stop_at_the_edge(seam)
    if room > layout.strict + 2:
        return _lost_indent(seam, room)
    if wording.may_start(below.text) and room > layout.strict:
        return False
    return room <= SLACK or _lost_indent(seam, room)


def _closes(seam: Seam) -> bool:
    return wording.waits_for_partner(seam.above.text, seam.below.text)


def _full_stop_at_the_edge(seam: Seam) -> bool:
    """Tell whether a paragraph goes on after a sentence that ends at the edge."""
    below = seam.below
    if wording.may_start(below.text) or (seam.apart and not seam.page):
        return False
    return seam.layout.indented or not seam.page


def _lost_indent(seam: Seam, room: float) -> bool:
    """Tell whether a paragraph's first line is short only because its indent is not there.

    Text copied from a page loses indents and wide gaps: the line looks shorter than it was.
    """
    layout, text = seam.layout, seam.last.text
    if not seam.first or layout.indented or layout.edge is None or seam.apart:
        return False
    if _DATE_AT_END.search(text):
        return False
    if wording.has_clauses(text) and room <= _LOST_INDENT:
        return True
    if width(text) < _LEAD_IN * layout.edge or not _GAP.search(text):
        return False
    tail = _GAP.split(text)[-1]
    early = _GAP_AFTER_HAN.search(seam.below.text[:_EARLY])
    return len(tail) <= _SHORT_TAIL or wording.has_clauses(tail) or bool(early)


def _is_cut(seam: Seam, vocabulary: Vocabulary) -> bool:
    """Tell whether a page's end, or a stray blank line, cut a whole paragraph in two."""
    above, below = seam.above.text, seam.below.text
    if wording.cannot_start(below):
        return len(above) >= _TEXT
    if len(above) < _TEXT or not wording.has_clauses(above) or _complete(seam):
        return False
    if wording.is_signed(above) or above[-1] in "：:；;—…”’" or _LONG_NUMBER.search(above):
        return False
    if wording.may_start(below) or not wording.has_clauses(below):
        return False
    return _is_torn(seam, vocabulary)


def _is_torn(seam: Seam, vocabulary: Vocabulary) -> bool:
    """Look for a sign that a sentence goes on across the seam, not only lacks its full stop."""
    above, below = seam.above.text, seam.below.text
    if wording.stops_inside(above) or _closes(seam):
        return True
    if _AMOUNT.search(above):
        return bool(_AFTER_AMOUNT.match(below))
    if wording.opens_a_paragraph(below) or seam.layout.starts(seam.below):
        return False
    if seam.page or len(wording.last_sentence(above)) <= _TOO_SHORT:
        return True
    side_by_side = above[-1] + below[0]
    return bool(_HAN.match(above[-1]) and _HAN.match(below)) and side_by_side in vocabulary.pairs
