"""House styles shown and examined on the specimen, an issue with every element."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bulletin.build import renderers
from bulletin.build.issue import render_issue
from bulletin.build.order import Order
from bulletin.build.outcome import Outcome
from bulletin.build.outputs import put_in_place
from bulletin.diagnostics import has_errors
from bulletin.document.compose import compose
from bulletin.document.coverage import forgotten
from bulletin.document.specimens import specimen_of
from bulletin.resources import specimen_folder
from bulletin.source import load_issue
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.document.house_style import HouseStyle
    from bulletin.workspace import Entry


def preview(style: HouseStyle, formats: Sequence[str], folder: Path) -> Outcome:
    """Build the specimen in a house style; the outputs bear the style's name."""
    start = time.perf_counter()
    workspace, entry = _specimen(style)
    made = render_issue(workspace, entry, Order(tuple(formats)), style)
    findings = made.diagnostics
    outputs = {kind: folder / f"{style.name}.{kind}" for kind in made.contents}
    if not has_errors(findings):
        findings += put_in_place({outputs[kind]: made.contents[kind] for kind in outputs})
    seconds = time.perf_counter() - start
    if not outputs or has_errors(findings):
        return Outcome(style.name, "failed", seconds, diagnostics=findings)
    return Outcome(style.name, "built", seconds, made.pages, outputs, findings)


def check_style(style: HouseStyle) -> tuple[Diagnostic, ...]:
    """Return what is wrong with a house style, as the specimen shows it.

    That is: templates that fail, CSS that the renderer or Word does not know, and what of the
    specimen is not shown, has no rule, or has no style in Word.
    """
    workspace, entry = _specimen(style)
    findings = render_issue(workspace, entry, Order(("pdf", "docx")), style).diagnostics
    issue, _found = load_issue(workspace, entry)
    if issue is None or has_errors(findings):
        return findings
    composed, _found = compose(issue, workspace.root, style)
    if composed is None:
        return findings
    return (*findings, *forgotten(issue, style, composed, renderers.styled(composed)))


def _specimen(style: HouseStyle) -> tuple[Workspace, Entry]:
    workspace = Workspace.open(specimen_folder())
    (entry,), _found = workspace.select([specimen_of(style)])
    return workspace, entry
