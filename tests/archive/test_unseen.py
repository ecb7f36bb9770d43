"""The documents of ``unseen``: 95 % of their structure, 100 % of their characters.

For measuring only: nobody looks at them while working on the import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.archive.documents import names

if TYPE_CHECKING:
    from tests.archive.running import Desk

HALF = "unseen"


def test_structure(desk: Desk) -> None:
    score, table = desk.table(HALF)
    print(table)  # noqa: T201
    assert score.share >= 0.95, table


@pytest.mark.parametrize("name", names(HALF))
def test_characters(name: str, desk: Desk) -> None:
    result = desk.measured(HALF, name)
    print(result.report())  # noqa: T201
    assert not result.lost, result.report()
