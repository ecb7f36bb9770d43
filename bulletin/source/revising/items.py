"""An item changed where it stands: its fields, its title, the paragraphs of its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.model.characters import said
from bulletin.model.text import Paragraph
from bulletin.source.edits import Edit
from bulletin.source.fields import ATTRIBUTE_FIELDS, BODY, ITEM_FIELDS, SECTION, TITLE, UNIT
from bulletin.source.revising.bodies import Body, steps
from bulletin.source.revising.fields import Written, changed, written
from bulletin.source.revising.parts import entry_text, section_text
from bulletin.source.revising.places import line_end, start_of_line
from bulletin.source.revising.revision import Inexact
from bulletin.source.writing.inlines import heading
from bulletin.source.writing.items import item_fields, item_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.model.issue import Item
    from bulletin.model.text import Text
    from bulletin.source.revising.fields import YamlFields
    from bulletin.source.revising.standing import Standing

_HASHES = re.compile(r"#+[ \t]*")


def item_edits(standing: Standing, new: Item, units: frozenset[str], *, exact: bool) -> list[Edit]:
    """Return what makes an item the new one; raises Inexact where that cannot be done in parts."""
    return list(_Revising(standing, new, units, exact=exact).edits())


def whole_item(standing: Standing, new: Item, units: frozenset[str]) -> Edit:
    """Return the edit that writes an item anew; raises Inexact where its file cannot say it."""
    source, folder = standing.source, standing.source.file.parent
    if standing.entry is not None and not standing.alone:
        indent = " " * (standing.start - source.text.rfind("\n", 0, standing.start) - 1)
        text = entry_text(new, folder, units, indent)
        return Edit(source.file, standing.start, standing.end, text)
    if standing.alone:
        suffix, text = item_file(new, folder, units)
        if (suffix == ".md") != (standing.entry is None):
            raise Inexact
        return Edit(source.file, 0, len(source.text), text)
    kept = source.text[standing.start : standing.end]
    text = section_text(new, folder, units, standing.level) + kept[len(kept.rstrip()) :]
    return Edit(source.file, standing.start, standing.end, text)


class _Revising:
    def __init__(
        self, standing: Standing, new: Item, units: frozenset[str], *, exact: bool
    ) -> None:
        self._standing = standing
        self._source = standing.source
        self._folder = standing.source.file.parent
        self._old = standing.item
        self._new = new
        self._units = units
        self._exact = exact

    def edits(self) -> Iterator[Edit]:
        order = self._written(self._new)
        changes = changed(self._written(self._old), order)
        if said(self._old.blocks) != said(self._new.blocks) or self._unit_moves(changes):
            yield from self._text(changes)
        changes.pop(BODY.name, None)
        if TITLE.name in changes and self._standing.headed:
            yield from self._title()
            del changes[TITLE.name]
        yield from self._fields(changes, order)

    def _written(self, item: Item) -> Written:
        fields = written(item_fields(item, self._folder, self._units), ITEM_FIELDS)
        return {name: text for name, text in fields.items() if name != BODY.name}

    def _fields(self, changes: dict[str, str | None], order: Written) -> Iterator[Edit]:
        """Yield the edits of fields, each where it stands or where others of its item do."""
        fields, lines = self._standing.fields, self._standing.attributes
        below: dict[str, str | None] = {}
        above: dict[str, str | None] = {}
        for name, text in changes.items():
            in_lines = lines is not None and name in lines.pairs
            in_fields = fields is not None and name in fields.pairs
            if name == SECTION.name and not in_lines and not in_fields and self._under_heading:
                yield self._section()
                continue
            if text is None and not in_lines and not in_fields:
                raise Inexact
            if in_lines or (not in_fields and not self._has_fields and lines is not None):
                below[name] = text
            else:
                above[name] = text
        if below and lines:
            if not below.keys() <= {field.name for field in ATTRIBUTE_FIELDS.fields}:
                raise Inexact
            yield from lines.edits(below)
        if above and fields:
            yield from fields.edits(above, order) if self._opened else [_front(fields, above)]
        elif above:
            raise Inexact

    @property
    def _under_heading(self) -> bool:
        """Whether the section is told by a heading above the item, and named otherwise now."""
        section = self._old.section
        return bool(section and self._new.section) and (
            section is not None and section.location.file == self._source.file
        )

    def _section(self) -> Edit:
        """Return the edit of the section's heading; all items below it have the same one."""
        old, new = self._old.section, self._new.section
        hashes = None
        if old and new:
            start = start_of_line(self._source, old.location.line)
            hashes = _HASHES.match(self._source.text, start)
        if hashes is None or new is None:
            raise Inexact
        end = line_end(self._source, hashes.start())
        return Edit(self._source.file, hashes.start(), end, hashes[0] + heading((new,)))

    @property
    def _has_fields(self) -> bool:
        return self._standing.fields is not None and self._standing.fields.node is not None

    @property
    def _opened(self) -> bool:
        fields = self._standing.fields
        return fields is not None and (fields.node is not None or fields.insert_at > 0)

    def _title(self) -> Iterator[Edit]:
        """Yield the edits of a title that is one heading or several, one below the other."""
        old, new = self._old.title_lines, self._new.title_lines
        if not new:
            raise Inexact
        starts = [start_of_line(self._source, line.location.line) for line in old]
        hashes = _HASHES.match(self._source.text, starts[0])
        if hashes is None:
            raise Inexact
        mark = hashes[0]
        if len(old) != len(new):
            text = "\n".join(mark + heading((line,)) for line in new)
            end = line_end(self._source, starts[-1])
            yield Edit(self._source.file, starts[0], end, text)
            return
        for start, was, now in zip(starts, old, new, strict=True):
            if was.text != now.text:
                end = line_end(self._source, start)
                yield Edit(self._source.file, start, end, mark + heading((now,)))

    @property
    def _signature(self) -> Text | None:
        """The unit where it is told by the text's last characters, not by a field."""
        unit, lines = self._old.unit, self._standing.attributes
        fields = self._standing.fields
        pairs = {**(fields.pairs if fields else {}), **(lines.pairs if lines else {})}
        return unit if unit and UNIT.name not in pairs else None

    def _unit_moves(self, changes: dict[str, str | None]) -> bool:
        return UNIT.name in changes and self._signature is not None

    def _text(self, changes: dict[str, str | None]) -> Iterator[Edit]:
        """Yield the edits of the text and of the unit that signs it."""
        signature, unit = self._signature, self._new.unit
        signs = bool(signature and unit and unit.text in self._units and self._ends_alike)
        body = self._body(f"（{unit.text}）" if signs and unit else "")
        if body is None:
            yield self._whole_text()
            if signature and unit:
                changes[UNIT.name] = self._written(self._new)[UNIT.name]
            elif signature:
                changes.pop(UNIT.name, None)
            return
        found = list(body.edits(self._new.blocks))
        if signature and not self._rewritten(signature, found):
            start = self._source.offset(signature.location)
            end = start + len(signature.text)
            if signs and unit and unit.text != signature.text:
                found.append(Edit(self._source.file, start, end, unit.text))
            elif not signs:
                found.append(Edit(self._source.file, start - 1, end + 1, ""))
        if signs:
            changes.pop(UNIT.name, None)
        elif signature and unit:
            changes[UNIT.name] = self._written(self._new)[UNIT.name]
        elif signature:
            changes.pop(UNIT.name, None)
        yield from found

    @property
    def _ends_alike(self) -> bool:
        """Whether the last block is a paragraph and was the last one before."""
        old, new = self._old.blocks, self._new.blocks
        if not (old and new and isinstance(old[-1], Paragraph) and isinstance(new[-1], Paragraph)):
            return False
        last = [step for step in steps(old, new) if step.end == len(old) or step.last == len(new)]
        return all(step.single for step in last)

    def _rewritten(self, signature: Text, edits: list[Edit]) -> bool:
        at = self._source.offset(signature.location)
        return any(edit.start <= at < edit.end for edit in edits)

    def _body(self, signature: str) -> Body | None:
        """Return the text as it stands; None where YAML does not show its lines."""
        standing = self._standing
        if standing.entry is None:
            feature = standing.item.kind == "feature"
            below = 2 if feature or standing.fields is None else 1
            return Body(
                self._source,
                self._folder,
                self._old.blocks,
                standing.end,
                below=below,
                exact=self._exact,
                signature=signature,
            )
        value = standing.body
        if value is None or value.style != "|" or not self._old.blocks:
            return None
        first = start_of_line(self._source, self._old.blocks[0].location.line)
        text = self._source.text
        indent = text[first : first + len(text[first:]) - len(text[first:].lstrip(" "))]
        return Body(
            self._source,
            self._folder,
            self._old.blocks,
            value.end,
            indent=indent,
            exact=self._exact,
            signature=signature,
        )

    def _whole_text(self) -> Edit:
        fields = self._standing.fields
        text = written(item_fields(self._new, self._folder, self._units), ITEM_FIELDS)[BODY.name]
        if fields is None:
            raise Inexact
        (edit,) = fields.edits({BODY.name: text}, {BODY.name: text})
        return edit


def _front(fields: YamlFields, above: dict[str, str | None]) -> Edit:
    """Return the edit that gives a file front matter."""
    lines = "".join(f"{text}\n" for text in above.values() if text)
    return Edit(fields.source.file, 0, 0, f"---\n{lines}---\n\n")
