"""The roster of units: each name that a unit goes by, and names that are nearly one of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

if TYPE_CHECKING:
    from bulletin.workspace import Workspace

_DIVIDERS = re.compile(r"[\s\-—_–、，,.（）()【】\[\]《》:：+]+")
_SENT = re.compile(r"(?:的?(?:报送|上报|供稿|来稿|投稿|信息|稿件|材料|简报))+$")
_NEAR = 50.0
"""Per cent of characters in common from which a name may be another, wrongly written."""
_MOST = 3


class Roster:
    """The units of a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        """Take the names and aliases from bulletin.yaml."""
        self._main = {
            name.text: unit.name.text
            for unit in workspace.units
            for name in (unit.name, *unit.aliases)
        }

    def main(self, name: str) -> str | None:
        """Return the name that the roster gives first to the unit of a name, None if unknown."""
        return self._main.get("".join(name.split()))

    def near(self, name: str) -> tuple[str, ...]:
        """Return the units whose names are most like one that is unknown."""
        found = process.extract(
            name, list(self._main), scorer=fuzz.ratio, score_cutoff=_NEAR, limit=2 * _MOST
        )
        return tuple(dict.fromkeys(self._main[one] for one, _score, _index in found))[:_MOST]

    def in_file_name(self, stem: str) -> str | None:
        """Return the unit, known or not, that a file's name names: 区农委-三夏, 区农委报送."""
        words = [_SENT.sub("", word) for word in _DIVIDERS.split(stem)]
        known = [word for word in words if self.main(word)]
        if known:
            return known[0]
        starting = [name for name in self._main if stem.startswith(name)]
        return max(starting, key=len) if starting else next(iter(filter(None, words)), None)
