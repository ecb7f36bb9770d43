"""The font table: which families the document asks for, and their other names.

A machine without 仿宋_GB2312 mostly has the same face as 仿宋; Word takes it where the table says
so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from bulletin.writers.docx.fonts import is_chinese
from bulletin.writers.docx.xml import w

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

_OTHER_NAMES = {
    "仿宋_GB2312": "仿宋",
    "楷体_GB2312": "楷体",
    "黑体": "SimHei",
    "宋体": "SimSun",
    "方正小标宋简体": "FZXiaoBiaoSong-B05S",
}
# Character sets of Windows: GB 2312 and Western.
_GB2312, _WESTERN = "86", "00"
_SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")


def write_font_table(document: Document) -> None:
    """Add the table for all fonts that the text and the styles name."""
    roots = (document.element, document.styles.element)
    families = sorted({family for root in roots for family in _families(root)})
    table = OxmlElement("w:fonts")
    table.extend(_font(family) for family in families)
    name = PackURI("/word/fontTable.xml")
    part = Part(name, CONTENT_TYPE.WML_FONT_TABLE, serialize_part_xml(table), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def _families(root: BaseOxmlElement) -> Iterable[str]:
    for fonts in root.iter(qn("w:rFonts")):
        named = (fonts.get(qn(f"w:{script}")) for script in _SCRIPTS)
        yield from (family for family in named if family)


def _font(family: str) -> BaseOxmlElement:
    other = _OTHER_NAMES.get(family)
    return w(
        "font",
        *([w("altName", val=other)] if other else []),
        w("charset", val=_GB2312 if is_chinese(family) else _WESTERN),
        w("family", val="auto"),
        w("pitch", val="default"),
        name=family,
    )
