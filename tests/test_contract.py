"""Imports go one way."""

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_import_contract() -> None:
    assert lint_imports(no_cache=True, no_logo=True) == EXIT_STATUS_SUCCESS
