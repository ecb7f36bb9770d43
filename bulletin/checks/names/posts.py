"""Posts beside names, by the roster."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.names.roster import is_called, roster_of
from bulletin.checks.rule import Force, rule
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.names.roster import Roster
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_TITLE = re.compile(
    r"(?:同志)?[（(]?(?P<title>副?(?:书记|区长|市长|县长|镇长|乡长|局长|部长|主任|主席|检察长)|常委)"
    r"(?!医|科|任|期|效|远|久|者|团|台|处|会)"
)
_DEPARTMENT = re.compile(r"(?P<post>[一-鿿]{2}部)部?长$")
"""The head of a department of the committee: 组织部部长."""


@rule("BT601", "wrong-post", force=Force.CUSTOM, clause="", wrong="", right="")
def wrong_post(manuscript: Manuscript) -> Findings:
    """A leader is named with a post that is another one's on the day of the issue.

    The roster (领导 in bulletin.yaml) tells who holds which post from when to when. Posts that it
    does not know, and former ones (原区委书记), are left alone, but for those of two departments:
    the head of one (组织部部长) is not the head of another.
    """
    roster = roster_of(manuscript)
    for passage, start, post, name in _named_posts(manuscript, roster):
        own = roster.posts_of(name)
        if own and not is_called(post, own) and not _former(roster, name, post):
            message = _("The roster has {name} as {posts}, not as {post}. Correct the post.")
            text = message.format(name=name, posts="、".join(sorted(own)), post=post)
            yield passage.finding(start, start + len(post), text)


@rule("BT602", "post-at-another-time", force=Force.CUSTOM, clause="", wrong="", right="")
def another_time(manuscript: Manuscript) -> Findings:
    """A leader is named with a post after leaving it, or before taking it up.

    The issue's date counts. Of former times, 原 or 时任 stands before the post.
    """
    roster = roster_of(manuscript)
    for passage, start, post, name in _named_posts(manuscript, roster):
        if not is_called(post, roster.posts_of(name)) and _former(roster, name, post):
            message = _(
                "By the roster, {name} is not {post} on the day of the issue."
                " Correct it, or write 原 or 时任 before it."
            )
            text = message.format(name=name, post=post)
            yield passage.finding(start, start + len(post), text)


def _former(roster: Roster, name: str, post: str) -> bool:
    """Tell whether somebody holds a post at another time."""
    posts = (one.posts for one in roster.named(name) if not roster.in_office(one))
    return is_called(post, frozenset(str(one) for held in posts for one in held))


def _named_posts(manuscript: Manuscript, roster: Roster) -> Iterator[tuple[Passage, int, str, str]]:
    """Yield posts right before names, and titles right after them: where, the post, the name."""
    if not roster.people:
        return
    for passage in manuscript.passages:
        for named in roster.names_in(passage):
            posts = [*roster.posts_ending(passage.text, named.start)]
            posts = posts or [*_other_department(passage.text[: named.start], named.name, roster)]
            for start, post in reversed(posts):
                yield passage, start, post, named.name
            title = _TITLE.match(passage.text, named.end)
            if title and not posts:
                yield passage, title.start("title"), title["title"], named.name


def _other_department(before: str, name: str, roster: Roster) -> Iterator[tuple[int, str]]:
    """Yield the department's head before the name of one who is head of another."""
    match = _DEPARTMENT.search(before)
    own = [post for held in roster.posts_of(name) if (post := _DEPARTMENT.search(held))]
    if match and own and all(match["post"] != post["post"] for post in own):
        yield match.start(), match[0]
