"""Which rules are kept, and how bad a breach is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bulletin.checks.naming import names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bulletin.checks.rule import Rule
    from bulletin.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Selection:
    """Rules kept: those of ``select``, or all; never those of ``ignore``.

    The last word of ``severity`` that means a rule says how bad its breach is.
    """

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)

    def kept(self, rules: Iterable[Rule]) -> tuple[tuple[Rule, Severity], ...]:
        """Return the rules that are kept, each with its severity."""
        return tuple((rule, self._severity(rule)) for rule in rules if self._keeps(rule))

    def _keeps(self, rule: Rule) -> bool:
        chosen = not self.select or any(names(word, rule) for word in self.select)
        return chosen and not any(names(word, rule) for word in self.ignore)

    def _severity(self, rule: Rule) -> Severity:
        said = [self.severity[word] for word in self.severity if names(word, rule)]
        return said[-1] if said else rule.severity
