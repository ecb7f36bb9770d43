"""Imports go one way."""

import subprocess
import sys
from pathlib import Path


def test_import_contract() -> None:
    """In a process of its own: import-linter disables all loggers there are."""
    linter = Path(sys.executable).with_name("lint-imports")
    config = Path(__file__).parents[1] / "pyproject.toml"
    command = [str(linter), "--config", str(config), "--no-cache"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert run.returncode == 0, run.stdout
