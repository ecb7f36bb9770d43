"""An item's text changed where it stands, with the unit in （） that may sign it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.model.issue import Kind
from bulletin.model.text import Paragraph
from bulletin.source.edits import Edit
from bulletin.source.fields import BODY, ITEM_FIELDS
from bulletin.source.revising.bodies import Body, steps
from bulletin.source.revising.fields import written
from bulletin.source.revising.places import start_of_line
from bulletin.source.revising.revision import Inexact
from bulletin.source.writing.items import item_fields

if TYPE_CHECKING:
    from bulletin.model.issue import Item
    from bulletin.model.text import Block, Text
    from bulletin.source.revising.standing import Standing


@dataclass(frozen=True, slots=True)
class TextEdits:
    """The edits; ``signed`` says that the text ends with the new unit, so that no field has it."""

    edits: tuple[Edit, ...]
    signed: bool = False


def text_edits(standing: Standing, new: Item, units: frozenset[str], *, exact: bool) -> TextEdits:
    """Return what makes a text the new one; raises Inexact where its blocks share lines."""
    unit = _signing(standing, new, units)
    body = _body(standing, f"（{unit}）" if unit else "", exact=exact)
    if body is None:
        return TextEdits((_whole(standing, new, units),))
    edits = list(body.edits(new.blocks))
    if standing.signature and not _covered(standing, standing.signature, edits):
        if unit is None:
            edits.append(_unsigned(standing, standing.signature))
        elif unit.text != standing.signature.text:
            edits.append(_replaced(standing, standing.signature, unit.text))
    return TextEdits(tuple(edits), unit is not None)


def _signing(standing: Standing, new: Item, units: frozenset[str]) -> Text | None:
    """Return the new unit where it may sign the text as the old one did."""
    known = new.unit is not None and new.unit.text in units
    signs = standing.signature is not None and known
    return new.unit if signs and _ends_alike(standing.item.blocks, new.blocks) else None


def _ends_alike(old: tuple[Block, ...], new: tuple[Block, ...]) -> bool:
    """Tell whether the last block is a paragraph and was the last one before."""
    if not all(isinstance(block, Paragraph) for block in (*old[-1:], *new[-1:])):
        return False
    ending = (step for step in steps(old, new) if step.end == len(old) or step.last == len(new))
    return bool(old and new) and all(step.single for step in ending)


def _covered(standing: Standing, signature: Text, edits: list[Edit]) -> bool:
    at = standing.source.offset(signature.location)
    return any(edit.start <= at < edit.end for edit in edits)


def _unsigned(standing: Standing, signature: Text) -> Edit:
    at = standing.source.offset(signature.location)
    return Edit(standing.source.file, at - 1, at + len(signature.text) + 1, "")


def _replaced(standing: Standing, signature: Text, name: str) -> Edit:
    at = standing.source.offset(signature.location)
    return Edit(standing.source.file, at, at + len(signature.text), name)


def _body(standing: Standing, signature: str, *, exact: bool) -> Body | None:
    """Return the text as it stands; None where YAML does not show its lines."""
    source, blocks = standing.source, standing.item.blocks
    indent, end = "", standing.end
    if standing.entry is not None:
        value = standing.body
        if value is None or value.style != "|" or not blocks:
            return None
        first = source.text[start_of_line(source, blocks[0].location.line) : value.end]
        indent, end = first[: len(first) - len(first.lstrip(" "))], value.end
    return Body(source, blocks, end, indent, _below(standing), exact, signature)


def _below(standing: Standing) -> int:
    """Return how many levels below the model's the headings of a text without any would stand."""
    if standing.entry is not None:
        return 0
    return 2 if standing.fields is None or standing.item.kind is Kind.FEATURE else 1


def _whole(standing: Standing, new: Item, units: frozenset[str]) -> Edit:
    """Return the edit of a text that is one value, for example in quotation marks."""
    text = written(item_fields(new, standing.source.file.parent, units), ITEM_FIELDS)[BODY.name]
    if standing.fields is None:
        raise Inexact
    (edit,) = standing.fields.edits({BODY.name: text}, {BODY.name: text})
    return edit
