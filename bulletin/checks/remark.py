"""A finding with the rule that made it, as an editor gets it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic

if TYPE_CHECKING:
    from bulletin.checks.finding import Finding
    from bulletin.checks.rule import Rule
    from bulletin.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Remark:
    """A breach of a rule."""

    rule: Rule
    severity: Severity
    finding: Finding

    def diagnostic(self) -> Diagnostic:
        """Return it as any other finding about a source."""
        return Diagnostic(
            self.rule.code, self.severity, self.finding.message, self.finding.location
        )
