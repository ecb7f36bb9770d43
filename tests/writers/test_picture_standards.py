"""Pictures of every kind in the finished files, as validators see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import page
import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image

from bulletin.document.compose import compose
from bulletin.model.text import Figure
from bulletin.writers.docx import write_docx
from bulletin.writers.pdf import write_pdf
from tests.issues import PLACE, issue, item
from tests.photographs import upright, with_metadata

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.document.composed import Composed

_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200">'
    '<rect width="100" height="100" fill="red" opacity=".5"/></svg>'
)
_PROFILES = (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1)


@pytest.fixture
def composed(tmp_path: Path) -> Composed:
    big = upright(1200, 900)
    with_metadata(tmp_path / "rgb.jpg", big)
    big.convert("CMYK").save(tmp_path / "cmyk.jpg")
    big.convert("L").save(tmp_path / "grey.jpg")
    big.convert("P").save(tmp_path / "palette.png")
    Image.new("I;16", (1200, 900), 0x8000).save(tmp_path / "deep.png")
    big.putalpha(Image.linear_gradient("L").resize(big.size))
    big.save(tmp_path / "alpha.png")
    big.save(tmp_path / "alpha.webp")
    (tmp_path / "drawing.svg").write_text(_DRAWING)
    files = sorted(path for path in tmp_path.iterdir() if path.is_file())
    figures = [Figure(path, f"图{path.stem}", None, PLACE) for path in files]
    found, findings = compose(issue(item("一是备足物资。", *figures)), tmp_path)
    assert found is not None
    assert findings == ()
    assert len(found.figures) == 8
    return found


@pytest.mark.parametrize("profile", _PROFILES, ids=str)
def test_pdf(composed: Composed, profile: page.ValidationProfile) -> None:
    output = write_pdf(composed)
    assert output.diagnostics == ()
    report = page.validate_pdf_bytes(output.content, profile=profile)
    assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == []


def test_docx(composed: Composed, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(write_docx(composed).content)
    assert OpenXmlValidator().validate(str(tmp_path / "a.docx")).errors == []
