"""The only files that a renderer may open: those on the shelf."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit, uses_netloc, uses_relative

from bulletin.consulted import note

SCHEME = "shelf"
# urllib joins relative links, such as a stylesheet's @import, only in schemes listed here.
uses_relative.append(SCHEME)
uses_netloc.append(SCHEME)


class OffShelfError(Exception):
    """A document asked for something that does not lie on its shelf."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Folders under fixed names: the URL ``shelf:/styles/shangjie.css`` is a file in ``styles``.

    Of folders under one name, the first that has the file counts: thus a workspace's stylesheet
    imports the package's. URLs do not tell where a folder lies, so outputs do not depend on it.
    """

    folders: tuple[tuple[str, Path], ...]

    def url(self, path: Path) -> str:
        """Return the URL of a file that lies on the shelf."""
        for name, folder in self.folders:
            if path.resolve().is_relative_to(folder.resolve()):
                inside = path.resolve().relative_to(folder.resolve()).as_posix()
                return f"{SCHEME}:/{name}/{quote(inside)}"
        raise OffShelfError(str(path))

    def path(self, url: str) -> Path:
        """Return the file that a URL names; links that lead off the shelf are refused."""
        found = list(self.candidates(url))
        if not found:
            raise OffShelfError(url)
        for path in found:
            note(path)
            if path.is_file():
                return path
        return found[0]

    def candidates(self, url: str) -> Iterator[Path]:
        """Yield the places where the file of a URL is looked for, best first."""
        parts = urlsplit(url)
        name, _, inside = unquote(parts.path).lstrip("/").partition("/")
        if parts.scheme != SCHEME or parts.netloc:
            return
        for label, folder in self.folders:
            path = (folder / inside).resolve()
            if label == name and path.is_relative_to(folder.resolve()):
                yield path
