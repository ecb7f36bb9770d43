"""What this machine has of the libraries, fonts and programs that building needs or can use."""

from __future__ import annotations

import ctypes
import importlib.metadata
import platform
import shutil
from dataclasses import dataclass
from enum import StrEnum

from bulletin.build import renderers
from bulletin.errors import UsageError
from bulletin.messages import _


class Verdict(StrEnum):
    """OK, better with what the remark says, or not working without it."""

    OK = "ok"
    NOTICE = "notice"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked for, what was found of it, and what to do about it."""

    name: str
    verdict: Verdict
    found: str | None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class _Library:
    """A shared library by its names on Linux, macOS and Windows, and what tells its version."""

    name: str
    files: tuple[str, ...]
    version: str
    package: str


_PANGO = _Library(
    "Pango",
    ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "pango_version_string",
    "libpango-1.0-0 libpangoft2-1.0-0",
)
_SUBSET = _Library(
    "HarfBuzz-Subset",
    ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
    "hb_version_string",
    "libharfbuzz-subset0",
)
_DISTRIBUTIONS = ("weasyprint", "python-docx", "Jinja2", "Markdown", "PyYAML")
_PROGRAMS = {
    "LibreOffice": (("soffice", "libreoffice"), "libreoffice-writer-nogui"),
    "poppler": (("pdftotext",), "poppler-utils"),
}


def examine() -> tuple[Check, ...]:
    """Look at everything, the necessary things first."""
    faces = _face_checks()
    return (
        Check("Python", Verdict.OK, platform.python_version()),
        *map(_distribution, _DISTRIBUTIONS),
        _library(_PANGO, Verdict.MISSING),
        _library(_SUBSET, Verdict.NOTICE),
        *faces,
        *(_program(name, *facts) for name, facts in _PROGRAMS.items()),
    )


def _distribution(name: str) -> Check:
    try:
        return Check(name, Verdict.OK, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Check(name, Verdict.MISSING, None, _install(f"pip install {name}"))


def _library(library: _Library, lacking: Verdict) -> Check:
    for file in library.files:
        try:
            version = getattr(ctypes.CDLL(file), library.version)
        except (OSError, AttributeError):
            continue
        version.restype = ctypes.c_char_p
        return Check(library.name, Verdict.OK, version().decode())
    return Check(library.name, lacking, None, _install(library.package))


def _face_checks() -> tuple[Check, ...]:
    try:
        roles = renderers.faces().roles
    except UsageError as error:
        return (Check("WeasyPrint", Verdict.MISSING, None, str(error)),)
    checks = []
    for role in roles:
        name = f"{role.role} {role.word_name}"
        if role.face is None:
            checks.append(Check(name, Verdict.MISSING, None, _install(role.install)))
        elif role.stand_in:
            remark = _(
                "Stands in for {name}. Best is that font itself, next best: {packages}"
            ).format(name=role.word_name, packages=role.install)
            checks.append(Check(name, Verdict.NOTICE, role.face, remark))
        else:
            checks.append(Check(name, Verdict.OK, role.face))
    return tuple(checks)


def _program(name: str, commands: tuple[str, ...], package: str) -> Check:
    found = next(filter(None, map(shutil.which, commands)), None)
    if found:
        return Check(name, Verdict.OK, found)
    remark = _("only needed to compare the outputs: {packages}").format(packages=package)
    return Check(name, Verdict.NOTICE, None, remark)


def _install(packages: str) -> str:
    return _("install: {packages}").format(packages=packages)
