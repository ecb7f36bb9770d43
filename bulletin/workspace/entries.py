"""Which issues there are, told from paths alone."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from bulletin.diagnostics import Location
from bulletin.messages import _
from bulletin.nodes import Report
from bulletin.workspace.names import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.diagnostics import Diagnostic

UNDATED = "undated"
ISSUES = "issues"
ISSUE_FILE = "issue.yaml"
SUFFIXES = (".yaml", ".yml", ".md")

_YEAR = re.compile(r"[12][0-9]{3}")
_NUMBER = re.compile(r"[0-9]{1,9}")
_COPY = re.compile(r"(?P<number>[0-9]{3})-(?P<copy>[2-9]|[1-9][0-9])")
"""Another issue of a number, 035-2. Three digits, for 2023-12 and 06-10 are months and days."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An issue as its path tells it.

    ``path`` is the folder's issue.yaml or the single .yaml or .md file; ``folder`` is None for a
    single file. An issue has either a ``number`` or, where its name is none, a ``slug``.
    """

    address: str
    publication: str
    year: int | None
    number: int | None
    slug: str | None
    path: Path
    folder: Path | None


Catalogue: TypeAlias = "tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]"
"""All issues that there are, and what is to be said of their places."""


def address_of(
    publication: str, year: int | None, number: int | None, slug: str | None, *, default: bool
) -> str:
    """Return the address: ``2023/35`` in the default publication, else ``专题/2021/1``.

    Without a number it is always ``<publication>/<year or undated>/<slug>``.
    """
    place = UNDATED if year is None else str(year)
    if number is not None and year is not None:
        return f"{place}/{number}" if default else f"{safe_name(publication)}/{place}/{number}"
    return f"{safe_name(publication)}/{place}/{slug if number is None else number}"


def folder_of(root: Path, publication: str, year: int | None, name: str, *, default: bool) -> Path:
    """Return the folder of the issue that has this name (``035``, ``增刊``) in its year."""
    base = root / ISSUES
    if not default or number_of(name) is None:
        base /= safe_name(publication)
    return base / (UNDATED if year is None else str(year)) / name


def number_of(name: str) -> int | None:
    """Return the number that a folder or a file is named by: 035, or 035-2 for one more of it."""
    copy = _COPY.fullmatch(name)
    return int(copy["number"] if copy else name) if copy or _NUMBER.fullmatch(name) else None


def named_address(publication: str, year: int | None, name: str, *, default: bool) -> str:
    """Return the address of the issue that a folder or a file of this name holds."""
    number, copy = number_of(name), _COPY.fullmatch(name)
    slug = name if number is None else None
    address = address_of(publication, year, number, slug, default=default)
    return f"{address}-{copy['copy']}" if copy else address


def scan(root: Path, titles: tuple[str, ...]) -> Catalogue:
    """Return the issues below ``issues/``; ``titles`` are the publications, the default first.

    Sorted by publication, year and number. A folder that is no known publication is one of its
    own, so that imported issues have an address before bulletin.yaml names their publication.
    """
    report = Report()
    by_folder = {safe_name(title): title for title in titles}
    found: list[Entry] = []
    for child in _children(root / ISSUES):
        if child.is_dir():
            if _is_year(child.name):
                found.extend(_scan_year(Path(child.path), titles[0], titles[0], report))
            else:
                title = by_folder.get(child.name, child.name)
                found.extend(_scan_publication(Path(child.path), title, titles[0], report))
    found.sort(key=lambda entry: _order(entry, titles))
    return _distinct(found, report), report.diagnostics


def _children(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as children:
            return [child for child in children if not child.name.startswith((".", "_", "~"))]
    except OSError:
        return []


def _is_year(name: str) -> bool:
    return name == UNDATED or bool(_YEAR.fullmatch(name))


def _scan_publication(folder: Path, title: str, default: str, report: Report) -> Iterator[Entry]:
    for child in _children(folder):
        if child.is_dir() and _is_year(child.name):
            yield from _scan_year(Path(child.path), title, default, report)


def _scan_year(folder: Path, title: str, default: str, report: Report) -> Iterator[Entry]:
    year = None if folder.name == UNDATED else int(folder.name)
    for child in _children(folder):
        if child.is_dir():
            stem, inside = child.name, Path(child.path)
            path = _issue_file(child, report)
        else:
            stem, suffix = os.path.splitext(child.name)  # noqa: PTH122  (see _issue_file)
            path, inside = Path(child.path) if suffix.lower() in SUFFIXES else None, None
        if path is None or stem.upper() == "README":
            continue
        number = number_of(stem)
        slug = None if number is not None else stem
        address = named_address(title, year, stem, default=title == default)
        yield Entry(address, title, year, number, slug, path, inside)


def _issue_file(folder: os.DirEntry[str], report: Report) -> Path | None:
    """Return the folder's issue.yaml; in thousands of folders, a Path costs more than a look."""
    path = f"{folder.path}{os.sep}{ISSUE_FILE}"
    if os.path.isfile(path):  # noqa: PTH113
        return Path(path)
    if number_of(folder.name) is not None:
        message = _("This folder is no issue: it has no {name}. Write one, or rename the folder.")
        report.warning("BT305", message.format(name=ISSUE_FILE), Location(Path(folder.path)))
    return None


def _order(entry: Entry, titles: tuple[str, ...]) -> tuple[int, str, int, int, str, str, str]:
    known = entry.publication in titles
    place = titles.index(entry.publication) if known else len(titles)
    number = entry.number if entry.number is not None else 10**9
    year = entry.year if entry.year is not None else 10**4
    slug, path = entry.slug or "", entry.path.as_posix()
    return place, entry.publication, year, number, slug, entry.address, path


def _distinct(entries: list[Entry], report: Report) -> tuple[Entry, ...]:
    taken: dict[str, Entry] = {}
    for one in entries:
        entry, address, count = one, one.address, 1
        while address in taken:
            count += 1
            address = f"{entry.address}-{count}"
        if count > 1:
            message = _("{path} has the address {address} already. This one is {new}; rename it.")
            first = taken[entry.address].path
            text = message.format(path=first, address=entry.address, new=address)
            report.warning("BT304", text, Location(entry.path))
            entry = replace(entry, address=address)
        taken[address] = entry
    return tuple(taken.values())
