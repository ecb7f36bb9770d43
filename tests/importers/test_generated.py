"""Random bulletins written as text in many layouts and imported: they come back as they were."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bulletin.importers.one import Reader
from bulletin.model.issue import Kind
from bulletin.model.text import Text
from bulletin.model.walk import instances
from bulletin.workspace import Workspace
from tests.importers import bulletins as written
from tests.importers.repair.wrapping import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bulletin.model.issue import Issue
    from tests.importers.bulletins import Bulletin, Manner

_FILES = itertools.count()
_ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")
_PAGE = 18


@dataclass(frozen=True, slots=True)
class Paper:
    """How lines are set: wrapped at a width or not, indented, blank lines, pages, the file."""

    width: int | None
    indented: bool
    blank: bool
    pages: bool
    crlf: bool
    encoding: str


papers = st.builds(
    Paper,
    st.none() | st.integers(24, 40),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from(_ENCODINGS),
)


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    root = tmp_path_factory.mktemp("workspace")
    root.joinpath("bulletin.yaml").write_text("", encoding="utf-8")
    return Reader(Workspace.open(root))


def _lines(body: Iterator[tuple[str, bool]], paper: Paper) -> Iterator[str]:
    indented = paper.indented or (paper.width is not None and not paper.blank)
    for text, running in body:
        if not text:
            continue
        indent = "　　" if running and indented else ""
        if running and paper.width:
            yield from Layout(paper.width, indent).wrapped(text)
        else:
            yield indent + text
        if paper.blank:
            yield ""


def _paged(issue: Bulletin, lines: list[str]) -> Iterator[str]:
    """Yield the lines with the number of each page and a running head between pages."""
    for number, start in enumerate(range(0, len(lines), _PAGE), 1):
        if start:
            yield from (f"— {number - 1} —", f"{issue.title}　　第{issue.number}期")
        yield from lines[start : start + _PAGE]


def _said(issue: Bulletin, manner: Manner) -> dict[str, Any]:
    return {
        "publication": issue.title,
        "number": issue.number,
        "total": written.total_shown(issue, manner),
        "date": issue.date,
        "office": issue.office,
        "items": [
            (one.title, one.unit, one.section, "item" if one.title else "brief", one.paragraphs)
            for one in issue.items
        ],
        "recipients": issue.recipients,
        "credits": issue.credits,
        "print_run": issue.print_run,
    }


def _read(issue: Issue) -> dict[str, Any]:
    return {
        "publication": str(issue.publication.title),
        "number": issue.number,
        "total": issue.total_number,
        "date": issue.date,
        "office": str(issue.office),
        "items": [
            (
                one.title and one.title.text,
                str(one.unit),
                one.section and one.section.text,
                str(one.kind if one.title else Kind.BRIEF),
                tuple(_plain(block) for block in one.blocks),
            )
            for one in issue.items
        ],
        "recipients": tuple((str(one.label), str(one.to)) for one in issue.distribution),
        "credits": tuple((str(one.role), tuple(map(str, one.names))) for one in issue.credits),
        "print_run": issue.print_run,
    }


def _plain(block: object) -> str:
    return "".join(text.text for text in instances(block, Text))


def _imported(reader: Reader, text: str, suffix: str, paper: Paper) -> Issue:
    file: Path = reader.workspace.root / f"{next(_FILES)}{suffix}"
    text = text.replace("\n", "\r\n") if paper.crlf else text
    file.write_bytes(text.encode(paper.encoding))
    read = reader(file)
    assert read.understood is not None, read.diagnostics
    return read.understood.modelled.issue


LAYOUTS = {
    "bold": (written.bold, ".md"),
    "headings": (written.headings, ".md"),
    "spaces": (written.spaced, ".txt"),
    "own lines": (written.alone, ".txt"),
    "numbers": (written.numbered, ".txt"),
    "brackets": (written.bracketed, ".txt"),
    "marks": (written.marked, ".txt"),
    "sections": (written.sectioned, ".txt"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@given(st.data(), written.manners, papers)
@settings(
    max_examples=15,
    database=None,
    phases=[Phase.generate],
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
def test_a_bulletin_comes_back(
    layout: str, reader: Reader, data: st.DataObject, manner: Manner, paper: Paper
) -> None:
    body, suffix = LAYOUTS[layout]
    issue = data.draw(written.bulletins(sections=layout == "sections"))
    if suffix == ".md":
        paper = replace(paper, width=None, indented=False, blank=True)
    between = "\n\n" if suffix == ".md" else "\n"
    lines = list(_lines(body(issue), paper))
    if paper.pages and paper.width:
        lines = list(_paged(issue, lines))
    head, foot = written.masthead(issue, manner), written.closing(issue)
    text = "\n".join([between.join(head), "", *lines, "", between.join(foot), ""])
    assert _read(_imported(reader, text, suffix, paper)) == _said(issue, manner), text
