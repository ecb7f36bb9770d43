"""The language of messages: Chinese where the locale is Chinese, English otherwise.

Messages are written in English in the code and translated by gettext from
``bulletin/locale/zh/LC_MESSAGES/bulletin.po``.
"""

import gettext
import os
from functools import cache
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"


def language() -> str:
    """Return ``zh`` or ``en``: BULLETIN_LANG, else the locale's environment variables."""
    for name in ("BULLETIN_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    return gettext.translation("bulletin", LOCALE, languages=[code], fallback=True)


def _(message: str) -> str:
    """Return the message in the user's language."""
    return _catalogue(language()).gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the message in the user's language, in the form that the count asks for."""
    return _catalogue(language()).ngettext(singular, plural, count)
