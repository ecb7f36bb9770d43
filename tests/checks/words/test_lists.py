"""Every entry of the lists of words is found where it is wrong, and silent where it is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.checks.passages import Passage, Role
from bulletin.checks.words.confused import confused_places
from bulletin.checks.words.corrections import corrections
from bulletin.checks.words.lists.confusions import CONFUSIONS, Confusion
from bulletin.checks.words.lists.idioms import IDIOMS
from bulletin.checks.words.lists.misspellings import MISSPELLINGS
from bulletin.checks.words.lists.phrases import PHRASES, RELATED
from bulletin.checks.words.lists.variants import VARIANTS
from bulletin.checks.words.phrases import near_phrases
from bulletin.diagnostics import Location
from bulletin.model.text import Text

LISTS = {"idioms": IDIOMS, "misspellings": MISSPELLINGS, "variants": VARIANTS}


def passage(text: str) -> Passage:
    return Passage(Role.PARAGRAPH, (Text(text, Location(Path("a.md"))),))


@pytest.mark.parametrize("name", LISTS)
def test_each_wrong_word_is_found_and_its_exceptions_are_not(name: str) -> None:
    words = corrections(LISTS[name])
    missed, noisy = [], []
    for wrong, one in words.table.items():
        if [*words.places(passage(f"会上，{wrong}。"))] != [(3, wrong, one.right)]:
            missed.append(wrong)
        silent = (one.right, *one.exceptions)
        noisy += [
            text for text in silent if any(p[1] == wrong for p in words.places(passage(text)))
        ]
    assert (missed, noisy) == ([], [])


@pytest.mark.parametrize("name", LISTS)
def test_nothing_right_is_called_wrong_by_any_list(name: str) -> None:
    rights = {one.right for one in corrections(LISTS[name]).table.values()}
    for other in LISTS.values():
        found = [
            (right, place)
            for right in rights
            for place in corrections(other).places(passage(right))
        ]
        assert found == []


@pytest.mark.parametrize("name", LISTS)
def test_an_exception_holds_the_wrong_word(name: str) -> None:
    table = corrections(LISTS[name]).table
    assert [
        (wrong, word)
        for wrong, one in table.items()
        for word in one.exceptions
        if wrong not in word or word == wrong
    ] == []


@pytest.mark.parametrize("one", CONFUSIONS, ids=lambda one: f"{one.wrong}-{one.right}")
def test_a_confused_word_is_told_by_its_context(one: Confusion) -> None:
    found = [found.right for _place, found in confused_places(passage(one.example))]
    assert one.context.search(one.example)
    assert found == [one.right]
    assert [*confused_places(passage(one.legitimate))] == []


def test_each_phrase_is_right_and_a_wrong_character_in_it_is_found() -> None:
    noisy = [
        phrase
        for phrase in [*PHRASES.split(), *RELATED.split()]
        if any(near_phrases(passage(f"坚持{phrase}。")))
    ]
    missed = []
    for phrase in PHRASES.split():
        for place, character in enumerate(phrase):
            wrong = f"{phrase[:place]}龘{phrase[place + 1 :]}"
            if character not in "“”、" and not any(near_phrases(passage(f"坚持{wrong}。"))):
                missed.append(wrong)
    assert (noisy, missed) == ([], [])
