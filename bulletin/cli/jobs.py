"""The option ``--jobs``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from bulletin.cli.translated import Option

if TYPE_CHECKING:
    from collections.abc import Callable


def jobs_option(text: str) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Return the option that says how many processes work; without it, one a processor."""
    return click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=1),
        callback=_jobs,
        metavar="N",
        cls=Option,
        help=text,
    )


def _jobs(_ctx: click.Context, _option: click.Parameter, value: int | None) -> int:
    return value or os.cpu_count() or 1
