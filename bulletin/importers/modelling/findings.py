"""What reads otherwise in the sources than in the old document, each quoted as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.importers.evidence import parts
from bulletin.importers.original import Rule, Stretch
from bulletin.importers.recognised import Aside
from bulletin.importers.repair.punctuation import half_width
from bulletin.importers.repair.spaces import closed_up
from bulletin.messages import _
from bulletin.model.issue import Kind
from bulletin.model.walk import instances
from bulletin.nodes import Report
from bulletin.source.items import BRIEF_MARK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.evidence import Part
    from bulletin.importers.original import Original, Photo
    from bulletin.importers.recognised import Recognised
    from bulletin.model.issue import Issue

_FIGURES = ("number", "total_number", "supplement", "date", "print_run")


def findings(
    recognised: Recognised,
    original: Original,
    issue: Issue,
    unusable: Sequence[Photo],
    *,
    named: bool,
) -> tuple[Diagnostic, ...]:
    """Return the findings; ``named`` says that the publication's title is known."""
    report = Report()
    if not named:
        _report_publication(issue, report)
    for part in parts(recognised):
        if part.how is not None and squeezed(part.value) != squeezed(part.quote.text):
            _report_value(part, report)
    for code, quote in _printed_anew(recognised, original):
        if quote:
            message = _("“{quote}” was left out: the house style prints its own.")
            report.info(code, message.format(quote=quote), quote.location)
    for stretch in _running(recognised):
        report.extend((*closed_up(stretch)[1], *half_width(stretch)))
    for photo in unusable:
        message = _("This picture is broken or of a kind that cannot be printed. Add it by hand.")
        report.warning("BT526", message, photo.location)
    return report.diagnostics


def _printed_anew(recognised: Recognised, original: Original) -> Iterator[tuple[str, Stretch]]:
    """Yield what print makes by itself, with its code: marks, labels, contents, rules."""
    for item in recognised.items:
        if item.kind is not Kind.BRIEF or item.title or item.mark.text != BRIEF_MARK:
            yield "BT522", item.mark
    for aside in instances((recognised.editor_note, recognised.items), Aside):
        yield "BT523", aside.label
    for line in recognised.contents:
        yield "BT524", line
    for rule in instances(original.elements, Rule):
        yield "BT527", rule.quote


def _running(recognised: Recognised) -> Iterator[Stretch]:
    """Yield what stray spaces are taken out of."""
    yield from instances(recognised.editor_note, Stretch)
    for item in recognised.items:
        yield from instances((item.kicker, item.title, item.deck, item.lead, item.blocks), Stretch)


def squeezed(text: str) -> str:
    """Return the text without white space."""
    return "".join(text.split())


def _report_value(part: Part, report: Report) -> None:
    if part.quote:
        code = "BT520" if part.name in _FIGURES else "BT521"
        message = _("“{quote}” is written as “{value}” in the sources.")
        report.info(code, message.format(quote=part.quote, value=part.value), part.location)


def _report_publication(issue: Issue, report: Report) -> None:
    message = _(
        "The document does not say which publication it is of; “{title}” was taken. If that is "
        "wrong, import it again with --publication."
    )
    text = message.format(title=issue.publication.title)
    report.warning("BT525", text, issue.location)
