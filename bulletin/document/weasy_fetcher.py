"""What WeasyPrint may open: files on the document's shelf and pictures inside data: URLs."""

from collections import Counter
from pathlib import Path

from weasyprint.urls import URLFetcher, URLFetcherResponse

from bulletin.document.fetching import OffShelfError, Shelf
from bulletin.document.pictures import read_picture
from bulletin.messages import _

# WeasyPrint follows stylesheets that import each other without end.
_SAME_STYLESHEET = 8


class ShelfFetcher(URLFetcher):  # type: ignore[misc]
    """Opens what lies on the shelf and refuses every other file and every host.

    WeasyPrint reports a refusal on its log and goes on without the resource.
    """

    def __init__(self, shelf: Shelf) -> None:
        """Open files of this shelf only; ``stylesheets`` are those opened so far, by their URLs."""
        super().__init__(allowed_protocols=("data",))
        self._shelf = shelf
        self._fetched: Counter[str] = Counter()
        self.stylesheets: dict[str, bytes] = {}

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return a file's bytes under its shelf URL, so that no folder shows in an output.

        Of a picture they are those for print. Raises OffShelfError, OSError or ValueError;
        WeasyPrint catches all three.
        """
        if url.startswith("data:"):
            return super().fetch(url, headers)
        path = self._shelf.path(url)
        if path.suffix.lower() == ".css":
            return URLFetcherResponse(url, self._css(url, path), {"Content-Type": "text/css"})
        picture = read_picture(path)
        return URLFetcherResponse(url, picture.content, {"Content-Type": picture.media_type})

    def _css(self, url: str, path: Path) -> bytes:
        self._fetched[url] += 1
        if self._fetched[url] > _SAME_STYLESHEET:
            raise OffShelfError(_("the stylesheet imports itself"))
        content = self.stylesheets[url] = path.read_bytes()
        return content
