"""What one writer leaves for the next, so that an issue is styled and laid out once for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar, cast

if TYPE_CHECKING:
    from bulletin.document.composed import Composed

Work = TypeVar("Work")


class Handover(Generic[Work]):
    """Work on a document that whoever takes it has for himself.

    A layout changes the styles that it begins with, and a PDF the pages; so nothing is taken
    twice. What nobody takes goes with the document.
    """

    def leave(self, composed: Composed, work: Work) -> None:
        """Leave the work for whoever needs it next."""
        composed.left[self] = work

    def take(self, composed: Composed) -> Work | None:
        """Return the work that was left, None where there is none any more."""
        return cast("Work | None", composed.left.pop(self, None))
