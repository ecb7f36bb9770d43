"""The workspace of the builds' tests, and commands run in it with quick writers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.build.conftest import root, workspace, writers
from tests.cli.conftest import _english, invoke

if TYPE_CHECKING:
    from tests.build.fakes import FakeWriters
    from tests.cli.conftest import Invoke

__all__ = ["_english", "invoke", "root", "workspace", "writers"]


@pytest.fixture
def built(invoke: Invoke, writers: FakeWriters) -> Invoke:
    """Build the issues 2023/1 and 2023/2, and return the command line."""
    del writers
    assert invoke("build", "--all").code == 0
    return invoke
