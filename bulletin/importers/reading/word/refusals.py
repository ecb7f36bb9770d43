"""Why a file is not read at all: one clear diagnostic each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from pathlib import Path


class RefusedError(Exception):
    """A file that is not read; ``code`` and ``message`` tell the user why."""

    def __init__(self, code: str, message: str) -> None:
        """``message`` may have the placeholder {name} for the file's name."""
        super().__init__(code, message)
        self.code = code
        self.message = message

    def diagnostic(self, path: Path) -> Diagnostic:
        """Return the reason as a finding about the file."""
        text = self.message.replace("{name}", path.name)
        return Diagnostic(self.code, Severity.ERROR, text, Location(path))


def protected() -> RefusedError:
    """Refuse a file that opens with a password only."""
    return RefusedError(
        "BT505",
        _(
            "{name} is protected by a password. Open it in Word or WPS, take the password off, "
            "save it and import it again."
        ),
    )


def damaged(reason: str) -> RefusedError:
    """Refuse a file that is cut off or broken."""
    message = _(
        "{name} is damaged ({reason}). Open it in Word or WPS, let it be repaired there, save it "
        "as .docx and import it again."
    )
    return RefusedError("BT506", message.replace("{reason}", reason))


def no_word_file(kind: str) -> RefusedError:
    """Refuse a file that is something else; ``kind`` says what."""
    message = _(
        "{name} is no Word file but {kind}. Import the Word file itself, or save its text as .docx "
        "or .txt."
    )
    return RefusedError("BT507", message.replace("{kind}", kind))


def too_large(what: str) -> RefusedError:
    """Refuse a file that would take too much memory; ``what`` says how much of what."""
    message = _(
        "{name} is too large to be read safely: {what}. Save it again in Word or WPS with smaller "
        "pictures, or divide it."
    )
    return RefusedError("BT508", message.replace("{what}", what))


def with_declarations() -> RefusedError:
    """Refuse a file whose XML declares entities, which no word processor writes."""
    return RefusedError(
        "BT509",
        _(
            "{name} declares XML entities, as no word processor does and an attack may. If you "
            "trust it, open it in Word or WPS, save it as a new .docx and import that."
        ),
    )
