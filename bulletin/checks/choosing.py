"""Which rules an issue is read by: what its publication, the workspace and the command line say."""

from __future__ import annotations

import difflib
from itertools import chain
from typing import TYPE_CHECKING

from bulletin.checks.loading import all_rules
from bulletin.checks.naming import names, words_for
from bulletin.checks.selection import Selection
from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.model.issue import Issue
    from bulletin.model.proofreading import RuleSettings, Waiver
    from bulletin.model.publication import Publication
    from bulletin.model.text import Text
    from bulletin.workspace import Workspace


def selection_of(
    workspace: Workspace, publication: Publication, command: Selection | None = None
) -> Selection:
    """Return which rules a publication's issues are read by.

    Workspace, publication and command line follow each other: who selects rules says it anew, who
    ignores some or says how bad they are adds to what was said.
    """
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = {}
    settings = (_selection(workspace.checks), _selection(publication.checks))
    for level in (*settings, command or Selection()):
        if level.select:
            select, ignore = tuple(level.select), ()
        ignore += tuple(level.ignore)
        severity |= level.severity
    return Selection(select, ignore, severity)


def _selection(settings: RuleSettings) -> Selection:
    return Selection(
        tuple(word.text for word in settings.select),
        tuple(word.text for word in settings.ignore),
        {word.text: level for word, level in settings.severity},
    )


def is_known(word: str) -> bool:
    """Tell whether a word means a rule at all."""
    return any(names(word, rule) for rule in all_rules())


def unknown(word: str) -> str:
    """Return what to say of a word that means no rule."""
    words = {word for rule in all_rules() for word in words_for(rule)}
    near = difflib.get_close_matches(word, sorted(words), n=1, cutoff=0.5)
    if near:
        message = _("There is no rule “{word}”. Did you mean “{near}”?")
        return message.format(word=word, near=near[0])
    return _("There is no rule “{word}”. See which there are: bulletin rule").format(word=word)


def unknown_in_settings(workspace: Workspace) -> tuple[Diagnostic, ...]:
    """Report the words of bulletin.yaml that mean no rule."""
    every = (workspace.checks, *(one.checks for one in workspace.publications))
    return _reported(chain.from_iterable(_words(settings) for settings in every))


def unknown_in_waivers(issue: Issue) -> tuple[Diagnostic, ...]:
    """Report the words of an issue's waivers that mean no rule."""
    of_items = chain.from_iterable(item.waivers for item in issue.items)
    return _reported(_waiver_words((*issue.waivers, *of_items)))


def _words(settings: RuleSettings) -> Iterator[Text]:
    yield from settings.select
    yield from settings.ignore
    yield from (word for word, _level in settings.severity)
    yield from _waiver_words(settings.waivers)


def _waiver_words(waivers: Iterable[Waiver]) -> Iterator[Text]:
    return chain.from_iterable(waiver.rules for waiver in waivers)


def _reported(words: Iterable[Text]) -> tuple[Diagnostic, ...]:
    return tuple(
        Diagnostic("BT691", Severity.WARNING, unknown(word.text), word.location)
        for word in words
        if not is_known(word.text)
    )
