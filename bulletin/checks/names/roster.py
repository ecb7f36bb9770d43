"""The office's leaders on a day: who holds which post, and who comes first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.model.proofreading import Person

_FORMER = re.compile(r"(?:原|时任|前任|前|曾任|历任|老)$")
_LONGEST_POST = 24


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
    def names(self) -> re.Pattern[str]:
        """A pattern of all names, the longest first."""
        names = sorted({str(one.name) for one in self.people}, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, names)) or "(?!)")

    @cached_property
    def posts(self) -> frozenset[str]:
        """All posts of the roster, and the same with and without 副."""
        own = {str(post) for one in self.people for post in one.posts}
        return frozenset(own | {other for post in own for other in _with_and_without_deputy(post)})

    @cached_property
    def post_before(self) -> re.Pattern[str]:
        """A pattern of the posts, the longest first."""
        posts = sorted(self.posts, key=len, reverse=True)
        return re.compile("|".join(map(re.escape, posts)) or "(?!)")

    def in_office(self, person: Person) -> bool:
        """Tell whether a person holds the post on the day."""
        day = self.day
        if day is None:
            return True
        return not ((person.since and day < person.since) or (person.until and person.until < day))

    def named(self, name: str) -> tuple[Person, ...]:
        """Return the entries of a name."""
        return tuple(one for one in self.people if str(one.name) == name)

    def posts_of(self, name: str) -> frozenset[str]:
        """Return the posts that somebody holds on the day."""
        held = (one.posts for one in self.present if str(one.name) == name)
        return frozenset(str(post) for posts in held for post in posts)

    def holders(self, post: str) -> tuple[Person, ...]:
        """Return who holds a post on the day."""
        return tuple(one for one in self.present if post in map(str, one.posts))

    def posts_ending(self, text: str, end: int) -> Iterator[tuple[int, str]]:
        """Yield the posts, joined by 、, that end here, the last one first, with their starts.

        Nothing where they are called former ones (原区委书记).
        """
        found: list[tuple[int, str]] = []
        while post := self._post_ending(text, end):
            found.append((end - len(post), post))
            end -= len(post)
            if not text.startswith("、", end - 1) or end < 1:
                break
            end -= 1
        if found and not _FORMER.search(text[: found[-1][0]]):
            yield from found

    def _post_ending(self, text: str, end: int) -> str | None:
        """Return the longest post that ends here; none that is a part of a deputy's."""
        for start in range(max(0, end - _LONGEST_POST), end):
            if text[start:end] in self.posts:
                return None if text[:start].endswith("副") else text[start:end]
        return None


def roster_of(manuscript: Manuscript) -> Roster:
    """Return the roster on the day of the issue."""
    return Roster(manuscript.office.people, manuscript.issue.date)


def is_called(post: str, own: frozenset[str]) -> bool:
    """Tell whether a post is one of somebody's, or what is commonly left of one (书记)."""
    return any(
        one == post or (one.endswith(post) and not one.removesuffix(post).endswith("副"))
        for one in own
    )


def _with_and_without_deputy(post: str) -> Iterator[str]:
    """Yield 区委副书记 for 区委书记, and the other way round."""
    if "副" in post:
        yield post.replace("副", "")
    else:
        place = re.search(
            r"(?:书记|区长|市长|县长|镇长|乡长|局长|部长|主任|主席|院长|检察长)$", post
        )
        if place:
            yield f"{post[: place.start()]}副{place[0]}"
