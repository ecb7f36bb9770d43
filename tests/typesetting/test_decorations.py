"""Lines under and through Chinese text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.writers.pdf import write_pdf
from tests.composed import small
from tests.pages import ink

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("decoration", ["underline", "line-through"])
def test_a_decoration_is_as_long_as_its_text(tmp_path: Path, decoration: str) -> None:
    """一 is a stroke in the middle: whatever is printed at the very left is the decoration."""
    css = "@page { size: 100mm 30mm; margin: 10mm } body { margin: 0 } p { margin: 0; "
    css += f"font: 14pt 仿宋_GB2312; text-align: justify; text-decoration: {decoration} }}"
    made = write_pdf(small(tmp_path, "<p>一一一一一一一一</p>", css))
    assert made.diagnostics == ()
    left, top, right, bottom = ink(made.content, 1, (5, 8, 95, 22))
    assert right - left == pytest.approx(8 * 14 * 25.4 / 72, abs=0.6)
    plain = write_pdf(small(tmp_path, "<p>一一一一一一一一</p>", css.replace(decoration, "none")))
    _, plain_top, _, plain_bottom = ink(plain.content, 1, (5, 8, 95, 22))
    assert (top, bottom) != pytest.approx((plain_top, plain_bottom), abs=0.05)
