"""``bulletin style``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin.build.specimen import check_style, preview
from bulletin.cli.formats import formats_option
from bulletin.cli.here import open_workspace
from bulletin.cli.report import diagnostic_document, print_document, print_findings, shown_path
from bulletin.cli.sent import keep_out_of_published
from bulletin.cli.translated import Command, Group, Option
from bulletin.diagnostics import Severity, has_errors
from bulletin.document.copying import copy_of
from bulletin.document.house_style import find_house_style, house_style_names
from bulletin.messages import _, deferred, ngettext
from bulletin.source import write_drafts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.diagnostics import Diagnostic

command = Group(
    "style",
    help=deferred("Make, show and check house styles: a template and a stylesheet of one name."),
)


def complete_style(_ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[str]:
    """Return the house styles whose names begin so, for the shell."""
    names = house_style_names(open_workspace().root)
    return [name for name in names if name.startswith(incomplete)]


@command.command(
    "new",
    cls=Command,
    short_help=deferred("Begin a house style as a copy of another."),
    help=deferred(
        "Begin the house style NAME in the workspace, as a copy of another one: "
        "templates/NAME.html.j2 and styles/NAME.css. Nothing that is there is overwritten."
    ),
)
@click.argument("name", metavar="NAME")
@click.option(
    "--from",
    "source",
    default="shangjie",
    metavar="STYLE",
    cls=Option,
    shell_complete=complete_style,
    help=deferred("The house style to copy; shangjie if not given."),
)
def new(name: str, source: str) -> int:
    """Copy a house style and say how it is used; return 1 if that was not possible."""
    drafts, findings = copy_of(source, name, open_workspace().root)
    if not has_errors(findings):
        findings += write_drafts(drafts)
    print_findings(findings)
    if has_errors(findings):
        return 1
    for draft in drafts:
        click.echo(_("written: {path}").format(path=shown_path(draft.path)))
    stylesheet = shown_path(drafts[-1].path)
    for line in (
        _("next: change sizes, colours and distances in {path}").format(path=stylesheet),
        _("next: look at it: {command}").format(command=f"bulletin style preview {name}"),
        _("next: use it: write {field} at the publication in bulletin.yaml").format(
            field=f"版式: {name}"
        ),
    ):
        click.echo(line)
    return 0


@command.command(
    "preview",
    cls=Command,
    short_help=deferred("Show house styles on a specimen with every element."),
    help=deferred(
        "Build a specimen with every element in the house styles NAME (if not given, the "
        "workspace's own, or all)."
    ),
)
@click.argument("names", metavar="[NAME]...", nargs=-1, shell_complete=complete_style)
@formats_option()
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    cls=Option,
    help=deferred("The folder for the outputs, instead of build/preview/ in the workspace."),
)
def show(names: tuple[str, ...], formats: tuple[str, ...], output: Path | None) -> int:
    """Build the specimen in each house style; return 1 if any of them failed."""
    root = open_workspace().root
    folder = (output or root / "build" / "preview").absolute()
    keep_out_of_published(root, folder)
    failed = False
    for name in names or _all(root):
        style, findings = find_house_style(name, root, None)
        if style is None:
            failed = True
            print_findings(findings)
            continue
        outcome = preview(style, formats, folder)
        failed = failed or outcome.status == "failed"
        for path in outcome.outputs.values():
            click.echo(_("written: {path}").format(path=shown_path(path)))
        print_findings(outcome.diagnostics)
    return int(failed)


@command.command(
    "check",
    cls=Command,
    short_help=deferred("Say what is wrong with house styles."),
    help=deferred(
        "Check the house styles NAME (if not given, the workspace's own, or all): templates that "
        "fail, CSS that the renderer or Word does not know, elements of the specimen that are "
        "not shown or that no rule is about. Returns 1 if there is a warning or an error."
    ),
)
@click.argument("names", metavar="[NAME]...", nargs=-1, shell_complete=complete_style)
@click.option("--json", "as_json", is_flag=True, cls=Option, help=deferred("Print JSON."))
def check(names: tuple[str, ...], *, as_json: bool) -> int:
    """Check each house style; return 1 if there is a warning or worse."""
    root = open_workspace().root
    found = {name: _checked(name, root) for name in dict.fromkeys(names or _all(root))}
    if as_json:
        print_document(
            {
                "styles": [
                    {"style": name, "diagnostics": [diagnostic_document(one) for one in findings]}
                    for name, findings in found.items()
                ]
            }
        )
    else:
        for name, findings in found.items():
            print_findings(findings)
            click.echo(_summary(name, findings))
    return int(any(_is_bad(finding) for findings in found.values() for finding in findings))


def _all(root: Path) -> tuple[str, ...]:
    return house_style_names(root, own=True) or house_style_names(root)


def _checked(name: str, root: Path) -> tuple[Diagnostic, ...]:
    style, findings = find_house_style(name, root, None)
    return findings if style is None else check_style(style)


def _summary(name: str, findings: Sequence[Diagnostic]) -> str:
    count = sum(map(_is_bad, findings))
    if not count:
        return _("{style}: in order").format(style=name)
    return ngettext("{style}: {count} finding", "{style}: {count} findings", count).format(
        style=name, count=count
    )


def _is_bad(finding: Diagnostic) -> bool:
    return finding.severity is not Severity.INFO
