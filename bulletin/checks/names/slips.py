"""Leaders' names as they are miswritten: after their posts, and among other leaders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bulletin.checks.names.roster import is_called
from bulletin.checks.passages import Role
from bulletin.checks.words.sounding import common_sounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.names.roster import Roster
    from bulletin.checks.passages import Passage

_AFTER = re.compile(
    r"$|[^一-鿿]|同志|主持|出席|参加|到|在|强调|指出|要求|带队|率|调研|讲话|说|表示|作|宣布"
    r"|对|为|就|深入|前往|赴|介绍|向|陪同|和|与|及|等|的|一行|听取|检查|督导|走访|慰问|看望|分别|主讲"
    r"|俯身|弯腰|蹲|走[进到上]|来到|[边还又也均已曾]|仔细|认真|详细|随后|首先|实地|现场|亲自|冒[雨着]|顶着|沿着"
    r"|叮嘱|嘱咐|代表|致辞|部署|总结|同|先后|当[场即]|再次|告诉|勉励|鼓励|感谢|希望|接过|拉着|握着|[查察]看"
    r"|了解|询问|汇报|通报|解释|说明|提出|认为|宣读|颁|授|带[领头着]|做|专程|第一时间|连夜"
)
"""What follows a name that is at its end."""
_SPEAKS = re.compile("强调|指出|要求|一行|带队|主持|出席|讲话|宣布")
"""What leaders do."""
_OTHERS = ("副", "原", "时任", "前")
"""What before a post makes it another one's."""
_TITLE = re.compile(r"(?P<title>副?(?:书记|[区市县镇乡局部]长|主任|主席|检察长))|同志")
_LED = re.compile(r"[区市县]领导(?:同志)?[：:]?(?:[一-鿿]{2,3}、)*$")
_JOINED = re.compile(r"(?:同志)?[、和]$")
_JOINING = re.compile(r"(?:同志)?[、和]")
_NAME = re.compile("[一-鿿]{2,4}")
_TWO, _THREE = 2, 3


def misnamed(
    passage: Passage, roster: Roster, elsewhere: frozenset[str]
) -> Iterator[tuple[int, str, str]]:
    """Yield names that are nearly a leader's: where, what is written, the right name.

    ``elsewhere`` are the leaders that the issue names.
    """
    if passage.role in (Role.CREDIT, Role.BYLINE, Role.AUTHOR):
        yield from _alone(passage, roster)
        return
    found = {
        start: (wrong, right) for start, wrong, right in _among_leaders(passage, roster, elsewhere)
    }
    found |= {start: (wrong, right) for start, wrong, right in _after_posts(passage, roster)}
    yield from ((start, *found[start]) for start in sorted(found))


def _alone(passage: Passage, roster: Roster) -> Iterator[tuple[int, str, str]]:
    """Yield the names of a line of names that sound or look like a leader's."""
    for match in passage.matches(_NAME):
        for name in {str(one.name) for one in roster.people} if not roster.named(match[0]) else ():
            if len(match[0]) == len(name) and _is_alike(match[0], name):
                yield match.start(), match[0], name
                break


def _after_posts(passage: Passage, roster: Roster) -> Iterator[tuple[int, str, str]]:
    text = passage.text
    for match in passage.matches(roster.post_before):
        holders = roster.holders(match[0])
        if text[: match.start()].endswith(_OTHERS):
            continue
        for name in (str(one.name) for one in holders):
            if len(name) > _TWO or len(holders) == 1:
                slips = _slips if len(holders) == 1 else _one_wrong
                written = slips(text, match.end(), name)
                if written and not roster.named(written):
                    yield match.end(), written, name


def _slips(text: str, start: int, name: str) -> str | None:
    """Return what stands here for a name: a character is wrong, lacking or doubled, or two are
    exchanged.
    """
    return (
        _one_wrong(text, start, name)
        or _exchanged(text, start, name)
        or _lacking(text, start, name)
        or _doubled(text, start, name)
    )


def _one_wrong(text: str, start: int, name: str) -> str | None:
    written = _word(text, start, len(name))
    return written if written and _differences(written, name) == 1 else None


def _exchanged(text: str, start: int, name: str) -> str | None:
    written = _word(text, start, len(name))
    same = written and written != name and sorted(written) == sorted(name)
    return written if same and written and written[0] == name[0] else None


def _lacking(text: str, start: int, name: str) -> str | None:
    written = _word(text, start, _TWO)
    return written if len(name) == _THREE and written in (name[:2], name[::2]) else None


def _doubled(text: str, start: int, name: str) -> str | None:
    written = _word(text, start, len(name) + 1)
    return written if written == name + name[-1] else None


def _word(text: str, start: int, length: int) -> str | None:
    """Return so many characters, if they are Chinese and a name may end there."""
    written = text[start : start + length]
    whole = len(written) == length and all("一" <= one <= "鿿" for one in written)
    return written if whole and _AFTER.match(text, start + length) else None


def _differences(one: str, other: str) -> int:
    return sum(left != right for left, right in zip(one, other, strict=True))


def _among_leaders(
    passage: Passage, roster: Roster, elsewhere: frozenset[str]
) -> Iterator[tuple[int, str, str]]:
    """Yield names of three characters beside other leaders', before their title or 同志, or at the
    beginning of a clause.
    """
    places: list[tuple[int, int]] | None = None
    for name in {str(one.name) for one in roster.present if len(str(one.name)) == _THREE}:
        if not _may_be_there(passage, name):
            continue
        if places is None:
            places = [(one.start, one.end) for one in roster.names_in(passage)]
        for match in passage.matches(_nearly(name)):
            near = _Near(passage.text, *match.span(), name)
            told_of = name in elsewhere and near.begins_a_clause()
            if not roster.named(match[0]) and (
                told_of or near.is_meant(roster.posts_of(name), places)
            ):
                yield match.start(), match[0], name


def _may_be_there(passage: Passage, name: str) -> bool:
    pairs = passage.pairs
    return name[:2] in pairs or name[1:] in pairs or (passage.has(name[0]) and passage.has(name[2]))


def _nearly(name: str) -> re.Pattern[str]:
    """Return a pattern of a name with one other character."""
    first, second, third = map(re.escape, name)
    return re.compile(
        rf"{first}{second}(?!{third})[一-鿿]|{first}(?!{second})[一-鿿]{third}"
        rf"|(?!{first})[一-鿿]{second}{third}"
    )


class _Near(NamedTuple):
    """Characters of a text, from ``start`` to ``end``, that are nearly a leader's name."""

    text: str
    start: int
    end: int
    name: str

    def begins_a_clause(self) -> bool:
        """Tell whether it stands where somebody is told of, and sounds or looks like the name."""
        first = self.start == 0 or not "一" <= self.text[self.start - 1] <= "鿿"
        return first and _is_alike(self.text[self.start : self.end], self.name)

    def is_meant(self, posts: frozenset[str], leaders: list[tuple[int, int]]) -> bool:
        """Tell whether the leader is meant: by a title of these posts, or by leaders beside it.

        Where only 同志 or 强调 follows, or one leader stands beside it, it must sound or look the
        same: villagers have names, too.
        """
        title = _TITLE.match(self.text, self.end)
        if title and title["title"]:
            return is_called(title["title"], posts)
        beside = self._leaders_beside(leaders)
        ends = bool(title) or _AFTER.match(self.text, self.end) is not None
        led = _LED.search(self.text, 0, self.start) is not None
        if led or beside == len(("before", "after")):
            return ends
        meant = title or beside or _SPEAKS.match(self.text, self.end)
        return bool(meant) and ends and _is_alike(self.text[self.start : self.end], self.name)

    def _leaders_beside(self, leaders: list[tuple[int, int]]) -> int:
        """Return how many leaders are joined to it by 、 or 和."""
        before = _JOINED.search(self.text, 0, self.start)
        after = _JOINING.match(self.text, self.end)
        return sum(
            (before is not None and stop == before.start())
            or (after is not None and first == after.end())
            for first, stop in leaders
        )


def _is_alike(written: str, name: str) -> bool:
    """Tell whether the characters sound or look the same, one by one; all but one are equal."""
    sounds = common_sounds()
    return _differences(written, name) == 1 and all(
        one == other or sounds.may_stand_for(one, other)
        for one, other in zip(written, name, strict=True)
    )
