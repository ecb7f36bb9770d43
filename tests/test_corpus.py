"""The measuring texts: the same for one seed, rich in marks, punctuated as GB/T 15834 asks."""

import re

import pytest

from tests.corpus import FIGURES, PATTERNS, WORDS, paragraphs

LINE = 28
TEXT = paragraphs(1, 480)
PAIRS = dict(zip("”’》〉）〕】", "“‘《〈（〔【", strict=True))
FIRST = (
    "误差应控制在59%～65%，噪声应控制在6dB～25dB。小切口，大民生；小网格，大治理；小平台，大作为。"
)
HAN = "[\u4e00-\u9fff]"


def test_same_seed_gives_the_same_text() -> None:
    assert paragraphs(7, 40) == paragraphs(7, 40)
    assert paragraphs(7, 40) != paragraphs(8, 40)


def test_a_shorter_text_is_the_beginning_of_a_longer_one() -> None:
    assert paragraphs(7, 40)[:10] == paragraphs(7, 10)


def test_seed_1_is_the_same_text_in_every_version_of_python() -> None:
    assert paragraphs(1, 2)[0] == FIRST


def test_fills_two_thousand_lines() -> None:
    assert sum(-(-(len(paragraph) + 2) // LINE) for paragraph in TEXT) >= 2000


def test_patterns_are_many_and_all_different() -> None:
    assert len(set(PATTERNS)) == len(PATTERNS) >= 120


def test_every_vocabulary_is_drawn_from() -> None:
    blanks = {name for pattern in PATTERNS for name in re.findall(r"\{(\w+)\}", pattern)}
    assert blanks == WORDS.keys() | FIGURES.keys()


@pytest.mark.parametrize("mark", "，。、；：？！“”‘’（）《》〔〕—～／·%-℃")
def test_mark_occurs_often(mark: str) -> None:
    assert "".join(TEXT).count(mark) >= 20


@pytest.mark.parametrize("mark", ["——", "……", "。”", "？”", "！”", "’”", "”“", "》《", "）。"])
def test_marks_occur_together(mark: str) -> None:
    assert "".join(TEXT).count(mark) >= 8


@pytest.mark.parametrize(
    "form",
    [
        r"\d+%～\d+%",
        r"\d{4}年\d+月\d+日",
        r"\d+月\d+日至\d+日",
        r"\d+\.\d+万元",
        r"\d+公里",
        r"\d+℃",
        r"\d+㎡",
        r"\d+kWh",
        r"km/h",
        r"GB/T \d",
        r"https?://",
        r"\w@\w",
        r"0371-\d",
        r"[A-Z][a-z]+ [A-Z][a-z]+",
        r"\d{11,}",
        HAN + "·" + HAN,
        r"‘[^’]+’[^“]*”",
        r"。”",
    ],
)
def test_form_occurs(form: str) -> None:
    assert len(re.findall(form, "".join(TEXT))) >= 8


def test_pairs_are_closed_in_order() -> None:
    assert [paragraph for paragraph in TEXT if not _is_balanced(paragraph)] == []


def _is_balanced(paragraph: str) -> bool:
    opened: list[str] = []
    for character in paragraph:
        if character in PAIRS.values():
            opened.append(character)
        elif character in PAIRS and (not opened or opened.pop() != PAIRS[character]):
            return False
    return not opened


@pytest.mark.parametrize(
    "fault",
    [
        HAN + r"[,;:?!()]|[,;:?!()]" + HAN,  # half-width punctuation beside Chinese
        r"”、“|》、《",  # GB/T 15834-2011 §4.5.3.5
        r"(?<!…)…(?!…)|(?<!…)……(?=……)",  # an ellipsis is two characters
        r"[，、；：。]{2}|——[，。]",
        HAN + " | " + HAN,
        r"“[^”]*“",  # the inner quotes are single
        r"\{|\}",
    ],
)
def test_fault_never_occurs(fault: str) -> None:
    assert re.findall(fault, "\n".join(TEXT)) == []
