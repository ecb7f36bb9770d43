"""``bulletin rule``."""

from __future__ import annotations

import click

from bulletin.checks.choosing import is_known, unknown
from bulletin.checks.explaining import explained, listed
from bulletin.checks.naming import names, words_for
from bulletin.checks.table import RULES
from bulletin.cli.translated import Command
from bulletin.errors import UsageError
from bulletin.messages import deferred


def complete_rule(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the codes and names of rules that begin so, for the shell."""
    words = {word: None for rule in RULES for word in words_for(rule)}
    return [word for word in words if word.startswith(incomplete)]


@click.command(
    "rule",
    cls=Command,
    help=deferred(
        "Explain the rules of CODE (a code, a name, a family): what each reports, why, the clause "
        "it comes from, and an example. Without CODE all rules are listed."
    ),
)
@click.argument("words", metavar="[CODE]...", nargs=-1, shell_complete=complete_rule)
def command(words: tuple[str, ...]) -> None:
    """Print rules."""
    for word in words:
        if not is_known(word):
            raise UsageError(unknown(word))
    if not words:
        click.echo("\n".join(listed(rule) for rule in RULES))
        return
    chosen = [rule for rule in RULES if any(names(word, rule) for word in words)]
    click.echo("\n\n".join(explained(rule) for rule in chosen))
