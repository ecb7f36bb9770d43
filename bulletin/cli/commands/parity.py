"""``bulletin parity``."""

from __future__ import annotations

import pkgutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bulletin.build import Order, Rendered, render_issue
from bulletin.cli.choosing import choose
from bulletin.cli.here import complete_address, open_workspace
from bulletin.cli.report import diagnostic_document, print_document, print_findings
from bulletin.cli.translated import Command, Option
from bulletin.cli.written import write_files
from bulletin.diagnostics import Diagnostic, Location, Severity, has_errors
from bulletin.errors import UsageError
from bulletin.messages import _, deferred, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from bulletin.cli.choosing import Chosen
    from bulletin.parity import Agreement, Difference
    from bulletin.workspace import Workspace

_FORMATS = ("pdf", "docx")
_SHOWN = 12
"""Characters of a line's end that are enough to find it."""
_COUNTS = ("pages_pdf", "pages_docx", "pages_same", "lines", "lines_same", "text_equal")


@dataclass(frozen=True, slots=True)
class _Compared:
    """An issue's agreement, None where it could not be made or laid out."""

    address: str
    agreement: Agreement | None
    diagnostics: tuple[Diagnostic, ...]
    picture: bytes | None = None

    @property
    def agrees(self) -> bool:
        """Tell whether text and number of pages are the same; lines are only counted."""
        found = self.agreement
        return found is not None and found.text_equal and found.pages_pdf == found.pages_docx


@click.command(
    "parity",
    cls=Command,
    help=deferred(
        "Lay the Word files of the issues at ADDRESS out with LibreOffice and compare them with "
        "the PDF files: text, pages, and where lines break. Nothing is written into build/. It "
        "fails if text or number of pages differ."
    ),
)
@click.argument("addresses", metavar="ADDRESS...", nargs=-1, shell_complete=complete_address)
@click.option(
    "--all", "everything", is_flag=True, cls=Option, help=deferred("Compare every issue.")
)
@click.option(
    "--picture",
    type=click.Path(path_type=Path),
    metavar="FILE",
    cls=Option,
    help=deferred("Draw the pages of one issue side by side into this PNG file."),
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help=deferred("Print JSON."))
def command(
    addresses: tuple[str, ...], *, everything: bool, picture: Path | None, as_json: bool
) -> int:
    """Compare issues; return 1 if text or pages of any differ."""
    if everything == bool(addresses):
        message = _("Name the issues to compare, like “bulletin parity 35”, or write --all.")
        raise UsageError(message)
    workspace = open_workspace()
    chosen = choose(workspace, addresses, everything=everything)
    if picture and len(chosen.entries) + len(chosen.unknown) > 1:
        raise UsageError(_("A picture shows one issue. Name one address with --picture."))
    compared = _compared(workspace, chosen, pictured=picture is not None)
    if picture and compared and compared[0].picture:
        write_files({picture: compared[0].picture})
    if as_json:
        print_document({"issues": [_document(one) for one in compared]})
    else:
        for one in compared:
            _print(one)
    return int(not all(one.agrees for one in compared))


def _compared(workspace: Workspace, chosen: Chosen, *, pictured: bool) -> list[_Compared]:
    parity = _parity()
    parity.find_office()
    made = {entry: render_issue(workspace, entry, Order(_FORMATS)) for entry in chosen.entries}
    good = {entry: one.contents for entry, one in made.items() if not has_errors(one.diagnostics)}
    pages = parity.lay_out([contents["docx"] for contents in good.values()]) if good else []
    laid_out = dict(zip(good, pages, strict=True))
    compared = [
        _one(entry.address, made[entry], laid_out.get(entry), entry.path, pictured=pictured)
        for entry in chosen.entries
    ]
    return compared + [_Compared(name, None, errors) for name, errors in chosen.unknown.items()]


def _parity() -> ModuleType:
    """Return the package that compares, imported when it is needed."""
    try:
        found: ModuleType = pkgutil.resolve_name("bulletin.parity")
    except (ImportError, OSError) as error:
        message = _("What the comparison needs is not installed ({reason}). Run: bulletin doctor")
        raise UsageError(message.format(reason=error)) from error
    return found


def _one(
    address: str, made: Rendered, laid_out: bytes | None, path: Path, *, pictured: bool
) -> _Compared:
    if has_errors(made.diagnostics):
        return _Compared(address, None, made.diagnostics)
    if laid_out is None:
        message = _(
            "LibreOffice could not lay the Word file out. Open it in LibreOffice, and please "
            "report what it says."
        )
        finding = Diagnostic("BT920", Severity.ERROR, message, Location(path))
        return _Compared(address, None, (*made.diagnostics, finding))
    parity, pdf = _parity(), made.contents["pdf"]
    found = parity.agreement(pdf, made.contents["docx"], laid_out)
    drawn = parity.side_by_side(pdf, laid_out, found) if pictured else None
    return _Compared(address, found, made.diagnostics, drawn)


def _print(one: _Compared) -> None:
    found = one.agreement
    if found is None:
        click.echo(f"{one.address}: " + click.style(_("failed"), fg="red", bold=True))
    else:
        click.echo(f"{one.address}: " + _(", ").join(_summary(found)))
        for difference in found.differences:
            click.echo("  " + _described(difference))
    print_findings(one.diagnostics)


def _summary(found: Agreement) -> Sequence[str]:
    pages = (
        ngettext("{count} page each", "{count} pages each", found.pages_pdf).format(
            count=found.pages_pdf
        )
        if found.pages_pdf == found.pages_docx
        else _("{pdf} pages in the PDF and {docx} in the Word file").format(
            pdf=found.pages_pdf, docx=found.pages_docx
        )
    )
    lines = _("{same} of {lines} lines broken alike ({share:.1%})").format(
        same=found.lines_same,
        lines=found.lines,
        share=found.lines_same / found.lines if found.lines else 1,
    )
    return pages, lines, _("same text") if found.text_equal else _("different text")


def _described(difference: Difference) -> str:
    pattern = (
        _("page {page}, line {line} reads “{pdf}” in the PDF, “{docx}” in the Word file")
        if difference.text
        else _("page {page}, line {line} ends “{pdf}” in the PDF, “{docx}” in the Word file")
    )
    pdf, docx = difference.pdf, difference.docx
    if not difference.text:
        pdf, docx = pdf[-_SHOWN:], docx[-_SHOWN:]
    return pattern.format(page=difference.page, line=difference.line, pdf=pdf, docx=docx)


def _document(one: _Compared) -> dict[str, Any]:
    found = one.agreement
    counts = {name: getattr(found, name) if found else None for name in _COUNTS}
    return {
        "address": one.address,
        **counts,
        "differences": [asdict(difference) for difference in found.differences] if found else [],
        "diagnostics": [diagnostic_document(finding) for finding in one.diagnostics],
    }
