"""The command line: one module per command, none imported before it is called."""

from bulletin.cli.main import main, run

__all__ = ["main", "run"]
