"""The Word file whose styles pandoc takes: one of bulletin's, as somebody would adapt it once."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, TypeAlias

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from benchmarks.archive.issues import PER_YEAR, Heading, Photograph, Table, issues
from benchmarks.archive.sources import write_workspace
from benchmarks.measuring import bulletin

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.archive.issues import Issue, Item

Style: TypeAlias = Any
"""A style of python-docx, which says nothing of its type."""
Element: TypeAlias = Any
"""An element of a Word file's XML."""

_PANDOC = {
    "Compact": "Normal",
    "Heading 3": "一级标题",
    "Image Caption": "图注",
    "Captioned Figure": "图片",
}
"""Styles that pandoc uses by itself, and which of the house style's they look like."""


def write_reference(folder: Path) -> Path:
    """Write a workspace with one issue of all elements, build it, adapt its Word file."""
    root = write_workspace(folder / "reference", [_everything()])
    bulletin("build", "--all", "--formats", "docx", root=root)
    path = next((root / "build").glob("*.docx"))
    document = docx.Document(str(path))
    for name, like in _PANDOC.items():
        style: Style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[like]
    document.styles["Compact"].paragraph_format.first_line_indent = Pt(0)
    document.styles.element.append(_table_style())
    for name in ("版记", "责任编辑"):
        properties = document.styles[name].element.get_or_add_pPr()
        document.styles[name].paragraph_format.keep_with_next = True
        properties.insert_element_before(_rule(), "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")
    document.save(str(folder / "reference.docx"))
    return folder / "reference.docx"


def _everything() -> Issue:
    """Return an issue that has one item of each kind that there is in the archive."""
    year = list(issues(PER_YEAR))
    every = [item for issue in year for item in issue.items]
    kinds = (Heading, Table, Photograph, str)
    chosen = [next(item for item in every if _has(item, kind)) for kind in kinds]
    brief = next(item for item in every if not item.title)
    items = [dataclasses.replace(item, section="工作动态") for item in (*chosen, brief)]
    return dataclasses.replace(year[0], items=(*items,))


def _has(item: Item, kind: type) -> bool:
    return any(isinstance(block, kind) for block in item.blocks)


def _rule() -> Element:
    """Return the borders of the closing block's lines: 0.35 mm around them, 0.25 mm between."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0"/>'
        for side, eighths in (("top", 8), ("bottom", 8), ("between", 6))
    )
    return parse_xml(f"<w:pBdr {nsdecls('w')}>{sides}</w:pBdr>")


def _table_style() -> Element:
    """Return a style of tables with rules around the cells, by the name that pandoc gives it."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="Table">'
        f'<w:name w:val="Table"/><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr></w:style>'
    )
