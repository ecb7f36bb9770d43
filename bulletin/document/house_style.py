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
_BASE = "base"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A house style, and the folders where its includes and imports are looked for in order."""

    name: str
    template: Path
    stylesheet: Path
    template_folders: tuple[Path, ...]
    style_folders: tuple[Path, ...]


def find_house_style(
    name: str, root: Path, place: Location | None
) -> tuple[HouseStyle | None, tuple[Diagnostic, ...]]:
    """Find a house style by name, in the workspace first, then among those of the package.

    ``place`` is where it is named, None where no file does so.
    """
    templates = _folders(root, "templates")
    styles = _folders(root, "styles")
    template = find_template(name + TEMPLATE_SUFFIX, root)
    stylesheet = _first(styles, name + ".css")
    if template and stylesheet:
        return HouseStyle(name, template, stylesheet, templates, styles), ()
    return None, (_lacking(name, root, place),)


def find_template(file: str, root: Path) -> Path | None:
    """Return the template of this file name, the workspace's own or else the package's."""
    return _first(_folders(root, "templates"), file)


def _folders(root: Path, kind: str) -> tuple[Path, ...]:
    packaged = house_folder(kind)
    own = root / kind
    return (packaged,) if own == packaged or not own.is_dir() else (own, packaged)


def _first(folders: tuple[Path, ...], name: str) -> Path | None:
    return next((folder / name for folder in folders if (folder / name).is_file()), None)


def house_style_names(root: Path, *, own: bool = False) -> tuple[str, ...]:
    """Return the names of the house styles, or only of the workspace's ``own``, sorted."""
    templates, styles = _folders(root, "templates"), _folders(root, "styles")
    if own:
        templates, styles = (root / "templates",), (root / "styles",)
    sheets = {path.stem for folder in styles for path in folder.glob("*.css")}
    names = {
        path.name.removesuffix(TEMPLATE_SUFFIX)
        for folder in templates
        for path in folder.glob("*" + TEMPLATE_SUFFIX)
    }
    return tuple(sorted((names & sheets) - {_BASE}))


def _lacking(name: str, root: Path, place: Location | None) -> Diagnostic:
    """Say what a house style lacks that is there by half, or which ones there are."""
    if find_template(name + TEMPLATE_SUFFIX, root):
        message = _("The house style “{name}” has no stylesheet. Write styles/{name}.css.")
        return Diagnostic("BT801", Severity.ERROR, message.format(name=name), place)
    if _first(_folders(root, "styles"), name + ".css"):
        message = _("The house style “{name}” has no template. Write templates/{name}.html.j2.")
        return Diagnostic("BT801", Severity.ERROR, message.format(name=name), place)
    names = house_style_names(root)
    near = difflib.get_close_matches(name, names, n=1)
    message = _("There is no house style “{name}”. Write {names}.")
    known = near[0] if near else ", ".join(names)
    return Diagnostic("BT801", Severity.ERROR, message.format(name=name, names=known), place)
