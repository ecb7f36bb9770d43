"""Phrases by their sounds: what sounds, or looks, like one and is written with another character.

Sounds are those of the syllables without their tones, as they are typed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from bulletin.checks.words.lists.looks import LOOKS
from bulletin.checks.words.reading import entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def _alike() -> Mapping[str, str]:
    alike: dict[str, str] = defaultdict(str)
    for group in LOOKS.split():
        for one in group:
            alike[one] += group.replace(one, "")
    return dict(alike)


_ALIKE = _alike()
_TOLD_BY = 4
_PRIVATE = 0xE000
"""Where the characters begin that sounds are written as."""


class Near(NamedTuple):
    """Where something stands that is nearly a phrase, the phrase, and which character differs."""

    start: int
    phrase: str
    place: int


@dataclass(frozen=True, slots=True)
class Sounds:
    """The sounds of characters, each sound as a character of its own.

    ``table`` translates a text to the sounds that its characters mostly have; ``all`` are the
    sounds that a character may have, and ``others`` those that are not its usual one, together with
    those of characters that look like it. ``sharing`` are the characters of each sound, and
    ``near`` the sounds that dialects do not tell from it.
    """

    table: Mapping[int, str]
    all: Mapping[str, frozenset[str]]
    others: Mapping[str, frozenset[str]]
    sharing: Mapping[str, str]
    near: Mapping[str, frozenset[str]]

    @staticmethod
    def read(written: str) -> Sounds:
        """Read lines 资子|…|之: characters of a sound, those that share it, and a near sound.

        A near sound is written as one of the characters that mostly have it.
        """
        table: dict[int, str] = {}
        sounds: dict[str, set[str]] = defaultdict(set)
        lines = [[*line.split("|"), ""][:3] for line in written.split()]
        sharing = {chr(_PRIVATE + n): line[0] + line[1] for n, line in enumerate(lines)}
        for sound, (mostly, also, _near) in zip(sharing, lines, strict=True):
            table |= dict.fromkeys(map(ord, mostly), sound)
            for character in mostly + also:
                sounds[character].add(sound)
        near = {
            sound: frozenset(table[ord(one)] for one in line[2])
            for sound, line in zip(sharing, lines, strict=True)
        }
        every = {character: frozenset(which) for character, which in sounds.items()}
        others = {
            one: sounds_of.union(*(every.get(like, ()) for like in _ALIKE.get(one, "")))
            - {table.get(ord(one), "")}
            for one, sounds_of in every.items()
            if len(sounds_of) > 1 or one in _ALIKE
        }
        return Sounds(table, every, others, sharing, near)

    def may_stand_for(self, written: str, right: str) -> bool:
        """Tell whether a character may have been written for another."""
        shared = self.all.get(written, frozenset()) & self.all.get(right, frozenset())
        return bool(shared) or written in _ALIKE.get(right, "")

    def meant(self, written: str) -> frozenset[str]:
        """Return every character that may be meant, as it sounds nearly so, or looks a bit so."""
        sounds = self.all.get(written, frozenset())
        near = sounds.union(*(self.near[sound] for sound in sounds))
        like = _ALIKE.get(written, ""), _looks().get(written, "")
        return frozenset("").union(*like, *(self.sharing[sound] for sound in near)) - {written}


@cache
def common_sounds() -> Sounds:
    """Return the sounds of the characters in use, read once they are asked for."""
    return Sounds.read("\n".join(entries("sounds.txt")))


@cache
def _looks() -> Mapping[str, str]:
    """Read what looks a bit like each character."""
    return {line[0]: line[1:] for line in entries("looks.txt")}


class Phrases:
    """Phrases of four characters or more, told by how their first four sound."""

    def __init__(self, phrases: Iterable[str], sounds: Sounds) -> None:
        """Sort phrases by their sounds; each character may have another sound than mostly."""
        self._phrases = frozenset(phrases)
        self._sounds = sounds
        self._by_sound: dict[str, str] = {}
        spoken = "\n".join(self._phrases).translate(sounds.table).split("\n")
        for phrase, mostly in zip(self._phrases, spoken, strict=True):
            self._sort(phrase, mostly[:_TOLD_BY])
            for place, character in enumerate(phrase[:_TOLD_BY]):
                for sound in sounds.others.get(character, ()):
                    self._sort(phrase, mostly[:place] + sound + mostly[place + 1 : _TOLD_BY])

    def _sort(self, phrase: str, key: str) -> None:
        """Add a phrase to those that sound so; strings, as they are many and read quickly."""
        others = self._by_sound.get(key)
        self._by_sound[key] = f"{others} {phrase}" if others else phrase

    def near(self, text: str) -> Iterator[Near]:
        """Yield what differs from a phrase in one character that may stand for the right one."""
        known, spoken = self._by_sound, text.translate(self._sounds.table)
        for start in range(len(text) - _TOLD_BY + 1):
            key = spoken[start : start + _TOLD_BY]
            if key in known:
                for phrase in known[key].split():
                    place = self._slip(text[start : start + len(phrase)], phrase)
                    if place is not None:
                        yield Near(start, phrase, place)

    def _slip(self, written: str, phrase: str) -> int | None:
        """Return the only character that differs, if it may have been written for the right one."""
        if written in self._phrases or len(written) != len(phrase):
            return None
        places = [i for i, (a, b) in enumerate(zip(written, phrase, strict=True)) if a != b]
        first = places[0]
        alike = len(places) == 1 and self._sounds.may_stand_for(written[first], phrase[first])
        return first if alike else None
