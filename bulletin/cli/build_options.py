"""The options of ``bulletin build`` that say what is made, and at what effort."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bulletin.build import Order, Trust
from bulletin.cli.collected import collected
from bulletin.cli.formats import formats_option
from bulletin.cli.jobs import jobs_option
from bulletin.cli.translated import Option
from bulletin.document.composed import PDF_VARIANTS
from bulletin.errors import UsageError
from bulletin.messages import _, deferred

if TYPE_CHECKING:
    from bulletin.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Outputs:
    """What is made of each issue, and where it goes."""

    formats: tuple[str, ...]
    output: Path | None
    strict: bool
    proof: bool
    pdf_variant: str

    def order(self, workspace: Workspace) -> Order:
        """Return the order. Raises UsageError where the options contradict each other."""
        if self.proof and "html" in self.formats:
            message = _("A proof print is a PDF or a Word file. Leave html out of --formats.")
            raise UsageError(message)
        folder = (self.output or workspace.root / "build").absolute()
        return Order(
            self.formats, folder, self.strict, self.proof, self.pdf_variant, proofread=True
        )


@dataclass(frozen=True, slots=True)
class Effort:
    """Who works, how long an issue may take, and what need not be done again."""

    jobs: int
    cluster: str | None
    timeout: float | None
    force: bool
    verify: bool

    def trust(self) -> Trust:
        """Return what is believed of outputs that are there."""
        return Trust.NOTHING if self.force else Trust.HASHES if self.verify else Trust.LOOKS


outputs_options = collected(
    "outputs",
    Outputs,
    formats_option(),
    click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path),
        metavar="DIR",
        cls=Option,
        help=deferred("The folder for the outputs, instead of build/ in the workspace."),
    ),
    click.option(
        "--strict", is_flag=True, cls=Option, help=deferred("Let warnings fail an issue, too.")
    ),
    click.option(
        "--proof",
        is_flag=True,
        cls=Option,
        help=deferred(
            "Make proof prints (清样): numbered lines, room for the pen, a name of their own."
        ),
    ),
    click.option(
        "--pdf-variant",
        type=click.Choice(PDF_VARIANTS),
        default=PDF_VARIANTS[0],
        metavar="VARIANT",
        cls=Option,
        help=deferred("What the PDF conforms to beside PDF/UA-1; pdf/a-2a if not given."),
    ),
)

effort_options = collected(
    "effort",
    Effort,
    jobs_option(
        deferred("Build so many issues at once; as many as there are processors if not given.")
    ),
    click.option(
        "--cluster",
        metavar="ADDRESS",
        cls=Option,
        help=deferred(
            "Build with the Dask cluster whose scheduler has this address, like tcp://host:8786."
        ),
    ),
    click.option(
        "--timeout",
        type=click.FloatRange(min=0, min_open=True),
        metavar="SECONDS",
        cls=Option,
        help=deferred("Give an issue up that takes longer; of several issues, 300 if not given."),
    ),
    click.option(
        "--force",
        is_flag=True,
        cls=Option,
        help=deferred("Make the outputs anew, also of issues that are unchanged."),
    ),
    click.option(
        "--verify",
        is_flag=True,
        cls=Option,
        help=deferred("Compare outputs with their hashes, not by their sizes and times alone."),
    ),
)
