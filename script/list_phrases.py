"""Write the lists that words and phrases miswritten by sound are told by.

``pip install pypinyin jieba``, then ``python -m script.list_phrases LOOKS NEWS [TEXT …]`` beside an
installed bulletin. Both packages are under the MIT licence; the checks read only what is written
here. LOOKS is ``pycorrector/data/same_stroke.txt`` of pycorrector (Apache License 2.0): characters
that look alike. NEWS and TEXT are plain texts: phrases are counted in the NEWS, and what stands
beside what in all of them. The lists of the repository come from nine million characters of
official news of 2022 to 2026 and twenty million characters of laws and older news. A list holds no
sentence, only pairs and fours of characters that occur again and again.
"""

from __future__ import annotations

import sys
from bisect import bisect
from collections import defaultdict
from itertools import chain
from operator import add
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jieba
from pypinyin import lazy_pinyin
from pypinyin.phrases_dict import phrases_dict

from bulletin.checks.words.corrections import corrections
from bulletin.checks.words.lists.idioms import IDIOMS
from bulletin.checks.words.lists.misspellings import MISSPELLINGS
from bulletin.checks.words.lists.official import OFFICIAL
from bulletin.checks.words.pairing import SETTLED
from bulletin.checks.words.sounding import Phrases, Sounds
from script.counting import counted

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Iterator

    Kinds = dict[str, tuple[int, str]]

LISTS = Path(__file__).parent.parent / "bulletin/checks/words/lists"
FREQUENT = 100
"""How often a word must occur in jieba's corpus for its characters to stand together by right."""
SPOKEN = 1000
"""How often a word must occur for another sound of a character in it to count."""
WORD = 300
"""How often a word must be counted to be half of a phrase."""
COUNTED = 40
"""How often a word must be counted for the same, if the dictionary knows it at all."""
ALONE = 0.3
"""In how many of its words in jieba's corpus a character must be the word itself to stand alone."""
LISTED = 20
"""How often a word must occur in jieba's corpus for its pairs of characters to be known."""
RARE = 15
"""How often two characters must meet to be told by that alone, and not by a dictionary."""
MET = (2, 5, 15, 50, 150, 500, 1500, 5000)
"""From how often on two characters are in each of the groups that ``pairing.LEVELS`` names."""
PLACES = ("nr", "ns", "nt")
"""How jieba marks the names of persons, places and organizations."""
NEAR = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("l", "n"), ("f", "h"), ("r", "l"))
NEAR_ENDS = (("ang", "an"), ("eng", "en"), ("ing", "in"))
"""Beginnings and ends of syllables that dialects do not tell apart."""
COLLOCATION = 20
"""How often two words must follow each other in the news to be a phrase."""
DISPUTED = """
举世瞩目 欢渡佳节 待在家里 成才之路 不识不知 翘首企盼 难以为继 官兵一致 要有尽有 日见增多 煞车不灵
语言不通 绝不放弃 不减当年 心脏病发 团结拼博 不惜一战 天随人愿 加在一起 再进一步 一切都是 十几年来
适用法律 锻长补短 及时纠治 可研工作 工业智造 核科学家 自成一格 合在一起 不怎么样 以此为戒 站不起来
这样的话
"""
"""Phrases that are one sound away from what is right as well, or wrong themselves."""


def main(looks: Path, news: Path, *texts: Path) -> None:
    """Write the lists."""
    known, simple = _known(), _characters()
    _write("sounds.txt", _sounds(simple, known))
    sounds = Sounds.read((LISTS / "sounds.txt").read_text(encoding="utf-8"))
    met = counted((news, *texts), 2)
    _write("looks.txt", _looks(looks, {character for pair in met for character in pair} & simple))
    frequent = _frequent(met, known)
    _write("frequent.txt", frequent)
    _write("alone.txt", simple.intersection(_alone(known)))
    _write("pairs.txt", _pairs(met, frequent, known))
    fours = counted([news], 4)
    words = {word for word in frequent if met[word] >= WORD}
    collocations = {
        four for four, n in fours.items() if n >= COLLOCATION and {four[:2], four[2:]} <= words
    } - {*DISPUTED.split(), *OFFICIAL.split()}
    idioms = _idioms(known, simple)
    _write("spoken.txt", idioms)
    _write("collocations.txt", collocations)
    phrases = Phrases({*idioms, *OFFICIAL.split(), *collocations}, sounds)
    _write("related.txt", _related(phrases, known, (news, *texts)))


def _idioms(known: Kinds, simple: frozenset[str]) -> set[str]:
    """Return the idioms that both dictionaries know, and those whose slips are listed."""
    idioms = {
        word
        for word in phrases_dict
        if 4 <= len(word) <= 8
        and simple.issuperset(word)
        and known.get(word, (0, ""))[1] in ("i", "l")
    }
    mended = corrections(IDIOMS).table
    idioms |= {one.right for one in mended.values()}
    return idioms - ({*DISPUTED.split()} | mended.keys())


def _related(phrases: Phrases, known: Kinds, texts: Iterable[Path]) -> set[str]:
    """Return what is nearly a phrase and right: in a dictionary, or found in the texts."""
    slips = corrections(IDIOMS).table.keys() | corrections(MISSPELLINGS).table.keys()
    others = {*phrases_dict, *known, *DISPUTED.split()} - slips
    related = {word for word in others if len(word) >= 3 and [*phrases.near(word)]}
    for text in texts:
        with text.open(encoding="utf-8") as lines:
            for line in lines:
                found = (line[n.start : n.start + len(n.phrase)] for n in phrases.near(line))
                related.update(written for written in found if len(written) == 4)
    return {word for word in related if not any(slip in word for slip in slips)}


def _frequent(met: Counter[str], known: Kinds) -> set[str]:
    """Return the words of two characters that others are told by."""
    return {
        word
        for word, (count, kind) in known.items()
        if len(word) == 2
        if count >= FREQUENT or (met[word] >= COUNTED and not kind.startswith("nr"))
    }


def _alone(known: Kinds) -> list[str]:
    """Return the characters that are often words themselves."""
    within: dict[str, int] = defaultdict(int)
    for word, (count, _kind) in known.items():
        for character in {*word}:
            within[character] += count
    return [one for one, count in within.items() if known.get(one, (0, ""))[0] > ALONE * count]


def _pairs(met: Counter[str], frequent: set[str], known: Kinds) -> list[str]:
    """Return, by their first characters, what follows them: only in a dictionary, rarely, often."""
    mended = corrections(MISSPELLINGS).table
    kept = [word for one in mended.values() for word in one.exceptions]
    slips = mended.keys() - frequent
    words = (w for w, (n, kind) in known.items() if n >= LISTED and kind not in PLACES)
    within = {pair for word in (*words, *phrases_dict, *kept) for pair in map(add, word, word[1:])}
    groups: dict[str, list[str]] = defaultdict(lambda: [""] * (len(MET) + 1))
    for pair in sorted((met.keys() | within) - slips):
        often = met[pair]
        group = bisect(MET, often)
        if pair in within:
            group = max(group, SETTLED) if often >= RARE else 0
        if group or pair in within:
            groups[pair[0]][group] += pair[1]
    return [f"{first}|{'|'.join(last)}" for first, last in groups.items()]


def _looks(table: Path, simple: set[str]) -> list[str]:
    """Return characters in use, each with those that look like it."""
    alike: dict[str, set[str]] = defaultdict(set)
    for line in table.read_text(encoding="utf-8").splitlines():
        group = simple.intersection(line.split())
        for one in group:
            alike[one] |= group - {one}
    return [one + "".join(sorted(others)) for one, others in alike.items() if others]


def _known() -> Kinds:
    """Return the words of jieba's dictionary with their frequencies and kinds."""
    with Path(jieba.__file__).with_name("dict.txt").open(encoding="utf-8") as lines:
        rows: list[Any] = [line.split() for line in lines]
        return {word: (int(count), kind) for word, count, kind in rows}


def _characters() -> frozenset[str]:
    """Return the characters of GB 2312."""
    codes = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return frozenset("".join(code.decode("gb2312", "ignore") for code in codes))


def _sounds(simple: frozenset[str], known: Kinds) -> list[str]:
    """Return, by their sounds, the characters, then after a stroke those that may have it, too."""
    first = {character: lazy_pinyin(character)[0] for character in simple}
    sounds: dict[str, str] = defaultdict(str)
    others: dict[str, set[str]] = defaultdict(set)
    for character, sound in sorted(first.items()):
        sounds[sound] += character
    for word, (count, _kind) in known.items():
        if count >= SPOKEN and simple.issuperset(word):
            for character, sound in zip(word, lazy_pinyin(word), strict=True):
                if sound != first[character]:
                    others[sound].add(character)
    return [
        f"{which}|{''.join(sorted(others[sound]))}|"
        + "".join(sounds[near][0] for near in sorted(_near(sound)) if near in sounds)
        for sound, which in sounds.items()
    ]


def _near(sound: str) -> Iterator[str]:
    """Yield the syllables that dialects do not tell from this one."""
    for one, other in chain(NEAR, map(reversed, NEAR)):
        if sound.startswith(one) and not sound.startswith(one + "h"):
            yield other + sound.removeprefix(one)
    for one, other in chain(NEAR_ENDS, map(reversed, NEAR_ENDS)):
        if sound.endswith(one):
            yield sound.removesuffix(one) + other


def _write(name: str, entries: Iterable[str]) -> None:
    (LISTS / name).write_text("\n".join(sorted(entries)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
