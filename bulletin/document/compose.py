"""An issue in its house style, as one HTML document."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bulletin.document.composed import Composed
from bulletin.document.credits import credit_lines, printing_line
from bulletin.document.fetching import Shelf
from bulletin.document.house_style import HouseStyle, find_house_style
from bulletin.document.names import (
    issue_title,
    plain_date,
    spaced,
    spread_label,
    spread_names,
    written_date,
    written_number,
)
from bulletin.document.proportions import picture_ratio
from bulletin.document.sections import sections
from bulletin.document.tables import alignments, is_wide
from bulletin.document.template_faults import FAILURES, template_failure
from bulletin.document.template_loader import TemplateLoader
from bulletin.model import text as blocks
from bulletin.model.walk import instances

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.model.issue import Issue


def compose(
    issue: Issue, root: Path, style: HouseStyle | None = None
) -> tuple[Composed | None, tuple[Diagnostic, ...]]:
    """Fill the issue into a house style, its publication's where none is given.

    ``root`` is the workspace's folder, which the issue's pictures lie in.
    """
    publication = issue.publication
    findings: tuple[Diagnostic, ...] = ()
    if style is None:
        style, findings = find_house_style(publication.house_style, root, publication.location)
    if style is None:
        return None, findings
    shelf = _shelf(style, root)
    office = issue.office or publication.office
    title = issue_title(issue)
    environment = _environment(style.template_folders, shelf)
    try:
        html = environment.get_template(style.template.name).render(
            issue=issue,
            publication=publication,
            office=str(office) if office else None,
            title=title,
            stylesheet=shelf.url(style.stylesheet),
        )
    except FAILURES as error:
        return None, (*findings, template_failure(error, style, environment))
    composed = Composed(
        html,
        shelf,
        title,
        str(office) if office else None,
        issue.date.isoformat() if issue.date else None,
        str(publication.title),
        str(issue.number) if issue.number else None,
        {shelf.url(figure.image): figure.location for figure in instances(issue, blocks.Figure)},
        {spaced(line.text): line.location for item in issue.items for line in item.title_lines},
    )
    return composed, findings


def _shelf(style: HouseStyle, root: Path) -> Shelf:
    styles = [("styles", folder) for folder in style.style_folders]
    return Shelf((*styles, ("workspace", root)))


@lru_cache(maxsize=8)
def _environment(folders: tuple[Path, ...], shelf: Shelf) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=TemplateLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(_FILTERS, shelf_url=shelf.url)
    environment.tests["wide"] = is_wide
    for name, kind in _BLOCK_TESTS.items():
        environment.tests[name] = _instance_test(kind)
    return environment


_FILTERS: dict[str, Callable[..., object]] = {
    "alignments": alignments,
    "credit_lines": credit_lines,
    "date": written_date,
    "number": written_number,
    "picture_ratio": picture_ratio,
    "plain_date": plain_date,
    "printing_line": printing_line,
    "sections": sections,
    "spaced": spaced,
    "spread_label": spread_label,
    "spread_names": spread_names,
}
_BLOCK_TESTS: dict[str, type] = {
    "paragraph": blocks.Paragraph,
    "heading": blocks.Heading,
    "list_block": blocks.ListBlock,
    "quote": blocks.Quote,
    "table": blocks.Table,
    "figure": blocks.Figure,
    "box": blocks.Box,
    "text": blocks.Text,
    "strong": blocks.Strong,
    "emphasis": blocks.Emphasis,
    "link": blocks.Link,
}


def _instance_test(kind: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, kind)
