"""How bad a picture of few pixels is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.checks.checking import check
from bulletin.checks.table import find_rule
from bulletin.diagnostics import Severity
from tests.checks.cases import ITEM, findings, manuscript_of, read_case

if TYPE_CHECKING:
    from pathlib import Path

PHOTO = "issues/2023/035/photos/a.png"
TEXT = '# 麦收\n\n峡窝镇抢收小麦。\n\n![麦田](photos/a.png "麦田")\n'


@pytest.mark.parametrize(
    ("pixels", "severities"),
    [(749, [Severity.WARNING]), (750, [Severity.INFO]), (1249, [Severity.INFO]), (1250, [])],
)
def test_a_picture_of_360_points_is_a_warning_below_150_dpi_and_a_note_below_250(
    tmp_path: Path, pixels: int, severities: list[Severity]
) -> None:
    rule = find_rule("coarse-picture")
    assert rule
    findings(rule, read_case({ITEM: TEXT, PHOTO: f"{pixels}x500"}), tmp_path)
    checked = check(manuscript_of(tmp_path), [(rule, rule.severity)])
    assert [one.severity for one in checked.remarks] == severities
