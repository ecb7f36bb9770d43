"""docs/commands.md keeps up with the commands."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from bulletin.cli.main import COMMANDS, bulletin

TEXT = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_command_and_its_options_are_documented(name: str) -> None:
    assert f"`bulletin {name}" in TEXT
    command = bulletin.get_command(click.Context(bulletin), name)
    assert command is not None
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert all(option in TEXT for option in parameter.opts), parameter.opts
