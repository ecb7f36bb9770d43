"""What is asked of the proofreader."""

from __future__ import annotations

import json
from dataclasses import dataclass

from bulletin.messages import language


@dataclass(frozen=True, slots=True)
class Request:
    """Rules selected and ignored beyond the settings; with ``pages`` issues are laid out, too."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pages: bool = True

    def key(self) -> str:
        """Return what makes other comments on the same issue; messages have a language."""
        return json.dumps([self.select, self.ignore, self.pages, language()], ensure_ascii=False)
