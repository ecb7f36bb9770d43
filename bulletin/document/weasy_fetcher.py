"""What WeasyPrint may open: files on the document's shelf and pictures inside data: URLs."""

from collections import Counter

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
        """Open files of this shelf only."""
        super().__init__(allowed_protocols=("data",))
        self._shelf = shelf
        self._stylesheets: Counter[str] = Counter()

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Return a file's bytes under its shelf URL, so that no folder shows in an output.

        Of a picture they are those for print. Raises OffShelfError, OSError or ValueError;
        WeasyPrint catches all three.
        """
        if url.startswith("data:"):
            return super().fetch(url, headers)
        path = self._shelf.path(url)
        if path.suffix.lower() == ".css":
            self._stylesheets[url] += 1
            if self._stylesheets[url] > _SAME_STYLESHEET:
                raise OffShelfError(_("the stylesheet imports itself"))
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "text/css"})
        picture = read_picture(path)
        return URLFetcherResponse(url, picture.content, {"Content-Type": picture.media_type})
