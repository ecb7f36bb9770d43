"""An issue in its house style, as one HTML document."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.document.composed import Composed
from bulletin.document.fetching import Shelf
from bulletin.document.house_style import HouseStyle, find_house_style
from bulletin.document.names import issue_title, plain_date, spread_names
from bulletin.messages import _
from bulletin.model import text as blocks

if TYPE_CHECKING:
    from collections.abc import Callable

    from bulletin.model.issue import Issue


def compose(issue: Issue, root: Path) -> tuple[Composed | None, tuple[Diagnostic, ...]]:
    """Fill the issue into its publication's house style; ``root`` is the workspace's folder."""
    publication = issue.publication
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
    except (TemplateError, TypeError, ValueError, ArithmeticError, RecursionError) as error:
        return None, (*findings, _template_failure(error, style))
    composed = Composed(
        html,
        shelf,
        title,
        str(office) if office else None,
        issue.date.isoformat() if issue.date else None,
        str(publication.title),
        str(issue.number) if issue.number else None,
    )
    return composed, findings


def _shelf(style: HouseStyle, root: Path) -> Shelf:
    styles = [("styles", folder) for folder in style.style_folders]
    return Shelf((*styles, ("workspace", root)))


@lru_cache(maxsize=8)
def _environment(folders: tuple[Path, ...], shelf: Shelf) -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["shelf_url"] = shelf.url
    environment.filters["plain_date"] = plain_date
    environment.filters["spread_names"] = spread_names
    for name, kind in _BLOCK_TESTS.items():
        environment.tests[name] = _instance_test(kind)
    return environment


_BLOCK_TESTS: dict[str, type] = {
    "paragraph": blocks.Paragraph,
    "heading": blocks.Heading,
    "list_block": blocks.ListBlock,
    "quote": blocks.Quote,
    "table": blocks.Table,
    "figure": blocks.Figure,
    "text": blocks.Text,
    "strong": blocks.Strong,
    "emphasis": blocks.Emphasis,
    "link": blocks.Link,
}


def _instance_test(kind: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, kind)


def _template_failure(error: Exception, style: HouseStyle) -> Diagnostic:
    """Say where in which template it failed: the last frame that is a template's."""
    place = Location(style.template)
    if isinstance(error, TemplateSyntaxError) and error.filename:
        place = Location(Path(error.filename), error.lineno)
    else:
        frame = error.__traceback__
        while frame:
            file = Path(frame.tb_frame.f_code.co_filename)
            if any(file.is_relative_to(folder) for folder in style.template_folders):
                place = replace(place, file=file, line=frame.tb_lineno)
            frame = frame.tb_next
    return Diagnostic(
        "BT802",
        Severity.ERROR,
        _("The template failed: {reason}. Mend this line of the template.").format(reason=error),
        place,
    )
