"""What is doubtful in a masthead, each quoting the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.importers.original import Stretch


def no_date(quote: Stretch) -> Diagnostic:
    """A date that the calendar does not have."""
    message = _("“{text}” is no date of the calendar. Write the issue's date, date: 2023-06-01.")
    return _doubt("BT530", message, quote)


def second(first: Stretch, other: Stretch) -> Diagnostic:
    """Two numbers or dates that differ."""
    message = _(
        "The masthead says both “{first}” and “{text}”; the first was taken. Delete the wrong one."
    )
    return _doubt("BT531", message, other, first=first.text.strip())


def no_whole_date(quote: Stretch) -> Diagnostic:
    """A month without a day, or a day without a year."""
    message = _("“{text}” is not a whole date, and the issue has none now. Write date: 2023-06-01.")
    return _doubt("BT532", message, quote)


def unknown(quote: Stretch) -> Diagnostic:
    """Words between the parts of the masthead."""
    message = _(
        "What “{text}” in the masthead means is not clear. Write it where it belongs, or delete it."
    )
    return _doubt("BT533", message, quote)


def joint(quote: Stretch) -> Diagnostic:
    """A joint issue."""
    message = _(
        "“{text}” are several issues in one; the first number was taken. Correct number if need be."
    )
    return _doubt("BT534", message, quote)


def _doubt(code: str, message: str, quote: Stretch, **values: str) -> Diagnostic:
    quote = quote.strip()
    return Diagnostic(
        code, Severity.WARNING, message.format(text=quote.text, **values), quote.location
    )
