"""The office's leaders on a day: who holds which post, and who comes first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.model.proofreading import Person

_HEADS = "书记|区长|市长|县长|镇长|乡长|局长|部长|主任|主席|院长|检察长"
_LED = re.compile(rf"(?:{_HEADS})$")
_BARE = re.compile(r"(?:^|[^\u4e00-\u9fff、“]|(?:^|[^自缘事])由)(?P<title>副?(?:书记|[区市县]长))$")
"""A title before a name that says nothing of a place or an office."""
_FORMER = re.compile(r"(?:原|时任|前任|前|曾任|历任|老)$")
_SHORT = {"常委会": "", "部部长": "部长", "部副部长": "副部长", "办公室": "办"}
_LEADING = ("委书记", "长", "人大常委会主任", "人大主任", "政协主席")
"""Posts behind 省, 市, 县 or 区 that everybody knows, whether the roster has them or not."""
_NOBODYS = ("政协主任", "人大主席", "人大常委会主席", "政府主任")
"""Posts that no 省, 市, 县 or 区 has: 人大 has a 主任, 政协 a 主席."""
_PART_OF = ("副", "团")
"""What before a post makes it another one: 副区长, 团区委书记."""
_LONGEST_POST = 24
_LONGEST_TITLE = 5
_SPACES = "[ \u3000\xa0]*"


_APART = " \u3000：（("
"""What may stand between a post and a name in a list."""


class Named(NamedTuple):
    """A leader's name in a text; ``name`` is without the space that may spread it."""

    start: int
    end: int
    name: str


@dataclass(frozen=True)
class Roster:
    """Leaders in their order of precedence, and the day of the issue, None where it has none."""

    people: tuple[Person, ...]
    day: datetime.date | None

    @cached_property
    def present(self) -> tuple[Person, ...]:
        """Those who are in office on the day."""
        return tuple(one for one in self.people if self.in_office(one))

    @cached_property
    def _names(self) -> re.Pattern[str]:
        """A pattern of all names, the longest first, each perhaps spread with spaces."""
        names = sorted({str(one.name) for one in self.people}, key=len, reverse=True)
        written = (_SPACES.join(map(re.escape, name)) for name in names)
        return re.compile("|".join(written) or "(?!)")

    @cached_property
    def posts(self) -> frozenset[str]:
        """All posts of the roster, short and long, and the same as deputies', acting or not."""
        held = {str(post) for one in self.people for post in one.posts}
        known = {level + post for level in _levels(held) for post in (*_LEADING, *_NOBODYS)}
        own = held | {_short(post) for post in held} | known
        return frozenset(own | {other for post in own for other in _deputies(post)})

    @cached_property
    def post_before(self) -> re.Pattern[str]:
        """A pattern of the posts, the longest first."""
        posts = sorted(self.posts, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, posts)) or "(?!)")

    @cached_property
    def ranks(self) -> dict[str, int]:
        """The places of those in office in the order of precedence, by their names."""
        ranks: dict[str, int] = {}
        for person in self.present:
            ranks.setdefault(str(person.name), len(ranks))
        return ranks

    def in_office(self, person: Person) -> bool:
        """Tell whether a person holds the post on the day."""
        day = self.day
        if day is None:
            return True
        return not ((person.since and day < person.since) or (person.until and person.until < day))

    def names_in(self, passage: Passage) -> Iterator[Named]:
        """Yield the names of leaders in a passage."""
        for match in passage.matches(self._names):
            yield Named(*match.span(), "".join(match[0].split()))

    def named(self, name: str) -> tuple[Person, ...]:
        """Return the entries of a name."""
        return tuple(one for one in self.people if str(one.name) == name)

    def posts_of(self, name: str) -> frozenset[str]:
        """Return the posts that somebody holds on the day."""
        held = (one.posts for one in self.present if str(one.name) == name)
        return frozenset(str(post) for posts in held for post in posts)

    def holders(self, post: str) -> tuple[Person, ...]:
        """Return who holds a post on the day."""
        short = _short(post)
        return tuple(
            one for one in self.present if short in (_short(str(held)) for held in one.posts)
        )

    def posts_ending(self, text: str, end: int) -> Iterator[tuple[int, str]]:
        """Yield the posts, joined by 、, that end here, the last one first, with their starts.

        Nothing where they are called former ones (原区委书记).
        """
        found: list[tuple[int, str]] = []
        end = len(text[:end].rstrip(_APART)) or end
        while post := self._post_ending(text, end):
            found.append((end - len(post), post))
            end -= len(post)
            if not text.startswith("、", end - 1) or end < 1:
                break
            end -= 1
        if found and not _FORMER.search(text[: found[-1][0]]):
            yield from found

    def _post_ending(self, text: str, end: int) -> str | None:
        """Return the longest post that ends here, or a bare title; none that is part of another."""
        for start in range(max(0, end - _LONGEST_POST), end):
            if text[start:end] in self.posts:
                return None if text[:start].endswith(_PART_OF) else text[start:end]
        bare = _BARE.search(text[max(0, end - _LONGEST_TITLE) : end])
        return bare["title"] if bare else None


def roster_of(manuscript: Manuscript) -> Roster:
    """Return the roster on the day of the issue."""
    return Roster(manuscript.office.people, manuscript.issue.date)


def is_called(post: str, own: frozenset[str]) -> bool:
    """Tell whether a post is one of somebody's, or what is commonly left of one (书记)."""
    called = _short(post)
    return any(
        held == called
        or (held.endswith(called) and not held.removesuffix(called).endswith(("副", "代")))
        for held in map(_short, own)
    )


def _short(post: str) -> str:
    """Return a post as it is called for short: 区人大主任, 组织部长."""
    for long, short in _SHORT.items():
        post = post.replace(long, short)
    return post


def _levels(posts: Iterable[str]) -> set[str]:
    """Return the levels that the posts are of: 区 of 区长."""
    return {post[0] for post in posts if post[1:] in _LEADING}


def _deputies(post: str) -> Iterator[str]:
    """Yield 区委副书记 for 区委书记, and the other way round; 代区长 for 区长."""
    if "副" in post:
        yield post.replace("副", "")
    elif place := _LED.search(post):
        yield f"{post[: place.start()]}副{place[0]}"
        yield f"{post[: place.start()]}代{place[0]}"
