"""The options of ``bulletin check``: which rules, what is mended, and how comments are told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import click

from bulletin.checks.choosing import is_known, unknown
from bulletin.cli.collected import collected
from bulletin.cli.translated import Option
from bulletin.desk.request import Request
from bulletin.messages import deferred

FORMS = ("text", "json", "github")


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """Which rules are asked, what is mended, and how comments are told."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fix: bool
    unsafe: bool
    diff: bool
    form: str
    docx: Path | None
    no_pages: bool

    @property
    def mends(self) -> bool:
        """Whether fixes are made, or shown."""
        return self.fix or self.diff or self.unsafe

    def request(self) -> Request:
        """Return what is asked of the proofreader."""
        return Request(self.select, self.ignore, pages=not self.no_pages)


def _words(
    _ctx: click.Context, _option: click.Parameter, written: tuple[str, ...]
) -> tuple[str, ...]:
    words = tuple(word for text in written for word in re.split(r"[\s,，、]+", text) if word)
    for word in words:
        if not is_known(word):
            raise click.BadParameter(unknown(word))
    return words


check_options = collected(
    "checking",
    CheckOptions,
    click.option(
        "--select",
        multiple=True,
        callback=_words,
        metavar="RULE,...",
        cls=Option,
        help=deferred("Only these rules: codes, the beginning of codes, names, or families."),
    ),
    click.option(
        "--ignore",
        multiple=True,
        callback=_words,
        metavar="RULE,...",
        cls=Option,
        help=deferred("Not these rules."),
    ),
    click.option(
        "--fix",
        is_flag=True,
        cls=Option,
        help=deferred("Mend in the sources what needs no judgement."),
    ),
    click.option(
        "--unsafe",
        is_flag=True,
        cls=Option,
        help=deferred("Mend what needs judgement, too. Read the result, best with --diff first."),
    ),
    click.option(
        "--diff",
        is_flag=True,
        cls=Option,
        help=deferred("Show what would be mended, and change nothing."),
    ),
    click.option(
        "--format",
        "form",
        type=click.Choice(FORMS),
        default=FORMS[0],
        metavar="FORMAT",
        cls=Option,
        help=deferred("How it is told: text, json or github (annotations); text if not given."),
    ),
    click.option(
        "--docx",
        type=click.Path(path_type=Path),
        metavar="FILE",
        cls=Option,
        help=deferred(
            "Write a Word file with a comment at each place; for several issues, a folder of them."
        ),
    ),
    click.option(
        "--no-pages",
        is_flag=True,
        cls=Option,
        help=deferred("Do not lay the pages out: quicker, but without the rules about pages."),
    ),
)
