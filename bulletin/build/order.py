"""What is wanted of every issue of a build."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bulletin.build.naming import PROOF_SUFFIX
from bulletin.document.composed import PDF_VARIANTS


@dataclass(frozen=True, slots=True)
class Comparison:
    """New outputs are compared with those in their places, and with ``only`` not put there.

    ``pictures`` tells whether pages that moved are drawn.
    """

    pictures: bool = False
    only: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """The formats, the folder they go into, and how they are made.

    ``strict`` makes warnings errors; with ``proof`` a proof print is made, under a name of its own
    beside that of the real outputs; ``pdf_variant`` is one of ``PDF_VARIANTS``. With ``proofread``
    an issue is not made whose text breaks a rule of the proofreader that makes errors, with
    ``strict`` one that makes warnings, either. Where an issue is only rendered, ``folder`` and
    ``comparison`` mean nothing.
    """

    formats: tuple[str, ...]
    folder: Path = Path("build")
    strict: bool = False
    proof: bool = False
    pdf_variant: str = PDF_VARIANTS[0]
    comparison: Comparison | None = None
    proofread: bool = False

    @property
    def check(self) -> bool:
        """Whether outputs are only compared: nothing is put in place, nor remembered."""
        return self.comparison is not None and self.comparison.only

    def targets(self, stem: str) -> dict[str, Path]:
        """Return the outputs of an issue by format; ``stem`` is its name for outputs."""
        name = stem + PROOF_SUFFIX if self.proof else stem
        return {kind: self.folder / f"{name}.{kind}" for kind in self.formats}

    def options(self, kind: str) -> str:
        """Return what makes another file of an output of this format and name."""
        return self.pdf_variant if kind == "pdf" else ""
