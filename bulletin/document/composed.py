"""What the writers receive: one HTML document and where its parts may be read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bulletin.diagnostics import Location
from bulletin.document.fetching import Shelf

PDF_VARIANTS = ("pdf/a-2a", "pdf/a-2b", "pdf/a-2u", "pdf/a-3a", "pdf/a-3b", "pdf/a-3u", "pdf/ua-1")
"""The parts of PDF/A that the PDF may conform to; with each it conforms to PDF/UA-1 as well."""


@dataclass(frozen=True, slots=True)
class Composed:
    """An issue as HTML.

    ``html`` links its stylesheet and pictures by URLs of the ``shelf``, the only place that
    renderers may read from; so it is the same text whatever folder the workspace lies in.
    ``title`` is the document's title (上街信息2023年第35期); ``created`` an ISO date or None;
    ``number`` the issue's number or None; ``figures`` the places in the sources of the pictures,
    by their URLs; ``headlines`` those of the titles' lines, by their characters in print.
    ``pdf_variant`` is one of ``PDF_VARIANTS``; ``left`` is what one writer leaves for another
    (``handover``).
    """

    html: str
    shelf: Shelf
    title: str
    office: str | None
    created: str | None
    publication: str = ""
    number: str | None = None
    figures: Mapping[str, Location] = field(default_factory=dict, compare=False)
    headlines: Mapping[str, Location] = field(default_factory=dict, compare=False)
    pdf_variant: str = PDF_VARIANTS[0]
    left: dict[object, object] = field(default_factory=dict, init=False, compare=False, repr=False)
