"""The document in which results stand: ``docs/benchmarks.md``, a table between two marks each."""

from __future__ import annotations

import re
from pathlib import Path

DOCUMENT = Path(__file__).parents[1] / "docs" / "benchmarks.md"


def placed(document: str, name: str, result: str) -> str:
    """Return the document with another result of a benchmark. Raises LookupError without marks."""
    marks = f"<!-- {name} -->", f"<!-- end of {name} -->"
    between = re.compile(f"{marks[0]}.*?{marks[1]}", re.DOTALL)
    if not between.search(document):
        raise LookupError(marks[0])
    text = f"{marks[0]}\n{result.strip()}\n{marks[1]}"
    return between.sub(lambda _found: text, document)


def write_result(name: str, result: str) -> None:
    """Put a benchmark's result into the document."""
    document = DOCUMENT.read_text("utf-8")
    DOCUMENT.write_text(placed(document, name, result), encoding="utf-8")
