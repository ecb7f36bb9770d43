"""Write the lists that words and phrases miswritten by sound are told by.

``pip install pypinyin jieba``, then ``python -m script.list_phrases NEWS [TEXT …]`` beside an
installed bulletin. Both packages are under the MIT licence; the checks read only what is written
here. NEWS and TEXT are plain texts: phrases are counted in the NEWS, and what stands beside what in
all of them. The lists of the repository come from nine million characters of official news
of 2022 to 2026 and twenty million characters of laws and older news. A list holds no sentence, only
pairs and fours of characters that occur again and again.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
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
from bulletin.checks.words.pairing import Pairs
from bulletin.checks.words.sounding import Phrases, Sounds
from script.counting import counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    Kinds = dict[str, tuple[int, str]]

LISTS = Path(__file__).parent.parent / "bulletin/checks/words/lists"
FREQUENT = 100
"""How often a word must occur in jieba's corpus for its characters to stand together by right."""
SPOKEN = 1000
"""How often a word must occur for another sound of a character in it to count."""
WORD = 300
"""How often a word must be counted for others to be told by it."""
COMMON = 20
"""How often two characters must meet to belong together."""
TYPOS = 20_000
"""One in so many words may be miswritten in what is counted."""
COLLOCATION = 20
"""How often two words must follow each other in the news to be a phrase."""
DISPUTED = """
举世瞩目 欢渡佳节 待在家里 成才之路 不识不知 翘首企盼 难以为继 官兵一致 要有尽有 日见增多 煞车不灵
语言不通 绝不放弃 不减当年 心脏病发 团结拼博 不惜一战 天随人愿 加在一起 再进一步 一切都是 十几年来
适用法律 锻长补短 及时纠治 可研工作 工业智造 核科学家 自成一格 合在一起 不怎么样 以此为戒 站不起来
这样的话
"""
"""Phrases that are one sound away from what is right as well, or wrong themselves."""


def main(news: Path, *texts: Path) -> None:
    """Write the lists."""
    known, simple = _known(), _characters()
    _write("sounds.txt", _sounds(simple, known))
    sounds = Sounds.read((LISTS / "sounds.txt").read_text(encoding="utf-8"))
    met = counted((news, *texts), 2)
    words = _common_words(met, known, sounds)
    _write("pairs.txt", _pairs(met, words, known, sounds))
    fours = counted([news], 4)
    collocations = {
        four for four, n in fours.items() if n >= COLLOCATION and {four[:2], four[2:]} <= words
    } - {*DISPUTED.split(), *OFFICIAL.split()}
    idioms = _idioms(known, simple)
    _write("spoken.txt", idioms)
    _write("collocations.txt", collocations)
    _write("frequent.txt", (w for w, (n, _) in known.items() if len(w) == 2 and n >= FREQUENT))
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


def _common_words(met: Counter[str], known: Kinds, sounds: Sounds) -> set[str]:
    """Return the words of two characters that others are told by; no names of persons."""
    return {
        word
        for word, (_count, kind) in known.items()
        if len(word) == 2 and met[word] >= WORD and not kind.startswith("nr")
        if sounds.all.keys() >= set(word)
    }


def _pairs(met: Counter[str], words: set[str], known: Kinds, sounds: Sounds) -> list[str]:
    """Return, by their first characters, what is a word, what is common, and what occurs."""
    kept = [word for one in corrections(MISSPELLINGS).table.values() for word in one.exceptions]
    listed = {pair for word in (*known, *kept) for pair in map(add, word, word[1:])}
    kinds: dict[str, list[str]] = defaultdict(lambda: ["", "", ""])
    for word in sorted(words):
        kinds[word[0]][0] += word[1]
    told = Pairs((f"{first}{'|'.join(last)}" for first, last in kinds.items()), sounds)
    slips = corrections(MISSPELLINGS).table
    for pair in sorted((met.keys() | listed) - words - slips.keys()):
        one, other = pair
        meant = [met[word] for word, _place in told.meant(one, other)]
        if met[pair] >= COMMON and all(met[pair] > often / TYPOS for often in meant):
            kinds[one][1] += other
        elif meant and (pair in listed or met[pair] > max(1, min(meant) / TYPOS)):
            kinds[one][2] += other
    return [f"{first}{'|'.join(last)}" for first, last in kinds.items()]


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
    return [f"{which}|{''.join(sorted(others[sound]))}" for sound, which in sounds.items()]


def _write(name: str, entries: Iterable[str]) -> None:
    (LISTS / name).write_text("\n".join(sorted(entries)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
