"""The items of a bulletin: what stands between its masthead and its closing block."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.importers.original import EMPTY, Line, PageBreak, Rule, Stretch
from bulletin.importers.understanding.body.building import built
from bulletin.importers.understanding.body.captions import with_captions
from bulletin.importers.understanding.body.contents import without_contents
from bulletin.importers.understanding.body.endings import ends_in_name
from bulletin.importers.understanding.body.forms import Sight, leniently, pointed, seen
from bulletin.importers.understanding.body.notes import aside, is_note
from bulletin.importers.understanding.body.remarks import without_remarks
from bulletin.importers.understanding.body.sections import sections_in
from bulletin.importers.understanding.body.splitting import Run, Splitter, settled
from bulletin.importers.understanding.body.ways import ways_of
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.names import Names
    from bulletin.importers.original import Element
    from bulletin.importers.recognised import Aside, Found, RecognisedItem
    from bulletin.importers.understanding.body.forms import Thing


_SIGNED = 3


@dataclass(frozen=True, slots=True)
class Items:
    """The body of a bulletin.

    ``contents`` are the lines of a list of titles, ``left`` what rules were drawn with and the
    labels of empty spaces: print makes all of it anew.
    """

    items: tuple[RecognisedItem, ...]
    editor_note: Aside | None = None
    contents: tuple[Stretch, ...] = ()
    left: tuple[Stretch, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def read_items(elements: Sequence[Element], names: Names) -> Items:
    """Return the items in their order; every character is in one of the parts."""
    contents, rest = without_contents(with_captions(elements))
    seen_things, signed = _things(rest, names)
    things, remarks = without_remarks(seen_things)
    sections = sections_in(things)
    runs = Splitter(things, sections, ways_of(things, sections), names).runs()
    note, following = _editor_note(runs)
    items = _built(following, names, lenient=signed)
    rules = tuple(one.quote for one in rest if isinstance(one, Rule) and one.quote)
    missing = (_missing(title) for title in contents.missing)
    found = (*_doubts(items), *missing, *map(_left_out, remarks))
    return Items(items, note, contents.lines, (*rules, *remarks), found)


def _things(elements: Sequence[Element], names: Names) -> tuple[list[Thing], bool]:
    """Return the paragraphs as seen, and whether this office names who sent its items."""
    things = [
        seen(element, names) if isinstance(element, Line) else element
        for element in elements
        if not isinstance(element, PageBreak)
    ]
    things = pointed(settled(things))
    sights = [thing for thing in things if isinstance(thing, Sight)]
    if sum(bool(one.origin) for one in sights) <= 1 and not _all_signed(sights):
        return things, False
    return [leniently(one, names) if isinstance(one, Sight) else one for one in things], True


def _all_signed(sights: Sequence[Sight]) -> bool:
    """Tell whether short names in brackets, even of no known kind, end stretches of text.

    They do where several stand there, each before a title or another paragraph that has one.
    """
    named = [ends_in_name(one.text) for one in sights]
    before = zip(named, [*sights[1:], None], [*named[1:], True], strict=False)
    ends = [not below or below.alone or next_named for one, below, next_named in before if one]
    return len(ends) >= _SIGNED and all(ends)


def _editor_note(runs: Sequence[Run]) -> tuple[Aside | None, Sequence[Run]]:
    """Take the issue's note away, which stands before the first item."""
    front = bool(runs) and not runs[0].told and runs[0].section is None
    first = runs[0].things if front else []
    lines = [thing.line for thing in first if isinstance(thing, Sight)]
    if not lines or len(lines) < len(first) or not is_note(lines[0].text):
        return None, runs
    return aside(lines), runs[1:]


def _built(runs: Sequence[Run], names: Names, *, lenient: bool) -> tuple[RecognisedItem, ...]:
    """Return the items; a section's name is quoted by the first of its items."""
    items: list[RecognisedItem] = []
    named: Found[Stretch] | None = None
    for run in runs:
        item = built(run, names, lenient=lenient)
        if item.section and item.section is named:
            item = replace(item, section=replace(item.section, quote=EMPTY))
        named = run.section
        items.append(item)
    return tuple(items)


def _doubts(items: Sequence[RecognisedItem]) -> list[Diagnostic]:
    return [doubt for item in items for doubt in _doubt(item)]


def _doubt(item: RecognisedItem) -> list[Diagnostic]:
    found = []
    if item.title and not item.title.sure:
        message = _(
            "Only a space or a stop divides the title “{title}” from its text. Check where it ends."
        )
        title = " ".join(line.text for line in item.title.value)
        found.append(_warning("BT535", message.format(title=title), item.title.quote))
    if item.unit and not item.unit.sure:
        message = _("“{name}” may be the contributing unit, or a remark. Check the item's end.")
        found.append(_warning("BT538", message.format(name=item.unit.value), item.unit.quote))
    return found


def _missing(title: Stretch) -> Diagnostic:
    message = _(
        "The list of contents names “{title}”, but no item has this title. Check the items."
    )
    return _warning("BT537", message.format(title=title.text), title)


def _left_out(label: Stretch) -> Diagnostic:
    message = _("“{quote}” was left out: the house style prints its own.")
    text = message.format(quote=label.text)
    return Diagnostic("BT523", Severity.INFO, text, label.location)


def _warning(code: str, message: str, quote: Stretch) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, message, quote.location)
