"""docs/commands.md keeps up with the commands."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from bulletin.checks.table import RULES
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


def test_every_diagnostic_code_but_those_of_rules_is_documented_and_no_other() -> None:
    root = Path(__file__).parents[2]
    sources = (path.read_text(encoding="utf-8") for path in (root / "bulletin").rglob("*.py"))
    used = {code for text in sources for code in re.findall(r'"(BT\d{3})"', text)}
    document = (root / "docs" / "diagnostics.md").read_text(encoding="utf-8")
    rules = {rule.code for rule in RULES}
    assert used - rules == set(re.findall(r"^\| (BT\d{3}) \|", document, re.MULTILINE))
