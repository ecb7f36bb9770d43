"""Which face stands for which role: the real one where it is installed, else a stand-in.

House styles name fonts as Word knows them (仿宋_GB2312). Few machines besides Windows have
these; here each name is led to the faces that may stand for it, best first.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from weasyprint.text.fonts import FontConfiguration

from bulletin.typesetting.fontconfig import installed_faces, use_rules

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Role:
    """A face's part in print: its names on Windows and in WPS, stand-ins, where to get it."""

    name: str
    real: tuple[str, ...]
    stand_ins: tuple[str, ...]
    packages: str
    bold_stand_in: bool = False


_CHARACTERS = 16_384
"""Characters of which it is remembered that a face has them: more than all bulletins use."""

_FANDOL = "texlive-lang-chinese (Fandol)"
_SERIF = ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "思源宋体")
_SANS = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "思源黑体")

ROLES = (
    Role(
        "仿宋",
        ("仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "STFangsong", "华文仿宋"),
        ("FandolFang", "FandolFang R", *_SERIF),
        _FANDOL,
    ),
    Role(
        "楷体",
        ("楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "STKaiti", "华文楷体"),
        ("FandolKai", "LXGW WenKai", "AR PL UKai CN", *_SERIF),
        _FANDOL,
    ),
    Role("黑体", ("黑体", "SimHei", "STHeiti", "华文黑体"), ("FandolHei", *_SANS), _FANDOL),
    Role("宋体", ("宋体", "SimSun", "STSong", "华文宋体"), ("FandolSong", *_SERIF), _FANDOL),
    Role(
        "小标宋",
        ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05"),
        ("FandolSong", *_SERIF),
        _FANDOL,
        bold_stand_in=True,
    ),
    Role(
        "西文",
        ("Times New Roman",),
        ("Liberation Serif", "Tinos", "Nimbus Roman", "DejaVu Serif"),
        "fonts-liberation",
    ),
)
_LATIN = ROLES[-1]

_LATIN_RANGES = ((0x20, 0x7E), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x24F), (0x1E00, 0x1EFF))
"""What is set in the Latin face; “ ” — … · ° × and the like belong to the Chinese one."""


_FANDOL_FAMILIES = ("FandolFang", "FandolKai", "FandolHei", "FandolSong")
_FAULTY = (0xFFE5, 0xFFE3)
"""Fandol draws a dollar for ￥ and a hyphen for ￣; the next face has them right."""

_XML_HEAD = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'

_REGULAR = '<edit name="style" mode="assign"><string>Regular</string></edit>'
_BOLD = (
    '<edit name="weight" mode="assign"><const>bold</const></edit>'
    '<edit name="style" mode="assign"><string>Bold</string></edit>'
)
"""Weight and style, because FandolSong-Bold says of itself that its weight is regular."""


@dataclass(frozen=True, slots=True)
class RoleFace:
    """The face that a role has on this machine, None where there is not even a stand-in."""

    role: str
    word_name: str
    face: str | None
    stand_in: bool
    install: str


@dataclass(frozen=True, slots=True)
class Faces:
    """The faces of all roles on this machine."""

    roles: tuple[RoleFace, ...]

    def missing(self, text: str) -> set[str]:
        """Return the characters that no installed face has, white space aside."""
        return {mark for mark in set(text) if not mark.isspace() and not _is_in_a_face(mark)}


@lru_cache(_CHARACTERS)
def _is_in_a_face(character: str) -> bool:
    return any(face.has(character) for face in installed_faces())


@cache
def resolve() -> Faces:
    """Find the face of each role, once in a process."""
    return Faces(tuple(_role_face(role) for role in ROLES))


@cache
def font_configuration() -> FontConfiguration:
    """Return WeasyPrint's fonts with every role's names led to the faces at hand."""
    configuration = FontConfiguration()
    rules = "".join(
        chain(
            map(_role_rules, ROLES),
            map(_latin_rule, _chain(_LATIN)),
            map(_faulty_rule, _FANDOL_FAMILIES),
        )
    )
    use_rules(configuration, f"{_XML_HEAD}<fontconfig>{rules}</fontconfig>")
    return configuration


def fonts_conf(system: Path) -> str:
    """Return a fonts.conf for another program: the system's, and every role's names led on."""
    included = f'<include ignore_missing="yes">{escape(str(system))}</include>'
    rules = "".join(map(_role_rules, ROLES))
    return f"{_XML_HEAD}<fontconfig>{included}{rules}</fontconfig>"


def _role_face(role: Role) -> RoleFace:
    faces = _chain(role)
    face = faces[0] if faces else None
    stand_in = face not in role.real
    return RoleFace(role.name, role.real[0], face, stand_in, role.packages)


def _chain(role: Role) -> list[str]:
    """Return the installed faces that may stand for a role, best first."""
    present = set(chain.from_iterable(face.families for face in installed_faces()))
    return [name for name in (*role.real, *role.stand_ins) if name in present]


def _role_rules(role: Role) -> str:
    faces = _chain(role)
    if not faces:
        return ""
    bold = role.bold_stand_in and faces[0] not in role.real
    style = _BOLD if bold else _REGULAR
    return "".join(
        f'<match target="pattern"><test name="family" qual="any">{_string(name)}</test>'
        f'<edit name="family" mode="assign" binding="strong">{_strings(faces)}</edit>{style}'
        "</match>"
        for name in role.real
        if name != faces[0]
    )


def _latin_rule(family: str) -> str:
    ranges = "".join(
        f"<range><int>{first}</int><int>{last}</int></range>" for first, last in _LATIN_RANGES
    )
    return (
        f'<match target="font"><test name="family">{_string(family)}</test>'
        f'<edit name="charset" mode="assign"><charset>{ranges}</charset></edit></match>'
    )


def _faulty_rule(family: str) -> str:
    characters = "".join(f"<int>{character}</int>" for character in _FAULTY)
    return (
        f'<match target="font"><test name="family">{_string(family)}</test>'
        f'<edit name="charset" mode="assign"><minus><name>charset</name>'
        f"<charset>{characters}</charset></minus></edit></match>"
    )


def _strings(names: Iterable[str]) -> str:
    return "".join(map(_string, names))


def _string(name: str) -> str:
    return f"<string>{escape(name)}</string>"
