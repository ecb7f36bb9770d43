"""Lines as a Word file, the way clerks make them: python-docx's blank file and raw XML."""

from __future__ import annotations

import io
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image

from tests.archive.lines import Line, Mark, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Word: TypeAlias = Any
"""python-docx's document or an element of it."""
Habits: TypeAlias = Any

_PROPERTIES = {
    Mark.BOLD: '<w:rFonts w:ascii="黑体" w:eastAsia="黑体"/><w:b/>',
    Mark.HIDDEN: "<w:vanish/>",
}
_CHANGE = 'w:id="{}" w:author="审核" w:date="2022-03-01T08:00:00Z"'
_NUMBERING = """<w:abstractNum w:abstractNumId="90" {}><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>
<w:lvlJc w:val="left"/></w:lvl></w:abstractNum>"""
_BOX = """<w:r {w}><mc:AlternateContent
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
<mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="5400000" cy="1800000"/>
<wp:docPr id="71" name="文本框 1"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>{text}</w:txbxContent>
</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape type="#_x0000_t202"><v:textbox><w:txbxContent>{text}</w:txbxContent>
</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def word_file(lines: Sequence[Line], habits: Habits) -> bytes:
    """Write a Word file.

    ``spaces`` centres with spaces; ``indent`` is "spaces" or a first-line indent; ``box`` puts so
    many first lines into a text box; ``headings`` uses Word's styles for lines with a level;
    ``marks`` puts page numbers into the footer.
    """
    document = Document()
    _define_numbering(document)
    boxed = habits.get("box", 0)
    if boxed:
        text = "".join(_paragraph(line, habits) for line in lines[:boxed])
        _append(document, f"<w:p>{_BOX.format(w='', text=text)}</w:p>")
    for rows, group in groupby(lines[boxed:], lambda line: bool(line.cells)):
        if rows:
            _append(document, _table(list(group)))
        else:
            for line in group:
                _add_line(document, line, habits)
    if habits.get("marks"):
        _add_page_number(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _add_line(document: Word, line: Line, habits: Habits) -> None:
    if line.picture:
        document.add_picture(photograph())
    if line.level and habits.get("headings"):
        document.add_heading(line.text, line.level)
    else:
        _append(document, _paragraph(line, habits))


def photograph() -> io.BytesIO:
    """Return a small picture."""
    stream = io.BytesIO()
    Image.linear_gradient("L").resize((96, 64)).convert("RGB").save(stream, "PNG")
    stream.seek(0)
    return stream


def _append(document: Word, xml: str) -> None:
    tag, _, rest = xml.partition(">")
    document.element.body.insert(-1, parse_xml(f"{tag} {nsdecls('w')}>{rest}"))


def _define_numbering(document: Word) -> None:
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(_NUMBERING.format(nsdecls("w"))))
    number = f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'
    numbering.append(parse_xml(number))


def _add_page_number(document: Word) -> None:
    field = '<w:fldSimple {} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run("— ")
    paragraph._p.append(parse_xml(field.format(nsdecls("w"))))
    paragraph.add_run(" —")


def _paragraph(line: Line, habits: Habits) -> str:
    pad = "".join(_pad(line, habits))
    properties = "".join(_paragraph_properties(line, habits))
    size = 44 if line.align == "=" and line.runs[0].mark is Mark.BOLD else 32
    runs = "".join(_run(run, size) for run in (Run(pad), *line.runs))
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def _pad(line: Line, habits: Habits) -> Iterator[str]:
    if line.align and habits.get("spaces"):
        room = max(0, 40 - len(line.text) * 2)
        yield " " * (room // (2 if line.align == "=" else 1))
    if line.indent and habits.get("indent") == "spaces":
        yield "　　"


def _paragraph_properties(line: Line, habits: Habits) -> Iterator[str]:
    if line.numbered:
        yield '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>'
    if not line.runs:
        yield '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="1" w:color="FF0000"/></w:pBdr>'
    if line.indent and habits.get("indent") != "spaces":
        yield '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
    if line.align and not habits.get("spaces"):
        yield f'<w:jc w:val="{"center" if line.align == "=" else "right"}"/>'


def _run(run: Run, size: int = 32) -> str:
    """Return a run of a size in half points."""
    if run.mark is Mark.BREAK:
        return "<w:r><w:br/></w:r>"
    tag = "w:delText" if run.mark is Mark.DELETED else "w:t"
    text = f'<{tag} xml:space="preserve">{escape(run.text)}</{tag}>'
    text = text.replace("\t", "</w:t><w:tab/><w:t>")
    properties = f'{_PROPERTIES.get(run.mark, "")}<w:sz w:val="{size}"/>'
    written = f"<w:r><w:rPr>{properties}</w:rPr>{text}</w:r>"
    change = {Mark.INSERTED: "w:ins", Mark.DELETED: "w:del"}.get(run.mark)
    return f"<{change} {_CHANGE.format(7)}>{written}</{change}>" if change else written


def _table(lines: Sequence[Line]) -> str:
    rows = "".join(f"<w:tr>{''.join(map(_cell, line.cells))}</w:tr>" for line in lines)
    grid = "<w:gridCol/>" * max(len(line.cells) for line in lines)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _cell(text: str) -> str:
    return f"<w:tc><w:tcPr/><w:p>{_run(Run(text))}</w:p></w:tc>"
