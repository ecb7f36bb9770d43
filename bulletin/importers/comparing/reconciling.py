"""The issue that sources should say after an edited document: only what changed in print."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from bulletin.importers.comparing.alignment import aligned
from bulletin.importers.comparing.blocks import Shows, patched_text, same_blocks
from bulletin.importers.comparing.known_titles import with_known_titles
from bulletin.importers.comparing.printed import characters, squeezed
from bulletin.model.publication import NumberForm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from bulletin.importers.comparing.alignment import Pair
    from bulletin.model.issue import Credit, Issue, Item, Recipients
    from bulletin.model.text import Block, Text

T = TypeVar("T")
_NO_STYLES = frozenset((".pdf", ".txt"))
_NO_PICTURES = frozenset((".txt", ".md"))
_END = "。；;，,"
"""Marks that print sets at the end of a line of the distribution list, or leaves out."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The issue as it should be, and which of its items is which of the old ones."""

    issue: Issue
    pairs: tuple[Pair, ...]


def shows(file: Path) -> Shows:
    """Return what the format of a document can show."""
    suffix = file.suffix.lower()
    plain = suffix in _NO_STYLES
    return Shows(not plain, suffix not in _NO_PICTURES, not plain)


def reconciled(old: Issue, new: Issue) -> Reconciled:
    """Return the new issue with the old one's values for all that print does not show otherwise.

    ``new`` was read from a built and perhaps edited document, which shows neither how a text is
    marked up, nor locations, defaults, alternative texts, or what is to be looked at.
    """
    can = shows(new.location.file)
    new = replace(new, items=with_known_titles(old.items, new.items))
    pairs = aligned(old.items, new.items)
    sections = _printed_sections(old.items), _printed_sections(new.items)
    items = []
    for pair in pairs:
        if pair.new is None:
            continue
        item = new.items[pair.new]
        if pair.old is not None:
            same = sections[0][pair.old] == sections[1][pair.new]
            item = _item(old.items[pair.old], item, can, same_section=same)
        items.append(item)
    return Reconciled(_issue(old, new, tuple(items), can), pairs)


def _issue(old: Issue, new: Issue, items: tuple[Item, ...], can: Shows) -> Issue:
    notice = patched_text(old.notice, new.notice) if new.notice else old.notice
    issue = replace(
        new,
        publication=replace(old.publication, notice=notice),
        location=old.location,
        items=items,
        office=patched_text(old.office, new.office),
        distribution=_lines(old.distribution, new.distribution, _recipients),
        credits=_lines(old.credits, new.credits, _credit),
        security=patched_text(old.security, new.security),
        copy_number=patched_text(old.copy_number, new.copy_number),
        notice=notice,
        editor_note=same_blocks(old.editor_note, new.editor_note, can),
        contents=old.contents,
        issued=patched_text(old.issued, new.issued),
        imported=old.imported,
        edition=old.edition,
        correction=old.correction,
        waivers=old.waivers,
    )
    return replace(issue, **{name: getattr(old, name) for name in _unprinted(old, new)})


def _unprinted(old: Issue, new: Issue) -> Iterator[str]:
    """Yield what an issue's form does not print of it, and so no document can change."""
    form = old.publication.number_form
    if form is NumberForm.TOTAL:
        yield "number"
    if form not in (NumberForm.TOTAL, NumberForm.BOTH) and new.total_number is None:
        yield "total_number"
    if not old.publication.numbered:
        for name in ("number", "total_number", "date", "office", "distribution", "credits"):
            if not getattr(new, name):
                yield name


def _lines(old: tuple[T, ...], new: tuple[T, ...], words: Callable[[T], object]) -> tuple[T, ...]:
    """Return the new lines, the old ones for those that say the same."""
    known = {words(one): one for one in old}
    return tuple(known.get(words(one), one) for one in new)


def _recipients(one: Recipients) -> tuple[str, str]:
    return squeezed(one.label.text), squeezed(one.to.text).rstrip(_END)


def _credit(one: Credit) -> tuple[str, str]:
    return squeezed(one.role.text), characters(one.names)


def _item(old: Item, new: Item, can: Shows, *, same_section: bool) -> Item:
    lead, blocks = _body(old, new, can)
    same_title = characters(old.title_lines) == characters(new.title_lines)
    same_byline = characters(old.byline) == characters(new.byline)
    unit, source, author = _signature(old, new)
    return replace(
        new,
        unit=unit,
        source=source,
        author=author,
        title=old.title if same_title else new.title,
        title_lines=old.title_lines if same_title else new.title_lines,
        blocks=blocks,
        location=old.location,
        section=old.section if same_section else new.section,
        kicker=patched_text(old.kicker, new.kicker),
        deck=patched_text(old.deck, new.deck),
        lead=lead,
        lead_first=old.lead_first if bool(lead) == bool(old.lead) else new.lead_first,
        byline=old.byline if same_byline else new.byline,
        byline_place=old.byline_place if bool(new.byline) == bool(old.byline) else new.byline_place,
        review=old.review,
        waivers=old.waivers,
    )


def _signature(old: Item, new: Item) -> tuple[Text | None, Text | None, Text | None]:
    """Return unit, source and author: the old ones where all print the same names."""
    before, after = (old.unit, old.source, old.author), (new.unit, new.source, new.author)
    if _names(before) == _names(after):
        return before
    unit, source, author = map(patched_text, before, after)
    return unit, source, author


def _names(signature: Iterable[Text | None]) -> list[str]:
    return sorted(squeezed(text.text) for text in signature if text)


def _body(old: Item, new: Item, can: Shows) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Return lead and text; what divides the two may not show."""
    if characters((old.lead, old.blocks)) == characters((new.lead, new.blocks)):
        whole = same_blocks((*old.lead, *old.blocks), (*new.lead, *new.blocks), can)
        if len(whole) == len(old.lead) + len(old.blocks):
            return whole[: len(old.lead)], whole[len(old.lead) :]
    return same_blocks(old.lead, new.lead, can), same_blocks(old.blocks, new.blocks, can)


def _printed_sections(items: Sequence[Item]) -> list[str]:
    """Return the section that a reader sees each item in: the last one that was named."""
    sections: list[str] = []
    for item in items:
        before = sections[-1] if sections else ""
        sections.append(squeezed(item.section.text) if item.section else before)
    return sections
