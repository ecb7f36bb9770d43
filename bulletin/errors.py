"""Failures of set-up and usage. Bad input is never one of them: it becomes diagnostics."""


class UsageError(Exception):
    """The command cannot run as it was asked: exit code 2. The message is for the user."""
