"""Which faces are installed: fontconfig, as far as the project asks it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from cffi import FFI
from weasyprint.text import ffi as pango_ffi
from weasyprint.text.fonts import FontConfiguration

_DECLARATIONS = """
    typedef struct _FcConfig FcConfig;
    typedef struct _FcPattern FcPattern;
    typedef struct _FcCharSet FcCharSet;
    typedef struct { int nfont; int sfont; FcPattern **fonts; } FcFontSet;
    FcConfig * FcInitLoadConfigAndFonts(void);
    FcFontSet * FcConfigGetFonts(FcConfig *config, int set);
    int FcPatternGetString(FcPattern *p, const char *object, int n, unsigned char **s);
    int FcPatternGetCharSet(FcPattern *p, const char *object, int n, FcCharSet **c);
    int FcCharSetHasChar(const FcCharSet *charset, unsigned int ucs4);
    int FcConfigParseAndLoadFromMemory(FcConfig *config, const char *buffer, int complain);
    int FcConfigSetCurrent(FcConfig *config);
"""
_SYSTEM, _MATCH = 0, 0
_LIBRARIES = (
    "fontconfig-1",
    "fontconfig",
    "libfontconfig",
    "libfontconfig.so.1",
    "libfontconfig-1.dll",
    "libfontconfig.1.dylib",
)


@dataclass(frozen=True, slots=True)
class InstalledFace:
    """A face that fontconfig knows, by all its family names, with the characters it has."""

    families: tuple[str, ...]
    file: str
    characters: Any

    def has(self, character: str) -> bool:
        """Tell whether the face has a glyph for the character."""
        return bool(_library().FcCharSetHasChar(self.characters, ord(character)))


@cache
def installed_faces() -> tuple[InstalledFace, ...]:
    """Return every face of the system, read once in a process."""
    library = _library()
    fonts = library.FcConfigGetFonts(library.FcInitLoadConfigAndFonts(), _SYSTEM)
    return tuple(
        InstalledFace(
            tuple(_strings(fonts.fonts[index], b"family")),
            next(iter(_strings(fonts.fonts[index], b"file")), ""),
            _characters(fonts.fonts[index]),
        )
        for index in range(fonts.nfont)
    )


def use_rules(configuration: FontConfiguration, rules: str) -> None:
    """Add matching rules (fonts.conf XML) to WeasyPrint's fonts.

    Pango's FreeType font map looks names up in fontconfig's current configuration, not in the
    one it was given, so WeasyPrint's becomes the current one of this process.
    """
    config = _ffi().cast("FcConfig *", int(pango_ffi.ffi.cast("intptr_t", configuration._config)))  # noqa: SLF001
    _library().FcConfigParseAndLoadFromMemory(config, rules.encode(), 1)
    _library().FcConfigSetCurrent(config)


@cache
def _ffi() -> FFI:
    ffi = FFI()
    ffi.cdef(_DECLARATIONS)
    return ffi


@cache
def _library() -> Any:
    return pango_ffi._dlopen(_ffi(), *_LIBRARIES)  # noqa: SLF001


def _strings(pattern: Any, name: bytes) -> list[str]:
    found, value = [], _ffi().new("unsigned char **")
    while _library().FcPatternGetString(pattern, name, len(found), value) == _MATCH:
        found.append(_ffi().string(value[0]).decode(errors="replace"))
    return found


def _characters(pattern: Any) -> Any:
    value = _ffi().new("FcCharSet **")
    _library().FcPatternGetCharSet(pattern, b"charset", 0, value)
    return value[0]
