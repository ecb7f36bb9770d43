"""Many issues, one after the other: a bad one never stops the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.build import renderers
from bulletin.build.issue import Outcome, build_issue
from bulletin.build.naming import output_names
from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.build.order import Order
    from bulletin.typesetting.faces import Faces
    from bulletin.workspace import Entry, Workspace


def build_issues(workspace: Workspace, entries: Sequence[Entry], order: Order) -> Iterator[Outcome]:
    """Build the issues, one after the other, as they were ordered.

    The first one that is built also tells, once for all, which faces stand in for others.
    """
    catalogue, findings = workspace.catalogue()
    names = output_names(workspace, catalogue)
    told = False
    for entry in entries:
        name = names[entry.address]
        about = tuple(one for one in findings if one.location and one.location.file == entry.path)
        name = replace(name, diagnostics=about + name.diagnostics)
        outcome = build_issue(workspace, entry, order, name)
        if outcome.status == "built" and not told:
            told = True
            told_once = stand_ins(renderers.faces())
            outcome = replace(outcome, diagnostics=outcome.diagnostics + told_once)
        yield outcome


def stand_ins(faces: Faces) -> tuple[Diagnostic, ...]:
    """Say which faces stand in for those that the house style names, if any do."""
    replaced = [role for role in faces.roles if role.stand_in]
    if not replaced:
        return ()
    pairs = ", ".join(dict.fromkeys(f"{role.word_name} → {role.face or '–'}" for role in replaced))
    message = _(
        "Stand-in fonts were used ({pairs}). Run “bulletin doctor” to see what to install."
    ).format(pairs=pairs)
    return (Diagnostic("BT852", Severity.INFO, message),)
