"""Sources that are written from an issue say the same issue."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from PIL import Image

from bulletin.model.publication import Publication
from bulletin.model.text import Figure
from bulletin.model.walk import instances
from bulletin.source import issue_files, load_issue
from bulletin.workspace import safe_name
from tests.source.writing.issues import HERE, issues, said
from tests.sources import workspace

if TYPE_CHECKING:
    from bulletin.diagnostics import Diagnostic
    from bulletin.model.issue import Issue
    from bulletin.workspace import Workspace

_FOLDERS = itertools.count()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return workspace(tmp_path_factory.mktemp("workspace"))


def round_trip(issue: Issue, place: Workspace) -> tuple[Issue | None, tuple[Diagnostic, ...]]:
    """Write an issue into a workspace and load it again."""
    title = safe_name(issue.publication.title.text)
    root = place.root / f"copy{next(_FOLDERS)}"
    opened = workspace(root)
    year = issue.date.year if issue.date else "undated"
    name = "035" if issue.number and issue.date else "x"
    folder = root / "issues" / title / str(year) / name
    folder.joinpath("photos").mkdir(parents=True)
    for figure in instances(issue, Figure):
        Image.new("L", (1, 1)).save(folder / figure.image, "JPEG")
    for draft in issue_files(issue, folder, opened):
        draft.path.write_text(draft.text, encoding="utf-8")
    (entry,) = opened.catalogue()[0]
    return load_issue(opened, entry)


def known_or_new(issue: Issue, place: Workspace) -> Publication:
    """Return the workspace's publication of that title in the issue's form, or a new one."""
    form = issue.publication
    numbered = issue.number is not None and issue.date is not None
    known = place.publication(form.title.text) or Publication(form.title, HERE, numbered=numbered)
    return replace(
        known,
        closing_block=form.closing_block,
        number_form=form.number_form,
        date_form=form.date_form,
        title_form=form.title_form,
        number_items=form.number_items,
        contents=form.contents,
        notice=form.notice,
    )


@given(issues())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_an_issue_comes_back_from_its_sources(place: Workspace, issue: Issue) -> None:
    """The law of the writer: the same issue, places aside, and no findings at all."""
    wanted = replace(issue, publication=known_or_new(issue, place))
    found, diagnostics = round_trip(wanted, place)
    assert [str(finding) for finding in diagnostics] == []
    assert found is not None
    assert said(found) == said(wanted)
