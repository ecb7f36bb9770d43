"""The report of a build: an HTML file, and beside it a folder with pictures of moved pages."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bulletin.build.moved import wording
from bulletin.build.moved.counting import counted
from bulletin.build.moved.values import Verdict, Why
from bulletin.diagnostics import Severity
from bulletin.messages import _, deferred, language, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from jinja2 import Template

    from bulletin.build.moved.values import MovedPage, Picture
    from bulletin.build.outcome import Outcome
    from bulletin.diagnostics import Diagnostic

MOST_BYTES = 256 * 1024 * 1024
"""All pictures of a report together: those of some 700 issues of five pages; then words do."""
_PICTURE = re.compile(r"[0-9]{5,}-[0-9]+-(then|now)\.png")
_MOST_CHANGES = 40
"""Changes of text that are shown of an issue."""
_SHOWN = 120
"""Characters that are shown of what went and of what came."""
_GROUPS = {
    "failed": deferred("Failed"),
    Why.TEXT: deferred("Text changed"),
    Why.PAGES: deferred("More pages or fewer"),
    Why.LAYOUT: deferred("Only the layout changed"),
    Why.LOOK: deferred("Only colours, rules or pictures changed"),
    Why.WORD: deferred("Only the Word file changed"),
    Verdict.NEW: deferred("New: there was nothing to compare with"),
}


@dataclass(frozen=True, slots=True)
class Section:
    """What became of an issue, and where the pictures of its pages lie, by page and side."""

    outcome: Outcome
    pictures: Mapping[tuple[int, str], str]

    def pairs(self) -> list[tuple[MovedPage, str | None, str | None]]:
        """Return the pages that are shown, with the pictures of then and now."""
        moved = self.outcome.moved
        shown = {number for number, _side in self.pictures}
        return [
            (
                page,
                self.pictures.get((page.number, "then")),
                self.pictures.get((page.number, "now")),
            )
            for page in (moved.pages if moved else ())
            if page.number in shown
        ]


class Report:
    """A report that grows with a build: pictures are written at once, words at the end.

    It says that the build was interrupted unless it is told that it is ``complete``.
    """

    def __init__(self, path: Path, *, check: bool) -> None:
        """Begin a report; pictures of an earlier one in its place are removed. Raises OSError."""
        self.path = path
        self.complete = False
        self._folder = path.with_name(f"{path.stem}_pages")
        self._check = check
        self._sections: list[Section] = []
        self._bytes = 0
        self._left_out = False
        self._folder.mkdir(parents=True, exist_ok=True)
        for old in self._folder.iterdir():
            if _PICTURE.fullmatch(old.name):
                old.unlink()

    def add(self, outcome: Outcome) -> Outcome:
        """Add an issue, and return what became of it without the pictures."""
        moved = outcome.moved
        links = self._placed(moved.pictures) if moved else {}
        if moved:
            outcome = replace(outcome, moved=replace(moved, pictures=()))
        self._sections.append(Section(outcome, links))
        return outcome

    def write(self) -> None:
        """Write the page of what was added so far. Raises OSError."""
        beside = self.path.with_name(f".{self.path.name}.new")
        beside.write_text(self._page(), encoding="utf-8")
        beside.replace(self.path)
        if not any(section.pictures for section in self._sections):
            with contextlib.suppress(OSError):
                self._folder.rmdir()

    def _placed(self, pictures: Sequence[Picture]) -> dict[tuple[int, str], str]:
        """Write an issue's pictures while there is room; return where the page finds them."""
        self._bytes += sum(len(picture.content) for picture in pictures)
        links = {}
        try:
            for picture in pictures if self._bytes <= MOST_BYTES else ():
                name = f"{len(self._sections):05}-{picture.page}-{picture.side}.png"
                (self._folder / name).write_bytes(picture.content)
                links[picture.page, picture.side] = f"{quote(self._folder.name)}/{name}"
        except OSError:
            links = {}
        self._left_out |= len(links) < len(pictures)
        return links

    def _page(self) -> str:
        outcomes = [section.outcome for section in self._sections]
        return _template().render(
            check=self._check,
            complete=self.complete,
            left_out=self._left_out,
            counts=counted(outcomes),
            diagnostics=_diagnostics(outcomes),
            groups=_groups(self._sections),
        )


def _groups(sections: Sequence[Section]) -> list[tuple[str, list[Section]]]:
    """Return the issues that failed, those that moved by their first reason, and the new ones."""
    groups = [
        (title, [section for section in sections if _is(section.outcome, kind)])
        for kind, title in _GROUPS.items()
    ]
    return [(_(title), found) for title, found in groups if found]


def _is(outcome: Outcome, kind: str) -> bool:
    moved = outcome.moved
    if moved is None:
        return outcome.status == kind
    return kind == (moved.why or moved.verdict)


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        _=_,
        language=language,
        ngettext=ngettext,
        sentences=wording.sentences,
        doubtful=_doubtful,
        shortened=_shortened,
        most_changes=_MOST_CHANGES,
        reasons=wording.REASONS,
    )
    return environment.get_template("report.html.j2")


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _doubtful(outcome: Outcome) -> list[Diagnostic]:
    return [one for one in outcome.diagnostics if one.severity is not Severity.INFO]


def _diagnostics(outcomes: Iterable[Outcome]) -> list[tuple[str, str, int]]:
    """Count the errors and warnings by their codes."""
    found = Counter(
        (finding.code, finding.severity) for outcome in outcomes for finding in _doubtful(outcome)
    )
    words = {Severity.ERROR: _("error"), Severity.WARNING: _("warning")}
    return [(code, words[severity], count) for (code, severity), count in sorted(found.items())]
