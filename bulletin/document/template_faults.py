"""Where in which template it failed, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from jinja2 import TemplateError, TemplateSyntaxError, nodes

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from bulletin.document.house_style import HouseStyle

FAILURES = (TemplateError, TypeError, ValueError, ArithmeticError, RecursionError)
"""What a template's own mistakes raise when it is filled in."""

# An import makes no cycle: a template that is being imported shows nothing by itself.
_REFERENCES = (nodes.Extends, nodes.Include)
_Reference: TypeAlias = Any


def template_failure(error: Exception, style: HouseStyle, environment: Environment) -> Diagnostic:
    """Return a BT802 error at the template's line: the last frame that is a template's.

    Templates that extend or include each other in a circle are told by their names, at the line
    that closes the circle.
    """
    if isinstance(error, RecursionError):
        circle = _circle(style.template.name, (), environment)
        if circle:
            names, place = circle
            message = _(
                "The templates extend or include each other in a circle: {circle}. Take this line "
                "out, or name another template."
            )
            return Diagnostic(
                "BT802", Severity.ERROR, message.format(circle=" → ".join(names)), place
            )
    message = _("The template failed: {reason}. Mend this line of the template.")
    return Diagnostic(
        "BT802", Severity.ERROR, message.format(reason=error), _place_of(error, style)
    )


def _place_of(error: Exception, style: HouseStyle) -> Location:
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return Location(Path(error.filename), error.lineno)
    place = Location(style.template)
    frame = error.__traceback__
    while frame:
        file = Path(frame.tb_frame.f_code.co_filename)
        if any(file.is_relative_to(folder) for folder in style.template_folders):
            place = Location(file, frame.tb_lineno)
        frame = frame.tb_next
    return place


def _circle(
    name: str, above: tuple[str, ...], environment: Environment
) -> tuple[tuple[str, ...], Location] | None:
    """Follow the references from a template until one of them names a template above it."""
    names = (*above, name)
    for path, line, named in _references(name, environment):
        if named in names:
            return (*names[names.index(named) :], named), Location(path, line)
        found = _circle(named, names, environment)
        if found:
            return found
    return None


def _references(name: str, environment: Environment) -> Iterator[tuple[Path, int, str]]:
    """Yield file, line and named template of what a template extends or includes."""
    assert environment.loader is not None  # noqa: S101  (house styles are always loaded)
    try:
        source, file, _is_fresh = environment.loader.get_source(environment, name)
        tree = environment.parse(source, name, file)
    except TemplateError:
        return
    for reference in tree.find_all(_REFERENCES):
        node: _Reference = reference
        if file and isinstance(node.template, nodes.Const):
            yield Path(file), node.lineno, str(node.template.value)
