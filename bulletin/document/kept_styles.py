"""Computed styles kept from one document to the next that links the same stylesheets.

WeasyPrint (70) works out each property of each style anew for every document, though a house style
makes the same few dozen styles of every issue. Here a style is known by its parent's and by the
rules that apply, and its properties are worked out once. A layout changes some of the styles that
it works with: so each document has copies of its own.
"""

from __future__ import annotations

from functools import cached_property
from math import inf
from typing import TYPE_CHECKING, Any, TypeAlias
from xml.etree.ElementTree import Element

from weasyprint.css import (
    AnonymousStyle,
    ComputedStyle,
    InitialStyle,
    declaration_precedence,
    find_style_attributes,
)
from weasyprint.css.validation import preprocess_declarations

from bulletin.document.complaints import complaints_so_far

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from weasyprint.text.fonts import FontConfiguration

# Values of WeasyPrint's, which come without types.
StyleSheet: TypeAlias = Any
Value: TypeAlias = Any

Weight: TypeAlias = tuple[int, float, tuple[int, int, int]]
"""Precedence of the origin, order of the layer, specificity: the heaviest declaration wins."""

Declared: TypeAlias = tuple[str, Value, Weight]
Cascaded: TypeAlias = dict[str, tuple[Value, Weight]]
Origin: TypeAlias = tuple[StyleSheet, str, None]
"""A stylesheet and whose it is: the author's or the user agent's."""

MOST_STYLES = 2000
"""An issue needs some 200 to 400, most of them of pseudo-elements that are not there."""

_WITHOUT_STYLE = frozenset(("alt", "class", "href", "id", "src"))
"""Attributes that declare nothing themselves; what an id declares is said apart."""


class KeptStyles:
    """The styles that a set of stylesheets makes, as far as documents have asked for them."""

    def __init__(self, sheets: Sequence[Origin]) -> None:
        """Begin with none."""
        self.sheets = sheets
        self._forget()

    def begin(self) -> None:
        """Get ready for another document: forget what may not hold for it, or all if too much.

        What was complained of is to be complained of again; lengths in parts of the first page
        are those of one document.
        """
        heard = complaints_so_far() != self._heard
        if heard or self.page_sizes.asked or len(self._styles) > MOST_STYLES:
            self._forget()
        self.page_sizes.update(box=None, area=None)

    def style(
        self, name: Hashable, cascaded: Iterable[Declared], place: tuple[Value, ...]
    ) -> KeptStyle:
        """Return the style of a name, made of these declarations where it is not known yet."""
        style = self._styles.get(name)
        if style is None:
            style = self._styles[name] = KeptStyle(self.page_sizes, _winning(cascaded), *place)
        return style

    def declared_by(self, element: Element, base_url: str | None) -> tuple[Declared, ...]:
        """Return what an element's attributes declare; alike elements get the very same value."""
        saying = (item for item in element.attrib.items() if item[0] not in _WITHOUT_STYLE)
        key = element.tag, tuple(saying)
        if key not in self._declared:
            alike = Element(element.tag, dict(key[1]))
            self._declared[key] = tuple(_declarations(alike, base_url))
        return self._declared[key]

    def _forget(self) -> None:
        self._styles: dict[Hashable, KeptStyle] = {}
        self._declared: dict[Hashable, tuple[Declared, ...]] = {}
        self.page_sizes = PageSizes()
        self._heard = complaints_so_far()


class PageSizes(dict[str, Value]):
    """The size of a document's first page, and whether any style asked for it."""

    asked = False

    def __getitem__(self, key: str) -> Value:
        """Return the size of the page box or of its area, None before the first page."""
        self.asked = True
        return super().__getitem__(key)


class KeptStyle(ComputedStyle):  # type: ignore[misc]
    """A computed style for all documents. ``readings`` are what was made of it, by any key."""

    def __init__(
        self,
        page_sizes: PageSizes,
        cascaded: Cascaded,
        parent: KeptStyle | None,
        pseudo_type: str | None,
        root: KeptStyle | InitialStyle,
        base_url: str | None,
        fonts: FontConfiguration,
    ) -> None:
        """Take what WeasyPrint makes a style of."""
        super().__init__(parent, cascaded, pseudo_type, root, base_url, fonts, page_sizes)
        self.readings: dict[Hashable, object] = {}


class OwnStyle(ComputedStyle):  # type: ignore[misc]
    """A document's own copy of a kept style."""

    def __init__(self, kept: KeptStyle) -> None:
        """Take all that is known of the style."""
        _copy(kept, self)

    def __missing__(self, key: str) -> Value:
        """Have the kept style work out a property."""
        value = self[key] = self.kept[key]
        return value

    @cached_property
    def anonymous_style(self) -> OwnAnonymousStyle:
        """The style of boxes without an element."""
        return OwnAnonymousStyle(self.kept.anonymous_style)


class OwnAnonymousStyle(AnonymousStyle):  # type: ignore[misc]
    """A document's own copy of a kept style for boxes without an element."""

    def __init__(self, kept: AnonymousStyle) -> None:
        """Take all that is known of the style."""
        _copy(kept, self)
        self.specified = self

    def __missing__(self, key: str) -> Value:
        """Have the kept style work out a property."""
        value = self[key] = self.kept[key]
        return value


def _copy(kept: ComputedStyle | AnonymousStyle, own: OwnStyle | OwnAnonymousStyle) -> None:
    """Copy a style with its attributes, except for what hangs on it."""
    own.update(kept)
    own.__dict__.update(kept.__dict__)
    own.__dict__.pop("anonymous_style", None)
    own.kept = kept


def _winning(declared: Iterable[Declared]) -> Cascaded:
    """Return the heaviest declaration of each property, of two equal ones the latter."""
    winning: Cascaded = {}
    for name, value, weight in declared:
        if name not in winning or winning[name][1] <= weight:
            winning[name] = value, weight
    return winning


def weighed(
    declared: Iterable[tuple[str, Value, bool]],
    origin: str,
    layer: float,
    specificity: tuple[int, int, int],
) -> Iterator[Declared]:
    """Yield declarations of one origin, layer and specificity with the weight that gives them."""
    for name, value, important in declared:
        yield name, value, (declaration_precedence(origin, important), layer, specificity)


def _declarations(element: Element, base_url: str | None) -> Iterator[Declared]:
    """Yield what an element's attributes declare."""
    found = find_style_attributes(element, base_url=base_url)
    for specificity, _element, declarations, base in found:
        declared = preprocess_declarations(base, declarations)
        yield from weighed(declared, "author", inf, specificity)
