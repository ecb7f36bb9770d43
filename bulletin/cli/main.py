"""The command ``bulletin`` and what becomes of its failures."""

from __future__ import annotations

import io
import keyword
import os
import pkgutil
import signal
import sys
from typing import TYPE_CHECKING

import click

from bulletin import __version__
from bulletin.cli.report import print_document
from bulletin.cli.translated import Command, Option, click_translated
from bulletin.errors import UsageError
from bulletin.messages import _, deferred

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "init": deferred("Start a workspace that builds at once."),
    "new": deferred("Start the next issue."),
    "build": deferred("Build issues as PDF and Word files."),
    "check": deferred("Proofread issues before they are printed."),
    "rule": deferred("Explain the proofreader's rules."),
    "list": deferred("List the issues, their state, and gaps in the numbering."),
    "publish": deferred("Mark an issue as sent, and keep what was sent."),
    "withdraw": deferred("Note that an issue that was sent does not hold any more."),
    "move": deferred("Give an issue another number."),
    "import": deferred("Turn old documents into sources."),
    "add": deferred("Add what units sent to an issue."),
    "parity": deferred("Compare the Word files, as LibreOffice lays them out, with the PDF files."),
    "style": deferred("Make, show and check house styles."),
    "doctor": deferred("Say which fonts and programs are here, and what to install."),
    "schema": deferred("Print the JSON Schema of the sources, for editors."),
}
"""Each command with its line in ``bulletin --help``; its module has the same name, with a ``_``
behind it where that is a word of Python."""

EXIT_FAILED, EXIT_USAGE, EXIT_INTERRUPTED = 1, 2, 130

_NOTHING_BUILT = {"issues": [], "built": 0, "cached": 0, "failed": 0}


class Commands(Command, click.Group):
    """The group of all commands; a command's module is imported when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order in which a beginner meets them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, None where there is none of that name."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = pkgutil.resolve_name(
            f"bulletin.cli.commands.{_module(cmd_name)}:command"
        )
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and, without importing them, the commands."""
        Command.format_options(self, ctx, formatter)
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(summary)) for name, summary in COMMANDS.items()])


def _module(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) else name


def _show_version(ctx: click.Context, _option: click.Parameter, value: object) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"bulletin {__version__}")
        ctx.exit()


bulletin = Commands(
    "bulletin",
    help=deferred("Numbered bulletins: from YAML and Markdown to PDF and Word files."),
    epilog=deferred(
        "“bulletin COMMAND --help” explains a command. For completion with the Tab key put "
        'eval "$(_BULLETIN_COMPLETE=bash_source bulletin)" into ~/.bashrc (zsh_source into '
        "~/.zshrc). Messages are in Chinese where the locale is Chinese, or with BULLETIN_LANG=zh."
    ),
    params=[
        Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            help=deferred("Show the version and exit."),
        )
    ],
)


def main() -> None:
    """Run the command line of this process and exit; BULLETIN_DEBUG=1 shows tracebacks.

    Being told to terminate is the same as Ctrl-C: what is half done is undone.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if _debugging():
        pkgutil.resolve_name("bulletin.cli.debugging:show_log")()
    sys.exit(run())


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command line (the process's own where None) and return its exit code.

    0 is done, 1 a failed issue, 2 wrong use or set-up. No failure shows a traceback unless
    BULLETIN_DEBUG is 1.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    wanted = sys.argv[1:] if arguments is None else list(arguments)
    with click_translated():
        try:
            code: int | None = bulletin.main(wanted, prog_name="bulletin", standalone_mode=False)
        except click.ClickException as error:
            error.show()
            return _failed(wanted, error.format_message(), EXIT_USAGE)
        except UsageError as error:
            click.echo(_("Error: {message}").format(message=error), err=True)
            return _failed(wanted, str(error), EXIT_USAGE)
        except (click.Abort, KeyboardInterrupt):
            message = _("Interrupted; finished outputs are complete.")
            click.echo(message, err=True)
            return _failed(wanted, message, EXIT_INTERRUPTED)
        except Exception as error:  # noqa: BLE001  (the last resort: no traceback for users)
            return _failed(wanted, _report_unexpected(error), EXIT_FAILED)
        return code or 0


def _report_unexpected(error: Exception) -> str:
    message = _(
        "bulletin failed in a way it should not ({reason}). Please report this and what you did "
        "(BULLETIN_DEBUG=1 shows where it happened)."
    ).format(reason=f"{type(error).__name__}: {error}")
    if _debugging():
        pkgutil.resolve_name("bulletin.cli.debugging:show_traceback")(error)
    click.echo(message, err=True)
    return message


def _debugging() -> bool:
    return os.environ.get("BULLETIN_DEBUG") == "1"


def _failed(arguments: Sequence[str], message: str, code: int) -> int:
    """Keep the promise of one JSON document on standard output, also on failure."""
    if "--json" in arguments:
        empty = _NOTHING_BUILT if arguments[0] == "build" else {}
        print_document({**empty, "error": message})
    return code
