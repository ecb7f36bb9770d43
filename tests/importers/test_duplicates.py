"""Near-duplicates are found, other texts on the same matter are not."""

from __future__ import annotations

import pytest

from bulletin.checks.alike import ALIKE, SHORTEST
from bulletin.importers.duplicates import Texts
from tests.corpus import paragraphs


@pytest.fixture(scope="module")
def archive() -> tuple[Texts, list[str]]:
    prose = [text for text in paragraphs(7, 60) if len(text) >= 60]
    texts = Texts()
    for number, text in enumerate(prose):
        texts.add(str(number), text)
    return texts, prose


def test_a_text_with_a_few_words_changed_is_found(archive: tuple[Texts, list[str]]) -> None:
    texts, prose = archive
    for number in (0, 5, len(prose) - 1):
        changed = prose[number].replace("。", "；", 1) + "（转载）"
        near = texts.nearest(changed)
        assert near is not None
        assert near.label == str(number)
        assert ALIKE <= near.percent < 100


def test_white_space_does_not_count(archive: tuple[Texts, list[str]]) -> None:
    texts, prose = archive
    near = texts.nearest(" ".join(prose[3]))
    assert near == ("3", 100.0)


def test_another_text_is_none(archive: tuple[Texts, list[str]]) -> None:
    texts, _prose = archive
    assert (
        texts.nearest(
            "县图书馆周末为孩子们讲故事，家长带着小凳子排到了门外，馆员连讲三场，嗓子都哑了。"
        )
        is None
    )


def test_half_of_a_text_is_none(archive: tuple[Texts, list[str]]) -> None:
    texts, prose = archive
    longest = max(prose, key=len)
    assert texts.nearest(longest[: len(longest) // 2]) is None


def test_short_texts_are_not_compared() -> None:
    texts = Texts()
    texts.add("short", "会" * (SHORTEST - 1))
    assert texts.nearest("会" * (SHORTEST - 1)) is None
