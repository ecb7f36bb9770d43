"""What the processes of pandoc and Typst do; nothing is imported that they do not need."""

from __future__ import annotations

import importlib
import subprocess
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path

PANDOC = "pandoc"
STANDARDS = ["a-2a", "ua-1"]
"""What Typst's PDF conforms to: the same as bulletin's."""
Compiler: TypeAlias = Any
"""Typst's compiler: the package belongs to the extra ``bench``."""

_compilers: list[Compiler] = []
"""The one of this process."""


def load(folder: Path) -> None:
    """Load Typst and the fonts, once in a process."""
    _compilers.append(importlib.import_module("typst").Compiler(root=str(folder)))


def make_word_file(stem: Path) -> None:
    """Make a Word file of an issue's Markdown."""
    target = str(stem.with_suffix(".docx"))
    words = [PANDOC, f"{stem.name}.md", "--reference-doc", "reference.docx", "-o", target]
    subprocess.run(words, cwd=stem.parent, check=True)  # noqa: S603  (pandoc on the PATH)


def make_pages(stem: Path) -> None:
    """Make a PDF of an issue in Typst's notation."""
    source, target = stem.with_suffix(".typ"), stem.with_suffix(".pdf")
    _compilers[0].compile(input=str(source), output=str(target), pdf_standards=STANDARDS)
