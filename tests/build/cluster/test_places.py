"""Files that travel, and their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.build.cluster.places import Places, below
from bulletin.resources import house_folder
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def places(workspace: Workspace) -> Places:
    """Return the places of a small workspace."""
    return Places.of(workspace)


def test_a_name_leads_back_to_its_file(workspace: Workspace, places: Places) -> None:
    for path in (workspace.configuration, house_folder("styles") / "base.css"):
        name = places.name(str(path))
        assert name is not None
        assert places.path(name) == str(path)
    assert places.name(str(workspace.root) + "-2/bulletin.yaml") is None


def test_house_styles_inside_the_workspace_are_its_own(tmp_path: Path) -> None:
    checkout = house_folder("styles").parent
    places = Places.of(Workspace.open(checkout))
    assert places.name(str(checkout / "styles" / "base.css")) == "workspace/styles/base.css"
    assert places.name(str(tmp_path)) is None


def test_a_folder_travels_with_the_names_of_the_sources_in_it(places: Places) -> None:
    folder = places.path("workspace/issues/2023")
    listed = places.contents([f"{folder}/001.yaml", f"{folder}/003.yaml", folder])
    assert listed["workspace/issues/2023"] is None
    assert listed["workspace/issues/2023/001.yaml"]
    assert listed["workspace/issues/2023/002.yaml"] == b""
    assert "workspace/issues/2023/003.yaml" not in listed


def test_links_are_told_by_where_they_lead(workspace: Workspace, places: Places) -> None:
    root = workspace.root
    (root / "inside.yaml").symlink_to(root / "bulletin.yaml")
    (root / "outside").symlink_to("/somewhere/else")
    assert places.link(str(root / "bulletin.yaml")) is None
    assert places.link(str(root / "inside.yaml")) == "workspace/bulletin.yaml"
    assert places.link(str(root / "outside")) == "/somewhere/else"


def test_hidden_files_stay_at_home(tmp_path: Path) -> None:
    for name in ("a.css", ".b.css", "more/c.css", ".git/d.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert sorted(below(str(tmp_path))) == [str(tmp_path / "a.css"), str(tmp_path / "more/c.css")]
