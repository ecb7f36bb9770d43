"""Many issues, by one process or several: a bad one never stops the others."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.build import renderers
from bulletin.build.cache import Cache, Trust
from bulletin.build.naming import output_names
from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _
from bulletin.placing import remove_leftovers

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from bulletin.build.headings import Headings
    from bulletin.build.order import Order
    from bulletin.build.outcome import Outcome
    from bulletin.build.workers import Task
    from bulletin.typesetting.faces import Faces
    from bulletin.workspace import Catalogue, Entry, Workspace


def build_issues(
    workspace: Workspace,
    entries: Sequence[Entry],
    order: Order,
    trust: Trust = Trust.LOOKS,
    catalogue: Catalogue | None = None,
    *,
    jobs: int = 1,
    limit: float | None = None,
    cluster: str | None = None,
) -> Generator[Outcome]:
    """Build the issues as they were ordered, and yield the outcomes in the order of the issues.

    Those whose outputs are there, and are what they would become, are left as they are: ``trust``
    says when that is believed. The others are built by so many processes; where there is a
    ``limit``, the seconds that an issue may take, always by others than this one. The first one
    that is built also tells, once for all, which faces stand in for others. Without a
    ``catalogue`` the workspace is asked for it. Closing the generator ends the processes.

    With a ``cluster``, the address of a Dask scheduler, its workers build in place of processes.
    """
    with Cache(order, trust) as cache:
        told = list(cache.diagnostics)
        faces_told = False
        catalogue = catalogue or workspace.catalogue()
        tasks = list(_named(workspace, entries, catalogue, cache.headings))
        cached = [cache.cached(entry, name) for entry, name in tasks]
        if order.proofread and order.strict:
            from bulletin.build.proofread import read_again  # noqa: PLC0415  (few builds need it)

            cached = [
                found and read_again(workspace, entry, found)
                for (entry, _name), found in zip(tasks, cached, strict=True)
            ]
        changed = [task for task, outcome in zip(tasks, cached, strict=True) if not outcome]
        with contextlib.closing(_built(workspace, changed, order, jobs, limit, cluster)) as built:
            for found in cached:
                outcome = found or next(built)
                cache.remember(outcome)
                if outcome.status == "built" and not faces_told:
                    faces_told = True
                    told += stand_ins(renderers.faces())
                if told:
                    outcome = replace(outcome, diagnostics=(*outcome.diagnostics, *told))
                    told = []
                yield outcome
    if not order.check:
        remove_leftovers(order.folder)


def _named(
    workspace: Workspace, entries: Sequence[Entry], catalogue: Catalogue, headings: Headings
) -> Iterator[Task]:
    """Yield the issues with their names for outputs, and what the catalogue says of them."""
    every, findings = catalogue
    names = output_names(workspace, every, headings.of)
    about: dict[Path, tuple[Diagnostic, ...]] = {}
    for one in findings:
        if one.location:
            about[one.location.file] = (*about.get(one.location.file, ()), one)
    for entry in entries:
        name = names[entry.address]
        yield entry, replace(name, diagnostics=about.get(entry.path, ()) + name.diagnostics)


def _built(
    workspace: Workspace,
    tasks: Sequence[Task],
    order: Order,
    jobs: int,
    limit: float | None,
    cluster: str | None,
) -> Generator[Outcome]:
    if tasks and cluster:
        from bulletin.build.cluster import build_over  # noqa: PLC0415

        yield from build_over(workspace, tasks, order, cluster, limit)
    elif tasks:
        from bulletin.build.workers import build_all  # noqa: PLC0415  (it takes what renders)

        yield from build_all(workspace, tasks, order, jobs, limit)


def stand_ins(faces: Faces) -> tuple[Diagnostic, ...]:
    """Say which faces stand in for those that the house style names, if any do."""
    replaced = [role for role in faces.roles if role.stand_in]
    if not replaced:
        return ()
    pairs = ", ".join(dict.fromkeys(f"{role.word_name} → {role.face or '–'}" for role in replaced))
    message = _(
        "Stand-in fonts were used ({pairs}). Run “bulletin doctor” to see what to install."
    ).format(pairs=pairs)
    return (Diagnostic("BT852", Severity.INFO, message),)
