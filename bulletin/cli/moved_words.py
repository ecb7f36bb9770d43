"""What became of an issue's pages, as people and programs read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bulletin.build.moved.values import Verdict
from bulletin.build.moved.wording import reasons
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.build.moved.values import Moved, TextChange


def moved_words(moved: Moved) -> str:
    """Return in a few words what became of an issue's pages."""
    match moved.verdict:
        case Verdict.MOVED:
            return _("moved: {reasons}").format(reasons=reasons(moved))
        case Verdict.SAME:
            return _("the same to the eye")
    return _("new")


def moved_document(moved: Moved) -> dict[str, Any]:
    """Return it for JSON; distances are mm."""
    return {
        "verdict": str(moved.verdict),
        "reasons": [str(why) for why in moved.reasons],
        "pages": [page.number for page in moved.pages],
        "changes": [_change(change) for change in moved.changes],
        "shifts": [
            {name: getattr(shift, name) for name in ("lines", "by", "right", "down", "turned")}
            for shift in moved.layout.shifts
        ],
        "broken": moved.layout.broken,
        "reset": moved.layout.reset,
        "word": {
            "changes": [_change(change) for change in moved.word.changes],
            "styles": list(moved.word.styles),
            "parts": list(moved.word.parts),
        },
    }


def _change(change: TextChange) -> dict[str, Any]:
    names = ("page_then", "page_now", "before", "after")
    return {name: getattr(change, name) for name in names}
