"""One issue, from its sources to its outputs."""

from __future__ import annotations

import hashlib
import logging
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.build import beside, renderers
from bulletin.build.dependencies import recording
from bulletin.build.failures import broken, crashed, reason_of
from bulletin.build.glyphs import check_glyphs
from bulletin.build.naming import output_names
from bulletin.build.outcome import Outcome, promoted
from bulletin.build.outputs import put_in_place
from bulletin.build.remembered import Build, Output, Record
from bulletin.build.roomy import roomy
from bulletin.diagnostics import has_errors
from bulletin.document.compose import compose
from bulletin.document.proof import STYLESHEET, proof_print
from bulletin.document.references import note_house_style
from bulletin.errors import UsageError
from bulletin.messages import language
from bulletin.source import load_issue

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bulletin.build.dependencies import Dependencies
    from bulletin.build.moved.values import Moved
    from bulletin.build.naming import OutputName
    from bulletin.build.order import Order
    from bulletin.diagnostics import Diagnostic
    from bulletin.document.composed import Composed
    from bulletin.document.house_style import HouseStyle
    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace


_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rendered:
    """Finished contents by format; none where something failed. ``pages`` are those of the PDF."""

    contents: dict[str, bytes]
    pages: int | None
    diagnostics: tuple[Diagnostic, ...]


def build_issue(
    workspace: Workspace,
    entry: Entry,
    order: Order,
    name: OutputName | None = None,
    *,
    spare: bool = False,
) -> Outcome:
    """Build one issue as it was ordered.

    The outputs are all of this build, or all as they were before. Without a ``name`` they have
    the one that is theirs in the catalogue. With a ``spare`` processor the Word file is written
    by a process of its own. Raises UsageError only where this machine lacks what a writer needs.
    """
    start = time.perf_counter()
    name = name or output_names(workspace, workspace.catalogue()[0])[entry.address]
    with recording(workspace) as found:
        made = render_issue(workspace, entry, order, spare=spare)
    return delivered(entry, order, name, made, found, start)


def delivered(
    entry: Entry, order: Order, name: OutputName, made: Rendered, found: Dependencies, start: float
) -> Outcome:
    """Put what was made of an issue in its place, all of it or nothing; with a check, nothing.

    ``found`` is what it depends on; ``start`` is when its making began, by ``time.perf_counter``.
    """
    findings = (*name.diagnostics, *made.diagnostics)
    if order.strict:
        findings = promoted(findings)
    outputs = order.targets(name.stem) if made.contents else {}
    moved = None
    if outputs and not has_errors(findings):
        moved, more = _placed(order, outputs, made)
        findings += more
    seconds = time.perf_counter() - start
    if not outputs or has_errors(findings):
        record = _record(entry, made, found)
        return Outcome(entry.address, "failed", seconds, diagnostics=findings, record=record)
    if order.check:
        return Outcome(entry.address, "built", seconds, made.pages, {}, findings, moved=moved)
    left = {outputs[kind].name: _left(outputs[kind], kind, made, order) for kind in outputs}
    record = _record(entry, made, found, left)
    return Outcome(entry.address, "built", seconds, made.pages, outputs, findings, record, moved)


def _placed(
    order: Order, outputs: dict[str, Path], made: Rendered
) -> tuple[Moved | None, tuple[Diagnostic, ...]]:
    """Compare new outputs with those in their places, and put them there, as it was ordered."""
    moved: Moved | None = None
    findings: tuple[Diagnostic, ...] = ()
    if order.comparison:
        from bulletin.build.moved.comparing import compare  # noqa: PLC0415  (few builds need it)

        moved, findings = compare(outputs, made.contents, pictures=order.comparison.pictures)
    if order.check:
        return moved, findings
    contents = {path: made.contents[kind] for kind, path in outputs.items()}
    return moved, findings + put_in_place(contents)


def note_sources(workspace: Workspace, entry: Entry, order: Order) -> None:
    """Note the files that an issue is made of, as far as they are known before it is rendered."""
    issue, _findings = load_issue(workspace, entry)
    if issue is not None:
        note_house_style(issue.publication.house_style, workspace.root, _sheets(order))


def _record(
    entry: Entry, made: Rendered, found: Dependencies, outputs: dict[str, Output] | None = None
) -> Record:
    """Return what is to be remembered: without outputs, of a failure."""
    build = Build(
        str(entry.path),
        outputs is None,
        made.pages,
        language(),
        made.diagnostics,
        found.own,
        found.shared,
    )
    return Record(build, outputs or {})


def _left(path: Path, kind: str, made: Rendered, order: Order) -> Output:
    """Return an output as it was left in its place."""
    content = made.contents[kind]
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        changed = 0
    return Output(order.options(kind), len(content), changed, hashlib.sha256(content).hexdigest())


@roomy
def render_issue(
    workspace: Workspace,
    entry: Entry,
    order: Order,
    style: HouseStyle | None = None,
    *,
    spare: bool = False,
) -> Rendered:
    """Render one issue as it was ordered, and write nothing.

    It is rendered in its publication's house style, or in another where one is given. What should
    not have happened becomes a finding: it is this issue's failure alone. Raises UsageError as
    ``build_issue`` does.
    """
    try:
        findings, composed = _composed(workspace, entry, order, style)
        if composed is None:
            return Rendered({}, None, findings)
        composed = replace(composed, pdf_variant=order.pdf_variant)
        if order.proof:
            composed = proof_print(composed, renderers.styled(composed).page)
        return _written(composed, order.formats, findings, spare=spare)
    except UsageError:
        raise
    except beside.CrashedError:
        return Rendered({}, None, (crashed(entry),))
    except beside.BrokenError as error:
        return Rendered({}, None, (broken(entry, str(error)),))
    except Exception as error:  # noqa: BLE001  (whatever a renderer or a house style may raise)
        _LOG.debug("building %s failed", entry.address, exc_info=True)
        return Rendered({}, None, (broken(entry, reason_of(error)),))


def _composed(
    workspace: Workspace, entry: Entry, order: Order, style: HouseStyle | None
) -> tuple[tuple[Diagnostic, ...], Composed | None]:
    """Load and compose an issue; None where it has errors."""
    issue, findings = load_issue(workspace, entry)
    if issue is None or has_errors(findings):
        return findings, None
    if order.proofread:
        findings += _rule_findings(workspace, entry, issue, order)
    if has_errors(findings):
        return findings, None
    if style is None:
        note_house_style(issue.publication.house_style, workspace.root, _sheets(order))
    findings += check_glyphs(issue, renderers.faces())
    if has_errors(findings):
        return findings, None
    composed, more = compose(issue, workspace.root, style)
    findings += more
    if composed is None or has_errors(findings):
        return findings, None
    findings += _check_pictures(composed)
    return findings, None if has_errors(findings) else composed


def _rule_findings(
    workspace: Workspace, entry: Entry, issue: Issue, order: Order
) -> tuple[Diagnostic, ...]:
    from bulletin.build.proofread import rule_findings  # noqa: PLC0415  (what is cached needs none)

    return rule_findings(workspace, entry, issue, strict=order.strict)


def _sheets(order: Order) -> tuple[str, ...]:
    """Return the stylesheets that the outputs have beside that of the house style."""
    screen = ("screen.css",) if "html" in order.formats else ()
    return (*screen, STYLESHEET) if order.proof else screen


def _check_pictures(composed: Composed) -> tuple[Diagnostic, ...]:
    """Report damaged pictures; what reads pictures is imported only where there are any."""
    if not composed.figures:
        return ()
    from bulletin.document.pictures import check_pictures  # noqa: PLC0415

    return check_pictures(composed)


def _written(
    composed: Composed,
    formats: Sequence[str],
    findings: tuple[Diagnostic, ...],
    *,
    spare: bool,
) -> Rendered:
    contents: dict[str, bytes] = {}
    pages = None
    write = beside.written if spare and beside.pays(formats) else renderers.written
    outputs = write(composed, formats)
    for kind in formats:
        output = outputs[kind]
        contents[kind] = output.content
        pages = pages or output.pages
        findings += tuple(finding for finding in output.diagnostics if finding not in findings)
    return Rendered(contents, pages, findings)
