"""Many issues, one after the other: a bad one never stops the others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.build import renderers
from bulletin.build.cache import Cache, Trust
from bulletin.build.naming import output_names
from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bulletin.build.naming import OutputName
    from bulletin.build.order import Order
    from bulletin.build.outcome import Outcome
    from bulletin.typesetting.faces import Faces
    from bulletin.workspace import Entry, Workspace


def build_issues(
    workspace: Workspace, entries: Sequence[Entry], order: Order, trust: Trust = Trust.LOOKS
) -> Iterator[Outcome]:
    """Build the issues, one after the other, as they were ordered.

    Those whose outputs are there, and are what they would become, are left as they are: ``trust``
    says when that is believed. The first one that is built also tells, once for all, which faces
    stand in for others.
    """
    with Cache(order, trust) as cache:
        told = list(cache.diagnostics)
        faces_told = False
        for entry, name in _named(workspace, entries):
            outcome = cache.cached(entry, name) or _built(workspace, entry, order, name)
            cache.remember(outcome)
            if outcome.status == "built" and not faces_told:
                faces_told = True
                told += stand_ins(renderers.faces())
            yield replace(outcome, diagnostics=(*outcome.diagnostics, *told)) if told else outcome
            told = []


def _named(workspace: Workspace, entries: Sequence[Entry]) -> Iterator[tuple[Entry, OutputName]]:
    """Yield the issues with their names for outputs, and what the catalogue says of them."""
    catalogue, findings = workspace.catalogue()
    names = output_names(workspace, catalogue)
    about: dict[Path, tuple[Diagnostic, ...]] = {}
    for one in findings:
        if one.location:
            about[one.location.file] = (*about.get(one.location.file, ()), one)
    for entry in entries:
        name = names[entry.address]
        yield entry, replace(name, diagnostics=about.get(entry.path, ()) + name.diagnostics)


def _built(workspace: Workspace, entry: Entry, order: Order, name: OutputName) -> Outcome:
    from bulletin.build.issue import build_issue  # noqa: PLC0415  (it takes what renders with it)

    return build_issue(workspace, entry, order, name)


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
