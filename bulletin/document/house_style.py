"""House styles (版式): one Jinja template and one stylesheet of the same name."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _
from bulletin.resources import house_folder

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Location

TEMPLATE_SUFFIX = ".html.j2"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A house style, and the folders where its includes and imports are looked for in order."""

    name: str
    template: Path
    stylesheet: Path
    template_folders: tuple[Path, ...]
    style_folders: tuple[Path, ...]


def find_house_style(
    name: str, root: Path, place: Location
) -> tuple[HouseStyle | None, tuple[Diagnostic, ...]]:
    """Find a house style by name, in the workspace first, then among those of the package."""
    templates = _folders(root, "templates")
    styles = _folders(root, "styles")
    template = _first(templates, name + TEMPLATE_SUFFIX)
    stylesheet = _first(styles, name + ".css")
    if template and stylesheet:
        return HouseStyle(name, template, stylesheet, templates, styles), ()
    return None, (_unknown(name, templates, place),)


def _folders(root: Path, kind: str) -> tuple[Path, ...]:
    packaged = house_folder(kind)
    own = root / kind
    return (packaged,) if own == packaged or not own.is_dir() else (own, packaged)


def _first(folders: tuple[Path, ...], name: str) -> Path | None:
    return next((folder / name for folder in folders if (folder / name).is_file()), None)


def _unknown(name: str, folders: tuple[Path, ...], place: Location) -> Diagnostic:
    names = {
        path.name.removesuffix(TEMPLATE_SUFFIX)
        for folder in folders
        for path in folder.glob("*" + TEMPLATE_SUFFIX)
        if (folder.parent / "styles" / path.name.replace(TEMPLATE_SUFFIX, ".css")).is_file()
    }
    near = difflib.get_close_matches(name, names, n=1)
    return Diagnostic(
        "BT801",
        Severity.ERROR,
        _("There is no house style “{name}”. Write {names}.").format(
            name=name, names=near[0] if near else ", ".join(sorted(names))
        ),
        place,
    )
