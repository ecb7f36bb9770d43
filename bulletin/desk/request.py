"""What is asked of the proofreader."""

from __future__ import annotations

import json
from dataclasses import dataclass

from bulletin.messages import edition


@dataclass(frozen=True, slots=True)
class Request:
    """Rules selected and ignored beyond the settings; with ``pages`` issues are laid out, too."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pages: bool = True

    def key(self) -> str:
        """Return what makes other comments on the same issue, or words them otherwise."""
        return json.dumps([self.select, self.ignore, self.pages, edition()], ensure_ascii=False)
