"""Rules in words: a line, a page of the terminal, a section of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.naming import FAMILIES, called
from bulletin.checks.rule import Force
from bulletin.diagnostics import Severity
from bulletin.messages import _, deferred

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.checks.rule import Rule

_SEVERITIES = {
    Severity.ERROR: deferred("error"),
    Severity.WARNING: deferred("warning"),
    Severity.INFO: deferred("note"),
}


def listed(rule: Rule) -> str:
    """Return a rule's line in a list."""
    return f"{called(rule)}  {_(rule.paragraphs[0])}"


def explained(rule: Rule) -> str:
    """Return all that is to be said of a rule, for a terminal."""
    lines = [called(rule), _kept(rule), ""]
    lines += ["\n\n".join(_(paragraph) for paragraph in rule.paragraphs)]
    if rule.wrong:
        lines += ["", _("wrong: {text}").format(text=rule.wrong)]
        lines += [_("right: {text}").format(text=rule.right)]
    return "\n".join(lines)


def document(rules: Iterable[Rule], head: str) -> str:
    """Return rules as a Markdown document, by families, below its head."""
    every = tuple(rules)
    parts = [head.strip()]
    for family, title in FAMILIES.items():
        own = [rule for rule in every if rule.family == family]
        parts += [f"## {_(title).capitalize()}"] * bool(own)
        parts += ["\n\n".join(_section(rule)) for rule in own]
    return "\n\n".join(parts) + "\n"


def _section(rule: Rule) -> Iterator[str]:
    yield f"### {called(rule)}"
    yield f"*{_kept(rule)}*"
    yield from (_(paragraph) for paragraph in rule.paragraphs)
    if rule.wrong:
        wrong = _("wrong: {text}").format(text=f"`{rule.wrong}`")
        right = _("right: {text}").format(text=f"`{rule.right}`")
        yield f"- {wrong}\n- {right}"


def _kept(rule: Rule) -> str:
    """Return a rule's family, severity, clause and force in a line."""
    parts = (_(FAMILIES[rule.family]), _(_SEVERITIES[rule.severity]), rule.clause, _force(rule))
    return " · ".join(part for part in parts if part)


def _force(rule: Rule) -> str:
    return _(str(Force(rule.force)))
