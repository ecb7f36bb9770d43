"""The option ``--formats``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bulletin.build import DEFAULT_FORMATS, FORMATS
from bulletin.cli.translated import Option
from bulletin.messages import _, deferred

if TYPE_CHECKING:
    from collections.abc import Callable


def formats_option() -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Return the option that chooses what is built; it gives a tuple of formats."""
    return click.option(
        "--formats",
        default=",".join(DEFAULT_FORMATS),
        callback=_formats,
        metavar="FORMAT,...",
        cls=Option,
        help=deferred("What to build: pdf, docx, html; pdf,docx if not given."),
    )


def _formats(_ctx: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    formats = tuple(dict.fromkeys(part.strip().lower() for part in value.split(",")))
    for name in formats:
        if name not in FORMATS:
            message = _("There is no format “{name}”. Write one or more of: {known}")
            raise click.BadParameter(message.format(name=name, known=", ".join(FORMATS)))
    return formats
