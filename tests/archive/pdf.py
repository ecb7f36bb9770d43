"""Lines as a PDF file with a text layer, of a plain page that has nothing to do with ours."""

from __future__ import annotations

import base64
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from weasyprint import HTML

from tests.archive.lines import Line, Mark, Run
from tests.archive.word import photograph

if TYPE_CHECKING:
    from collections.abc import Sequence

Habits: TypeAlias = Any

_CSS = """
@page {{ size: {size}; margin: 25mm 22mm;
  @top-center {{ content: "{running}"; font-size: 9pt }}
  @bottom-center {{ content: {foot}; font-size: 10pt }} }}
body {{ font: {points}pt/1.6 FandolSong, "Noto Serif CJK SC", serif }}
p {{ margin: 0 0 .2em; text-align: justify; orphans: 1; widows: 1 }}
body > p:first-child b {{ font-size: 1.6em }} p.centre b {{ font-size: 1.25em }}
p.indent {{ text-indent: 2em }} p.centre {{ text-align: center }} p.right {{ text-align: right }}
b {{ font-family: FandolHei, "Noto Sans CJK SC", sans-serif }}
div {{ columns: {columns}; column-gap: 8mm }} table {{ width: 100% }} img {{ width: 40mm }}
"""
_CLASSES = {"=": "centre", ">": "right"}


def pdf_file(lines: Sequence[Line], head: int, foot: int, habits: Habits) -> tuple[bytes, str]:
    """Return a PDF file and the furniture of its pages: each running head and page mark once.

    All but the first ``head`` (``span``) and last ``foot`` lines stand in ``columns``;
    ``running`` is the running head, ``marks`` puts — 1 — below each page.
    """
    marks = '"— " counter(page) " —"' if habits.get("marks") else "none"
    style = _CSS.format(
        size=habits.get("size", "A4"),
        running=habits.get("running", ""),
        foot=marks,
        points=habits.get("points", 14),
        columns=habits.get("columns", "auto"),
    )
    end = len(lines) - foot
    parts = (_html(lines[:head]), _html(lines[head:end]), _html(lines[end:]))
    html = f"<style>{style}</style>{parts[0]}<div>{parts[1]}</div>{parts[2]}"
    document = HTML(string=html).render()
    numbers = range(1, len(document.pages) + 1) if habits.get("marks") else ()
    pdf = document.write_pdf()
    assert pdf
    return pdf, habits.get("running", "") + "".join(f"— {number} —" for number in numbers)


def _html(lines: Sequence[Line]) -> str:
    return "".join(
        _table(list(group)) if rows else "".join(map(_paragraph, group))
        for rows, group in groupby(lines, lambda line: bool(line.cells))
    )


def _table(lines: Sequence[Line]) -> str:
    rows = ("".join(f"<td>{escape(cell)}" for cell in line.cells) for line in lines)
    return f"<table>{''.join(f'<tr>{row}' for row in rows)}</table>"


def _paragraph(line: Line) -> str:
    if not line.runs:
        return "<hr>"
    picture = base64.b64encode(photograph().getvalue()).decode()
    image = f'<p class=centre><img src="data:image/png;base64,{picture}">' if line.picture else ""
    kind = _CLASSES.get(line.align, "indent" if line.indent else "")
    return f'{image}<p class="{kind}">{"".join(map(_run, line.runs))}</p>'


def _run(run: Run) -> str:
    text = escape(run.text).replace("\t", "&emsp;&emsp;").replace("  ", "&nbsp; ")
    return f"<b>{text}</b>" if run.mark is Mark.BOLD else text
