"""File names that every system takes, Windows included."""

from __future__ import annotations

import re

_FORBIDDEN = str.maketrans('<>:"/\\|?*', "＜＞：＂／＼｜？＊")
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)")


def safe_name(text: str) -> str:
    """Return a file name for a title: forbidden marks become full-width, device names get a ``_``.

    Windows forbids ``<>:"/\\|?*``, control characters, a dot or a space at the end, and the names
    of devices such as ``CON``, with or without an extension.
    """
    name = "".join(mark for mark in text.translate(_FORBIDDEN) if mark.isprintable())
    name = name.strip().rstrip(". ")
    return _RESERVED.sub(r"\1_", name, count=1) if _RESERVED.match(name) else name or "_"
