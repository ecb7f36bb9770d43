"""Click's commands and options with their texts in the user's language."""

from __future__ import annotations

import contextlib
import gettext
import os
from typing import TYPE_CHECKING

import click

from bulletin.messages import LOCALE, _, deferred, language

if TYPE_CHECKING:
    from collections.abc import Iterator

_USAGE_PIECES = (deferred("[OPTIONS]"), deferred("COMMAND [ARGS]..."))


class Command(click.Command):
    """A command whose help is translated when it is shown."""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        del ctx
        _write(formatter, self.help)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what stands after the options."""
        del ctx
        _write(formatter, self.epilog)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the line that a group shows of the command."""
        del limit
        return _(self.short_help) if self.short_help else ""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return the words of the usage line."""
        pieces = super().collect_usage_pieces(ctx)
        return [_(piece) if piece in _USAGE_PIECES else piece for piece in pieces]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return ``--help``."""
        option = super().get_help_option(ctx)
        if option:
            option.help = _("Show this message and exit.")
        return option


class Group(Command, click.Group):
    """A command of commands."""


class Option(click.Option):
    """An option whose help is translated when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option's names and its help."""
        record = super().get_help_record(ctx)
        return (
            (record[0], record[1].replace(self.help, _(self.help)))
            if record and self.help
            else record
        )


def _write(formatter: click.HelpFormatter, text: str | None) -> None:
    if text:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_(text))


@contextlib.contextmanager
def click_translated() -> Iterator[None]:
    """Let click take its own texts from ``click.po``, in the language of ours.

    Click asks gettext's global domain and the environment: both are put back afterwards.
    """
    domain, before = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain("click", str(LOCALE))
    gettext.textdomain("click")
    os.environ["LANGUAGE"] = language()
    try:
        yield
    finally:
        gettext.textdomain(domain)
        if before is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = before
