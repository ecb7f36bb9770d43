"""Templates from folders, the first that has one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader
from jinja2.loaders import split_template_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment


class TemplateLoader(FileSystemLoader):
    """Jinja's loader, of which a process that lives on notices templates in earlier folders.

    Jinja only sees that the file of a template has changed, not that another one takes its place.
    """

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Return a template's words, its file, and whether both still hold."""
        source, file, unchanged = super().get_source(environment, template)
        return source, file, lambda: unchanged() and self._file(template) == Path(file)

    def _file(self, template: str) -> Path | None:
        pieces = split_template_path(template)
        places = (Path(folder, *pieces) for folder in self.searchpath)
        return next((place for place in places if place.is_file()), None)
