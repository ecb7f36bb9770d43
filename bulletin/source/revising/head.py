"""What an issue says of itself, changed by the line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.model.characters import said
from bulletin.nodes import Mapping, Report, parse
from bulletin.source.edits import Edit
from bulletin.source.fields import EDITOR_NOTE, ISSUE_FIELDS, MARKDOWN_ISSUE_FIELDS
from bulletin.source.frontmatter import read_document
from bulletin.source.revising.bodies import Body
from bulletin.source.revising.fields import YamlFields, changed, written
from bulletin.source.revising.places import after_line, end_of, line_start, start_of_line
from bulletin.source.revising.revision import Inexact
from bulletin.source.revising.standing import opened
from bulletin.source.writing.head import head
from bulletin.workspace.texts import CREDITS, DISTRIBUTION, LABELS, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.model.issue import Issue
    from bulletin.nodes import SourceText
    from bulletin.source.revising.fields import Written
    from bulletin.workspace import Entry, Workspace

_OPENING = re.compile(r"---[ \t]*\n")
_GROUPS = (
    frozenset((DISTRIBUTION.name, *LABELS)),
    frozenset((CREDITS.name, *ROLES)),
)
"""Fields that are one list: as soon as an issue has one of them, it has none by default."""


def head_edits(workspace: Workspace, entry: Entry, old: Issue, new: Issue) -> Iterator[Edit]:
    """Yield the edits of the issue's own fields."""
    folder = entry.path.parent
    before, after = (written(head(one, folder, workspace), ISSUE_FIELDS) for one in (old, new))
    changes = changed(before, after)
    if not changes:
        return
    fields = _fields(opened(entry.path))
    if EDITOR_NOTE.name in changes and EDITOR_NOTE.name not in fields.pairs and old.editor_note:
        yield from _note(fields, old, new)
        del changes[EDITOR_NOTE.name]
    for group in _GROUPS:
        if group & changes.keys():
            yield from _list(fields, group, after, changes)
            changes = {name: text for name, text in changes.items() if name not in group}
    yield from fields.edits(changes, after)


def _fields(source: SourceText) -> YamlFields:
    if source.file.suffix.lower() != ".md":
        return YamlFields(source, parse(source)[0], ISSUE_FIELDS)
    document = read_document(source, Report())
    if document is None:
        raise Inexact
    opening = _OPENING.match(source.text)
    at = opening.end() if opening else None
    return YamlFields(source, document.front, MARKDOWN_ISSUE_FIELDS, at)


def _list(
    fields: YamlFields, group: frozenset[str], after: Written, changes: dict[str, str | None]
) -> Iterator[Edit]:
    """Yield the edits of distribution or credits: line by line while their labels stay."""
    own = [name for name in fields.pairs if name in group]
    wanted = [name for name in after if name in group]
    if own == wanted:
        yield from fields.edits({name: changes[name] for name in own if name in changes}, after)
        return
    text = "\n".join(after[name] for name in wanted)
    if not own:
        above = [name for name in after if name not in group]
        yield from fields.edits(
            {wanted[0]: text} if wanted else {}, {**dict.fromkeys(above, ""), **after}
        )
        return
    source = fields.source
    spans = [fields.pairs[name] for name in own]
    if not isinstance(fields.node, Mapping) or any(value.start < key.end for key, value in spans):
        raise Inexact
    first, *rest = spans
    start, end = first[0].start, end_of(first[1])
    lines = "\n".join(
        line if not index else f"{fields.indent}{line}"
        for index, line in enumerate(text.split("\n"))
    )
    if not lines:
        start, end = line_start(source, start), after_line(source, end)
    yield Edit(source.file, start, end, lines)
    for key, value in rest:
        gone = line_start(source, key.start), after_line(source, end_of(value))
        yield Edit(source.file, *gone, "")


def _note(fields: YamlFields, old: Issue, new: Issue) -> Iterator[Edit]:
    """Yield the edits of the note that an issue in Markdown starts with."""
    if said(old.editor_note) == said(new.editor_note):
        return
    source = fields.source
    first = old.items[0].location.line if old.items else source.text.count("\n") + 1
    section = old.items[0].section if old.items else None
    if section and section.location.file == source.file:
        first = min(first, section.location.line)
    line = start_of_line(source, old.editor_note[0].location.line)
    text = source.text[line:]
    indent = text[: len(text) - len(text.lstrip(" "))]
    end = start_of_line(source, first)
    yield from Body(source, old.editor_note, end, indent).edits(new.editor_note)
