"""Word files with the proofreader's comments, for ``bulletin check --docx``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.build import Order, render_issue
from bulletin.checks.naming import called
from bulletin.checks.table import find_rule
from bulletin.cli.comments import changes_in_words
from bulletin.cli.report import print_findings
from bulletin.cli.written import write_files
from bulletin.desk.word import Remark, commented
from bulletin.diagnostics import has_errors
from bulletin.messages import _
from bulletin.workspace import safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bulletin.desk.comments import Comment, Marked
    from bulletin.diagnostics import Location
    from bulletin.workspace import Entry, Workspace


def write_commented(
    workspace: Workspace, entries: Sequence[Entry], marked: Sequence[Marked], target: Path
) -> None:
    """Write the issue's Word file with its comments; of several issues, a folder of files.

    An issue that cannot be built has none, and the reason is told. Raises UsageError where
    nothing can be written there.
    """
    by_address = {one.address: one for one in marked}
    contents: dict[Path, bytes] = {}
    for entry in entries:
        made = render_issue(workspace, entry, Order(("docx",)))
        if "docx" not in made.contents:
            print_findings(found for found in made.diagnostics if has_errors((found,)))
            continue
        name = safe_name(entry.address.replace("/", "-"))
        path = target if len(entries) == 1 else target / f"{name}.docx"
        remarks = [_remark(comment) for comment in by_address[entry.address].comments]
        contents[path] = commented(made.contents["docx"], remarks, _("proofreader"))
    write_files(contents)


def _remark(comment: Comment) -> Remark:
    start = _start(comment)
    return Remark(_text(comment), comment.passage, start, start + len(comment.written))


def _text(comment: Comment) -> str:
    """Return what the comment says: the message, the fix, and the rule."""
    found = comment.diagnostic
    rule = find_rule(found.code)
    lines = [found.message]
    if comment.fix:
        lines.append(_("fix: {changes}").format(changes=changes_in_words(comment.fix)))
    lines.append(called(rule) if rule else found.code)
    return "\n".join(lines)


def _start(comment: Comment) -> int:
    """Return where a comment's characters stand in its passage.

    Of several such places it is the one before which the source has the same characters.
    """
    passage, written = comment.passage, comment.written
    places = [at for at in range(len(passage) + 1) if passage.startswith(written, at)]
    place = comment.diagnostic.location
    if len(places) < 2 or place is None:
        return places[0] if places else 0
    before = _before(place)
    return max(places, key=lambda at: _common_end(passage[:at], before))


def _before(place: Location) -> str:
    """Return what stands before a place on its line."""
    try:
        lines = place.file.read_text(encoding="utf-8-sig").split("\n")
        return lines[place.line - 1][: place.column - 1]
    except (OSError, UnicodeDecodeError, IndexError):
        return ""


def _common_end(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their ends."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return next((count for count, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
