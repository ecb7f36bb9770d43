"""Computed styles as plain values: lengths in points, colours as ``#rrggbb``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bulletin.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Edges:
    """Four lengths around a box, in points."""

    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0
    left: float = 0.0


@dataclass(frozen=True, slots=True)
class Border:
    """One side of a border; a border that does not show has no width."""

    width: float = 0.0
    style: str = "none"
    color: str = "#000000"


@dataclass(frozen=True, slots=True)
class Borders:
    """The four sides of a border."""

    top: Border = Border()
    right: Border = Border()
    bottom: Border = Border()
    left: Border = Border()


@dataclass(frozen=True, slots=True)
class Style:
    """What CSS says of one element, after cascade, inheritance and computation.

    ``line_height`` and the sizes are None where CSS leaves them to the renderer.
    ``text_indent_em`` is the indent in characters where the stylesheet gives it in em.
    ``vertical_align`` is a keyword; a raise or a drop is in ``raised``. ``docx_…``
    and ``anchor`` are what the element itself declares, never inherited. ``page`` names the kind
    of page that the element stands on and is empty for the document's own kind.
    """

    display: str
    font_families: tuple[str, ...]
    font_size: float
    weight: int
    italic: bool
    color: str
    letter_spacing: float
    line_height: float | None
    underline: bool
    strike: bool
    text_align: str
    text_indent: float
    text_indent_em: float | None
    margin: Edges
    padding: Edges
    border: Borders
    background: str | None
    break_before: str
    break_after: str
    break_inside: str
    orphans: int
    widows: int
    white_space: str
    vertical_align: str
    raised: float
    list_style_type: str
    list_style_position: str
    columns: int
    column_gap: float
    column_rule: Border
    spans_columns: bool
    page: str
    width: float | None
    height: float | None
    max_height: float | None
    docx_style: str | None
    docx_tab: str | None
    docx_line_numbers: str | None
    anchor: str | None

    @property
    def is_inline(self) -> bool:
        """Whether the element flows in a line of text."""
        return self.display.startswith("inline")

    def column_width(self, available: float) -> float:
        """Return the width of each of its columns in so many points."""
        return (available - (self.columns - 1) * self.column_gap) / self.columns


@dataclass(frozen=True, slots=True)
class StyledElement:
    """An element with its computed style; generated text is an element ``::before``/``::after``.

    Inside generated text ``::leader`` is a row of its text up to the line's end, and ``::page``
    the page number of the element whose id is its ``target``.
    """

    tag: str
    attributes: tuple[tuple[str, str], ...]
    style: Style
    children: tuple[Node, ...]

    def get(self, name: str) -> str | None:
        """Return an attribute's value, None where the element has no such attribute."""
        return dict(self.attributes).get(name)

    @property
    def text(self) -> str:
        """All characters inside, as the HTML has them."""
        return "".join(n if isinstance(n, str) else n.text for n in self.children)

    def walk(self) -> Iterator[StyledElement]:
        """Yield the element and all elements inside, in document order."""
        yield self
        for node in self.children:
            if isinstance(node, StyledElement):
                yield from node.walk()


Node: TypeAlias = StyledElement | str


class Counter(StrEnum):
    """A number that is known only when the page is laid out."""

    PAGE = "page"
    PAGES = "pages"


@dataclass(frozen=True, slots=True)
class MarginBox:
    """One margin box of a page, such as ``bottom-right``, and what stands in it."""

    position: str
    content: tuple[str | Counter, ...]
    style: Style


@dataclass(frozen=True, slots=True)
class PageStyle:
    """The page in points, with the margin boxes that have content.

    ``first`` is None where the first page has the boxes of every right page; ``line_numbers`` is
    how numbers of lines look, and by its right padding how far from the text they stand.
    """

    width: float
    height: float
    margin: Edges
    right: tuple[MarginBox, ...]
    left: tuple[MarginBox, ...]
    first: tuple[MarginBox, ...] | None
    line_numbers: Style | None = None

    @property
    def measure(self) -> float:
        """The width of the type area (版心)."""
        return self.width - self.margin.left - self.margin.right

    @property
    def depth(self) -> float:
        """The height of the type area."""
        return self.height - self.margin.top - self.margin.bottom


@dataclass(frozen=True, slots=True)
class StyledDocument:
    """The body of a document with its styles, its pages, and what Word cannot express of them.

    ``pages`` are the named ones that the document uses beside its own kind of page.
    """

    body: StyledElement
    page: PageStyle
    pages: Mapping[str, PageStyle]
    diagnostics: tuple[Diagnostic, ...]
