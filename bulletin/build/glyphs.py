"""Characters that no face can print, each with its place in the sources."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _
from bulletin.model.text import Text
from bulletin.model.walk import instances

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.model.issue import Issue
    from bulletin.typesetting.faces import Faces

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
"""What shows nothing even where no face has it: joiners, direction marks, variation selectors."""


def check_glyphs(issue: Issue, faces: Faces) -> tuple[Diagnostic, ...]:
    """Report every character of the printed text that no face has, once, where it first stands.

    It is an error: such a character would be printed as a box.
    """
    texts = list(_printed(issue))
    wanted = "".join(text.text for text in texts)
    missing = {mark for mark in faces.missing(wanted) if not _INVISIBLE.match(mark)}
    if not missing:
        return ()
    found: dict[str, Diagnostic] = {}
    for text in texts:
        for offset, character in enumerate(text.text):
            if character in missing and character not in found:
                found[character] = _finding(character, text, offset)
    return tuple(found.values())


def _printed(issue: Issue) -> Iterator[Text]:
    """Yield the text of every part that a page shows, in reading order."""
    publication = issue.publication
    head = (issue.security, issue.copy_number, issue.notice, publication.title)
    items = tuple(replace(item, review=None) for item in issue.items)
    notes = (issue.correction, issue.editor_note)
    body = (issue.office or publication.office, notes, items)
    closing = (issue.distribution, issue.credits, issue.issued)
    yield from instances((*head, *body, *closing), Text)


def _finding(character: str, text: Text, offset: int) -> Diagnostic:
    message = _(
        "No font has the character “{character}” (U+{code:04X}). Write another character, or "
        "install a font that has it (bulletin doctor says which)."
    ).format(character=character, code=ord(character))
    return Diagnostic("BT851", Severity.ERROR, message, text.location.shifted(offset))
