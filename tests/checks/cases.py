"""Cases of rules: texts with the findings marked in them.

‹old› marks what a rule finds, ‹old→new› also what its fix writes, ‹→new› an insertion. A case is
the Markdown of an item's text, or the files of a workspace by their paths (photos/a.png: 800x600).
What stands under ``files`` is in the workspace of each case that does not say otherwise. The pages
are laid out only for the rules that look at them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import yaml
from PIL import Image

from bulletin.checks.finding import Change
from bulletin.checks.manuscript import Manuscript, Office
from bulletin.checks.neighbours.collecting import collect_neighbours
from bulletin.document.compose import compose
from bulletin.source import load_issue
from bulletin.workspace import Workspace
from bulletin.writers.pdf.pages import laid_out_pages

if TYPE_CHECKING:
    from bulletin.checks.finding import Finding
    from bulletin.checks.rule import Rule
    from bulletin.model.issue import Issue
    from bulletin.writers.page import Page

Written: TypeAlias = "str | dict[str, str]"
CASES = Path(__file__).parent / "cases"
CONFIGURATION = "publications: [{title: 上街信息}]\nunits: [区农委, 区统计局, 峡窝镇]\n"
ISSUE = "issues/2023/035/issue.yaml"
ITEM = "issues/2023/035/01-区农委.md"
DEFAULTS = {
    "bulletin.yaml": CONFIGURATION,
    ISSUE: "number: 35\ndate: 2023-06-01\n",
}
_MARK = re.compile("‹([^‹›→]*)(?:→([^‹›]*))?›")


@dataclass(frozen=True, slots=True)
class Found:
    """A finding's place in a file, its characters, and what its fix makes of them."""

    file: str
    line: int
    column: int
    old: str
    new: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """Files of a workspace, and what is to be found in them."""

    files: dict[str, str]
    found: tuple[Found, ...]


def cases(code: str, kind: str) -> list[Written]:
    """Return the cases of a rule: those that are wrong, or those that are right."""
    document = yaml.safe_load((CASES / f"{code}.yaml").read_text(encoding="utf-8"))
    shared = document.get("files")
    return [shared | _files(one) if shared else one for one in document[kind]]


def _files(written: Written) -> dict[str, str]:
    if isinstance(written, str):
        return {ITEM: f"---\n报送单位: 区农委\n---\n\n# 春耕备播有序推进\n\n{written}"}
    return written


def read_case(written: Written) -> Case:
    """Take the marks out of a case."""
    written = _files(written)
    files: dict[str, str] = {}
    found: list[Found] = []
    for name, text in (DEFAULTS | written).items():
        files[name], marked = _unmarked(name, text)
        found.extend(marked)
    return Case(files, tuple(found))


def _unmarked(name: str, text: str) -> tuple[str, list[Found]]:
    plain, position = "", 0
    found = []
    for match in _MARK.finditer(text):
        plain += text[position : match.start()]
        line = plain.count("\n") + 1
        column = len(plain) - (plain.rfind("\n") + 1) + 1
        found.append(Found(name, line, column, match[1], match[2]))
        plain += match[1]
        position = match.end()
    return plain + text[position:], found


def findings(rule: Rule, case: Case, folder: Path) -> tuple[Found, ...]:
    """Return what a rule finds in a case, in the order of the places."""
    for name, text in case.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, text)
    manuscript = manuscript_of(folder, laid_out=rule.family == "typesetting")
    found = [place for one in rule.find(manuscript) for place in _places(one, folder)]
    return tuple(sorted(found, key=lambda one: (one.file, one.line, one.column)))


def _write(path: Path, text: str) -> None:
    """Write a file of a case; a photograph is written as its pixels, 800x600."""
    if path.suffix == ".png":
        width, height = map(int, text.split("x"))
        Image.new("1", (width, height)).save(path)
    else:
        path.write_text(text, encoding="utf-8")


def _places(one: Finding, folder: Path) -> list[Found]:
    """Return where a finding changes something, or else where it is."""
    changes = one.fix.changes if one.fix else (Change(one.location, one.written, ""),)
    return [
        Found(
            change.location.file.relative_to(folder).as_posix(),
            change.location.line,
            change.location.column,
            change.old,
            change.new if one.fix else None,
        )
        for change in changes
    ]


def manuscript_of(folder: Path, *, laid_out: bool = False) -> Manuscript:
    """Return the manuscript of the workspace's issue 2023/35, with its pages if they are wanted."""
    workspace = Workspace.open(folder)
    entries, _findings = workspace.select(["2023/35"])
    issue, diagnostics = load_issue(workspace, entries[0])
    assert issue, diagnostics
    stand_ins = workspace.checks.stand_ins
    office = Office(workspace.units, workspace.people, workspace.words, stand_ins)
    pages = _pages(issue, folder) if laid_out else None
    neighbours = collect_neighbours(workspace, workspace.catalogue()[0])
    return Manuscript(issue, entries[0].address, office, neighbours, pages)


def _pages(issue: Issue, folder: Path) -> tuple[Page, ...]:
    composed, diagnostics = compose(issue, folder)
    assert composed, diagnostics
    return laid_out_pages(composed)
