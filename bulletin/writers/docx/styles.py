"""Named Word styles, from what the stylesheet calls ``--docx-style``.

The house style's 正文 becomes Word's built-in style Normal: Chinese Word and WPS show Normal as
正文, so the clerk finds it where it always is, and every other paragraph style is based on it.
In the same way 标题 1 is the built-in “heading 1”, 页脚 “footer” and so on: a style of one's own
under a name that Chinese Word gives to a built-in one would clash with it. All other names
(报头, 条目标题 …) are styles of the document's own and keep their names.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.document.style import Border, Edges, Style, StyledElement
from bulletin.writers.docx.blocks import NORMAL
from bulletin.writers.docx.formats import (
    ParagraphFormat,
    RunFormat,
    on_grid,
    paragraph_children,
    run_format,
    run_properties,
)
from bulletin.writers.docx.paragraph_format import holds_blocks, own_format
from bulletin.writers.docx.xml import switch, w

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

# What Chinese Word calls its built-in styles, and their names in the file.
_BUILT_IN = {
    NORMAL: "Normal",
    "标题": "Title",
    "副标题": "Subtitle",
    **{f"标题 {level}": f"heading {level}" for level in range(1, 10)},
    "题注": "caption",
    "引用": "Quote",
    "列表段落": "List Paragraph",
    "页眉": "header",
    "页脚": "footer",
    "页码": "page number",
    "行号": "line number",
    "日期": "Date",
    "签名": "Signature",
}
# Chinese Word names the character half of a style that is both so.
_CHARACTER_HALF = " 字符"
HEADER = "页眉"
FOOTER = "页脚"
PAGE_NUMBER = "页码"
LINE_NUMBER = "行号"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style as it comes out after inheritance from 正文."""

    paragraph: ParagraphFormat
    run: RunFormat


class NamedStyles:
    """The styles that a document names, each from the first element that declares it.

    A paragraph goes before a box that holds paragraphs: it alone knows its indent and its gaps.
    """

    def __init__(self, body: StyledElement, measure: float) -> None:
        """Collect the styles of a document whose type area is so many points wide."""
        self._measure = measure
        self._paragraphs: dict[str, ParagraphStyle] = {}
        self._characters: dict[str, RunFormat] = {}
        boxes: dict[str, StyledElement] = {}
        for name, element in _declared(body):
            if element.style.is_inline:
                self._characters.setdefault(name, run_format(element.style, inline=True))
            elif name not in boxes or _is_better(element, boxes[name]):
                boxes[name] = element
                self._paragraphs[name] = _paragraph_style(element, measure)
        self._paragraphs.setdefault(NORMAL, _paragraph_style(_plain(body), measure))
        self._paragraphs = {n: self._on_grid(style) for n, style in self._paragraphs.items()}

    def add_paragraph_style(self, name: str, style: Style) -> None:
        """Add a style that no element declares, for what Word keeps outside the body."""
        style = replace(style, padding=replace(style.padding, top=0.0, bottom=0.0))
        added = ParagraphStyle(own_format(style, None, self._measure), run_format(style))
        self._paragraphs.setdefault(name, self._on_grid(added))

    def add_character_style(self, name: str, style: Style) -> None:
        """Add a character style that no element declares."""
        self._characters.setdefault(name, run_format(style))

    @property
    def pitch(self) -> int | None:
        """The distance of the grid's lines in twips: that of 正文, None where it has none."""
        return self._paragraphs[NORMAL].paragraph.line

    def _on_grid(self, style: ParagraphStyle) -> ParagraphStyle:
        return replace(style, paragraph=on_grid(style.paragraph, self.pitch))

    def paragraph(self, name: str) -> ParagraphStyle:
        """Return a paragraph style; 正文 where there is none of that name."""
        return self._paragraphs.get(name, self._paragraphs[NORMAL])

    def paragraph_id(self, name: str) -> str | None:
        """Return the id that a paragraph refers to; None for 正文, which needs no mention."""
        return None if name == NORMAL or name not in self._paragraphs else _style_id(name)

    def character_id(self, name: str) -> str:
        """Return the id that a run refers to."""
        return _style_id(self._character_name(name))

    def on_run(self, name: str, base: RunFormat) -> RunFormat:
        """Return what a character style makes of a run: it sets what differs from 正文."""
        style, normal = self._characters[name], self._paragraphs[NORMAL].run
        own = {
            field: getattr(style, field)
            for field in RunFormat.__slots__
            if getattr(style, field) != getattr(normal, field)
        }
        return replace(base, **own)

    def write(self, document: Document) -> None:
        """Put the styles into the document's styles part."""
        styles = document.styles.element
        for name, style in self._paragraphs.items():
            if name == NORMAL:
                styles[1].extend(_properties(style, None))
            else:
                styles.append(self._paragraph_element(name, style))
        for name, run in self._characters.items():
            styles.append(self._character_element(name, run))

    def _character_name(self, name: str) -> str:
        return name + _CHARACTER_HALF if name in self._paragraphs else name

    def _paragraph_element(self, name: str, style: ParagraphStyle) -> BaseOxmlElement:
        link = [w("link", val=self.character_id(name))] if name in self._characters else []
        return w(
            "style",
            w("name", val=_BUILT_IN.get(name, name)),
            w("basedOn", val="Normal"),
            *([w("next", val="Normal")] if style.paragraph.outline is not None else []),
            *link,
            w("qFormat"),
            *_properties(style, self._paragraphs[NORMAL]),
            type="paragraph",
            **({} if name in _BUILT_IN else {"customStyle": 1}),
            styleId=_style_id(name),
        )

    def _character_element(self, name: str, run: RunFormat) -> BaseOxmlElement:
        full = self._character_name(name)
        link = [w("link", val=_style_id(name))] if name in self._paragraphs else []
        properties = run_properties(run, self._paragraphs[NORMAL].run)
        return w(
            "style",
            w("name", val=_BUILT_IN.get(full, full)),
            w("basedOn", val="DefaultParagraphFont"),
            *link,
            w("qFormat"),
            *([] if properties is None else [properties]),
            type="character",
            **({} if full in _BUILT_IN else {"customStyle": 1}),
            styleId=_style_id(full),
        )


def _style_id(name: str) -> str:
    return _BUILT_IN.get(name, name).replace(" ", "")


def _declared(element: StyledElement) -> Iterator[tuple[str, StyledElement]]:
    """Yield the elements that name a style; inside a closing block the table has the rules."""
    name = element.style.docx_style
    if name is not None and not (name == NORMAL and element.style.is_inline):
        yield name, element
    for child in element.children:
        if isinstance(child, StyledElement):
            ruled = element.style.anchor is not None and child.style.anchor is None
            yield from _declared(_unruled(child) if ruled else child)


def _unruled(element: StyledElement) -> StyledElement:
    border = replace(element.style.border, top=Border(), bottom=Border())
    return replace(element, style=replace(element.style, border=border))


def _plain(body: StyledElement) -> StyledElement:
    """Return the body as a paragraph would look that nothing else is said of."""
    style = replace(body.style, margin=Edges(), padding=Edges())
    return replace(body, style=style, children=())


def _is_better(element: StyledElement, earlier: StyledElement) -> bool:
    """Tell whether a style's first paragraph comes after a mere box of paragraphs."""
    return holds_blocks(earlier) and not holds_blocks(element)


def _paragraph_style(element: StyledElement, measure: float) -> ParagraphStyle:
    return ParagraphStyle(own_format(element.style, element, measure), run_format(element.style))


# What Chinese line breaking wants: 17.3.1.16, 21, 2, 3 of ECMA-376. Marks do not hang.
def _chinese_setting() -> dict[str, BaseOxmlElement]:
    return {
        "kinsoku": w("kinsoku"),
        "overflowPunct": switch("overflowPunct", on=False),
        "autoSpaceDE": w("autoSpaceDE"),
        "autoSpaceDN": w("autoSpaceDN"),
    }


_BEFORE_CHINESE = (
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "widowControl",
    "pBdr",
    "shd",
    "tabs",
)


def _properties(style: ParagraphStyle, base: ParagraphStyle | None) -> list[BaseOxmlElement]:
    children = dict(paragraph_children(style.paragraph, base.paragraph if base else None))
    if base is None:
        first = {tag: children.pop(tag) for tag in _BEFORE_CHINESE if tag in children}
        children = {**first, **_chinese_setting(), **children}
    run = run_properties(style.run, base.run if base else None)
    paragraph = [w("pPr", *children.values())] if children else []
    return paragraph + ([] if run is None else [run])
