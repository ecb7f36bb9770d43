"""Which faces are installed: fontconfig, as far as the project asks it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from cffi import FFI
from weasyprint.text import ffi as pango_ffi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weasyprint.text.fonts import FontConfiguration

    from bulletin.typesetting.foreign import CharacterSet, Library, Pattern, StringList

_DECLARATIONS = """
    typedef struct _FcConfig FcConfig;
    typedef struct _FcPattern FcPattern;
    typedef struct _FcCharSet FcCharSet;
    typedef struct { int nfont; int sfont; FcPattern **fonts; } FcFontSet;
    FcConfig * FcInitLoadConfigAndFonts(void);
    FcFontSet * FcConfigGetFonts(FcConfig *config, int set);
    typedef struct _FcStrList FcStrList;
    FcStrList * FcConfigGetFontDirs(FcConfig *config);
    FcStrList * FcConfigGetConfigFiles(FcConfig *config);
    unsigned char * FcStrListNext(FcStrList *list);
    void FcStrListDone(FcStrList *list);
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
    characters: CharacterSet

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


@cache
def face_files() -> tuple[str, ...]:
    """Return the files of all faces of the system."""
    return tuple(sorted({face.file for face in installed_faces()}))


@cache
def font_places() -> tuple[str, ...]:
    """Return the folders in which the system looks for fonts, and the files that arrange them."""
    library = _library()
    config = library.FcInitLoadConfigAndFonts()
    lists = library.FcConfigGetFontDirs(config), library.FcConfigGetConfigFiles(config)
    return tuple(sorted({path for each in lists for path in _listed(each)}))


def use_rules(configuration: FontConfiguration, rules: str) -> None:
    """Add matching rules (fonts.conf XML) to WeasyPrint's fonts.

    Pango's FreeType font map looks names up in fontconfig's current configuration, not in the
    one it was given, so WeasyPrint's becomes the current one of this process.
    """
    address = int(pango_ffi.ffi.cast("intptr_t", configuration._config))
    config = _ffi().cast("FcConfig *", address)
    _library().FcConfigParseAndLoadFromMemory(config, rules.encode(), 1)
    _library().FcConfigSetCurrent(config)


@cache
def _ffi() -> FFI:
    ffi = FFI()
    ffi.cdef(_DECLARATIONS)
    return ffi


@cache
def _library() -> Library:
    return pango_ffi._dlopen(_ffi(), *_LIBRARIES)


def _listed(names: StringList) -> Iterator[str]:
    while name := _library().FcStrListNext(names):
        text = _ffi().string(name)
        yield text if isinstance(text, str) else os.fsdecode(text)
    _library().FcStrListDone(names)


def _strings(pattern: Pattern, name: bytes) -> list[str]:
    found: list[str] = []
    value = _ffi().new("unsigned char **")
    while _library().FcPatternGetString(pattern, name, len(found), value) == _MATCH:
        text = _ffi().string(value[0])
        found.append(text if isinstance(text, str) else text.decode(errors="replace"))
    return found


def _characters(pattern: Pattern) -> CharacterSet:
    value = _ffi().new("FcCharSet **")
    _library().FcPatternGetCharSet(pattern, b"charset", 0, value)
    return value[0]
