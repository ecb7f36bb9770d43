"""WeasyPrint's cascade of a document, computed once for the Word file and for the layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from weasyprint import HTML
from weasyprint.css import find_stylesheets
from weasyprint.css.counters import CounterStyle
from weasyprint.css.targets import TargetCollector

from bulletin.document.complaints import complaints
from bulletin.document.document_styles import DocumentStyles
from bulletin.document.fetching import SCHEME
from bulletin.document.handover import Handover
from bulletin.document.keeping import MOST_KEPT, Kept
from bulletin.document.kept_styles import KeptStyles
from bulletin.document.weasy_fetcher import ShelfFetcher

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from weasyprint.text.fonts import FontConfiguration

    from bulletin.document.composed import Composed
    from bulletin.document.fetching import Shelf

# Values of WeasyPrint's, which come without types.
ColorProfiles: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sheets:
    """The stylesheets that a document links, as WeasyPrint reads them, and their styles."""

    styles: KeptStyles
    counters: CounterStyle
    profiles: ColorProfiles


@dataclass(frozen=True, slots=True)
class Cascade:
    """A document's elements and WeasyPrint's computed styles of them."""

    html: HTML
    fonts: FontConfiguration
    style_for: DocumentStyles
    counters: CounterStyle
    profiles: ColorProfiles
    targets: TargetCollector


LEFT: Handover[Cascade] = Handover()
"""Cascades that were read for the Word file and now serve the layout."""

_KEPT: Kept[Sheets] = Kept(MOST_KEPT)


def parsed(composed: Composed) -> HTML:
    """Return the document's HTML as WeasyPrint reads it."""
    fetcher = ShelfFetcher(composed.shelf)
    return HTML(string=composed.html, base_url=f"{SCHEME}:/", url_fetcher=fetcher)


def cascade(html: HTML, shelf: Shelf, fonts: FontConfiguration) -> Cascade:
    """Compute the styles of all elements."""
    sheets = _sheets(html, shelf, fonts)
    targets = TargetCollector()
    style_for = DocumentStyles(html, sheets.styles, fonts, targets)
    counters = sheets.counters.copy()
    return Cascade(html, fonts, style_for, counters, dict(sheets.profiles), targets)


def _sheets(html: HTML, shelf: Shelf, fonts: FontConfiguration) -> Sheets:
    """Return the linked stylesheets, from memory where they have not changed.

    Those that WeasyPrint complains of are read each time, so that it complains each time.
    """
    key = (shelf, fonts, tuple(_links(html)))
    sheets = _KEPT.get(key, shelf)
    if sheets is None:
        with complaints() as heard:
            sheets = _read(html, fonts)
        if not heard and not sheets.profiles:
            _KEPT.put(key, sheets, html.url_fetcher.stylesheets)
    return sheets


def _links(html: HTML) -> Iterator[Hashable]:
    for wrapper in html.wrapper_element.query_all("style", "link"):
        element = wrapper.etree_element
        yield element.tag, tuple(element.attrib.items()), "".join(element.itertext())


def _read(html: HTML, fonts: FontConfiguration) -> Sheets:
    counters, profiles = CounterStyle(), ColorProfiles()
    for style in html._ua_counter_style():
        counters.update(style)
    found = find_stylesheets(
        html.wrapper_element,
        html.media_type,
        html.url_fetcher,
        html.base_url,
        fonts,
        counters,
        profiles,
        [],
        [],
    )
    origins = [(sheet, "user agent", None) for sheet in html._ua_stylesheets()]
    origins += [(sheet, "author", None) for sheet in found]
    return Sheets(KeptStyles(origins), counters, profiles)
