"""What an editor lets stand, and waivers that let nothing stand any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.loading import all_rules
from bulletin.checks.naming import names
from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from bulletin.checks.remark import Remark
    from bulletin.diagnostics import Location
    from bulletin.model.proofreading import Waiver


def waived(remark: Remark, waiver: Waiver) -> bool:
    """Tell whether a waiver means a remark: its rule, and the text around it."""
    if not any(names(rule.text, remark.rule) for rule in waiver.rules):
        return False
    if waiver.text is None:
        return True
    text, finding = waiver.text.text, remark.finding
    return text in finding.context and (finding.written in text or text in finding.written)


def meant(waiver: Waiver) -> frozenset[str]:
    """Return the codes of the rules that a waiver means."""
    return frozenset(
        rule.code for rule in all_rules() if any(names(word.text, rule) for word in waiver.rules)
    )


def unused(waivers: Iterable[Waiver], used: Collection[Location]) -> tuple[Diagnostic, ...]:
    """Report the waivers that are not among those which let something stand."""
    message = _("This waiver lets nothing stand any more. Delete it.")
    return tuple(
        Diagnostic("BT690", Severity.WARNING, message, waiver.location)
        for waiver in waivers
        if waiver.location not in used
    )
