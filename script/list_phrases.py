"""Write the lists that a phrase miswritten by sound is told by.

``pip install pypinyin jieba``, then ``python -m script.list_phrases`` beside an installed bulletin.
Both packages are under the MIT licence; the checks read only what is written here.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jieba
from pypinyin import lazy_pinyin
from pypinyin.phrases_dict import phrases_dict

from bulletin.checks.words.corrections import corrections
from bulletin.checks.words.lists.idioms import IDIOMS
from bulletin.checks.words.lists.official import OFFICIAL
from bulletin.checks.words.sounding import Phrases, Sounds

if TYPE_CHECKING:
    from collections.abc import Iterable

    Kinds = dict[str, tuple[int, str]]

LISTS = Path(__file__).parent.parent / "bulletin/checks/words/lists"
FREQUENT = 100
"""How often a word must occur in jieba's corpus for its characters to stand together by right."""
SPOKEN = 1000
"""How often a word must occur for another sound of a character in it to count."""
DISPUTED = """
举世瞩目 欢渡佳节 待在家里 成才之路 不识不知 翘首企盼 难以为继 官兵一致 要有尽有 日见增多 煞车不灵
语言不通 绝不放弃 不减当年 心脏病发 团结拼博 不惜一战 天随人愿 加在一起 再进一步 一切都是 十几年来
适用法律 核科学家 自成一格 合在一起 不怎么样 以此为戒 站不起来 这样的话
"""
"""Phrases that are one sound away from what is right as well, or wrong themselves."""


def main() -> None:
    """Write the lists."""
    known, simple = _known(), _characters()
    idioms = {
        word
        for word in phrases_dict
        if 4 <= len(word) <= 8
        and simple.issuperset(word)
        and known.get(word, (0, ""))[1] in ("i", "l")
    }
    mended = corrections(IDIOMS).table
    idioms |= {one.right for one in mended.values()}
    idioms -= {*DISPUTED.split()} | mended.keys()
    _write("sounds.txt", _sounds(simple, known))
    _write("spoken.txt", idioms)
    _write("frequent.txt", (w for w, (n, _) in known.items() if len(w) == 2 and n >= FREQUENT))
    phrases = Phrases({*idioms, *OFFICIAL.split()}, Sounds.read((LISTS / "sounds.txt").read_text()))
    others = {*phrases_dict, *known, *DISPUTED.split()} - mended.keys()
    _write("related.txt", (word for word in others if len(word) >= 3 and [*phrases.near(word)]))


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
    main()
