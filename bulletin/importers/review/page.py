"""The review page: one HTML file for all documents of an import, with nothing fetched."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bulletin.diagnostics import Severity
from bulletin.importers.evidence import parts
from bulletin.importers.recognised import How
from bulletin.importers.review.marking import marked
from bulletin.messages import _, deferred, language
from bulletin.model.issue import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jinja2 import Template

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.evidence import Part
    from bulletin.importers.original import Original
    from bulletin.importers.recognised import Recognised

PARTS = {
    "publication": deferred("publication"),
    "number": deferred("number"),
    "total_number": deferred("total number"),
    "supplement": deferred("supplement"),
    "date": deferred("date"),
    "office": deferred("issuing office"),
    "security": deferred("security mark"),
    "copy_number": deferred("copy number"),
    "notice": deferred("notice"),
    "contents": deferred("contents"),
    "note": deferred("editor's note"),
    "section": deferred("section"),
    "mark": deferred("mark"),
    "kicker": deferred("kicker"),
    "title": deferred("title"),
    "deck": deferred("deck"),
    "byline": deferred("byline"),
    "lead": deferred("lead"),
    "text": deferred("text"),
    "heading": deferred("heading"),
    "table": deferred("table"),
    "caption": deferred("caption"),
    "unit": deferred("contributing unit"),
    "source": deferred("source"),
    "author": deferred("author"),
    "distribution": deferred("distribution"),
    "credits": deferred("credits"),
    "print_run": deferred("print run"),
    "issued": deferred("printed"),
    "dropped": deferred("left out"),
}
"""What the page calls each part of ``evidence``."""
WAYS = {
    How.PATTERN: deferred("by its wording"),
    How.LABEL: deferred("by the label before it"),
    How.MARK: deferred("by the mark at it"),
    How.LOOK: deferred("by its type"),
    How.LINE: deferred("by its line of its own"),
    How.SPACE: deferred("by a space only"),
    How.PLACE: deferred("by its place"),
    How.ROSTER: deferred("by the names in bulletin.yaml"),
    How.OPTION: deferred("from the command line"),
}
"""How a part was told, in words."""
KINDS = {
    Kind.ITEM: deferred("item"),
    Kind.BRIEF: deferred("brief"),
    Kind.FEATURE: deferred("feature"),
}
"""What the page calls the kinds of items."""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A document to be shown: what was read, what it became, and what was found.

    ``address`` is None where it did not become an issue; then the page shows why.
    """

    file: Path
    address: str | None
    diagnostics: tuple[Diagnostic, ...]
    original: Original | None = None
    recognised: Recognised | None = None


@dataclass(frozen=True, slots=True)
class _Group:
    """The parts of one item, or of what stands above or below the items."""

    name: str
    review: str | None
    parts: Sequence[Part]


def review_page(documents: Iterable[Reviewed]) -> str:
    """Return the page; doubtful places are marked, and n and p go from one to the next."""
    return _template().render(documents=list(documents))


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
        marked=marked,
        groups=_groups,
        told=_told,
        doubtful=_doubtful,
        label=_label,
    )
    return environment.get_template("page.html.j2")


def _groups(recognised: Recognised) -> list[_Group]:
    """Return the parts item by item, those of one item in the order of the original."""
    shown = [part for part in parts(recognised) if part.value.strip()]
    return [
        _group(recognised, number, sorted(together, key=_place))
        for number, together in groupby(shown, lambda part: part.item)
    ]


def _group(recognised: Recognised, number: int | None, together: Sequence[Part]) -> _Group:
    if number is None:
        return _Group("", None, together)
    item = recognised.items[number - 1]
    return _Group(f"{number} · {_(KINDS[item.kind])}", item.review, together)


def _place(part: Part) -> tuple[int, int]:
    place = part.location
    return (place.line, place.column) if place else (0, 0)


def _label(part: Part) -> str:
    return _(PARTS[part.name])


def _told(part: Part) -> str:
    return _(WAYS[part.how]) if part.how else ""


def _doubtful(document: Reviewed) -> list[Diagnostic]:
    return [one for one in document.diagnostics if one.severity is not Severity.INFO]
