"""The language of messages: Chinese where the locale is Chinese, English otherwise.

Messages are written in English in the code and translated by gettext from
``bulletin/locale/zh/LC_MESSAGES/bulletin.po``.
"""

import gettext
import os
import sys
from functools import cache
from pathlib import Path
from zlib import crc32

LOCALE = Path(__file__).parent / "locale"
_UNTRANSLATED = ("C", "POSIX")
_WINDOWS_PRIMARY_LANGUAGE = 0x3FF
_WINDOWS_CHINESE = 0x04


def language() -> str:
    """Return ``zh`` or ``en``.

    BULLETIN_LANG decides, else the variables of the locale in gettext's order: LANGUAGE, a list
    by preference that counts for nothing where the locale is C, then LC_ALL, LC_MESSAGES and
    LANG. Where none is set, Windows is asked for the language of its own screens.
    """
    if own := os.environ.get("BULLETIN_LANG"):
        return _chosen([own])
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((value for name in names if (value := os.environ.get(name))), "")
    if locale in _UNTRANSLATED:
        return "en"
    preferences = [*os.environ.get("LANGUAGE", "").split(":"), locale]
    if any(preferences):
        return _chosen(preferences)
    return "zh" if _windows_speaks_chinese() else "en"


def _chosen(preferences: list[str]) -> str:
    known = (value[:2].lower() for value in preferences)
    return next((code for code in known if code in {"zh", "en"}), "en")


def _windows_speaks_chinese() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415  (few need it)

    identifier: int = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return identifier & _WINDOWS_PRIMARY_LANGUAGE == _WINDOWS_CHINESE


@cache
def _catalogue(folder: Path, code: str) -> gettext.NullTranslations:
    return gettext.translation("bulletin", folder, languages=[code], fallback=True)


def _(message: str) -> str:
    """Return the message in the user's language."""
    return _catalogue(LOCALE, language()).gettext(message)


def edition() -> str:
    """Return the language of the messages and a checksum of its catalogue.

    What was said and is remembered holds for one edition: a corrected translation is another.
    """
    return _edition(LOCALE, language())


@cache
def _edition(folder: Path, code: str) -> str:
    catalogue = gettext.find("bulletin", folder, [code])
    return f"{code} {crc32(Path(catalogue).read_bytes()):08x}" if catalogue else code


def in_every_language(message: str) -> tuple[str, ...]:
    """Return a message in English and in Chinese."""
    return message, _catalogue(LOCALE, "zh").gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the message in the user's language, in the form that the count asks for."""
    return _catalogue(LOCALE, language()).ngettext(singular, plural, count)


def deferred(message: str) -> str:
    """Mark a message that ``_`` translates later, when it is shown."""
    return message
