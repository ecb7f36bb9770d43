"""Other marks than 、 among the members of an enumeration, as in 镇、村，组三级."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.passages import Passage

_NUMBERED = "[\\d一二三四五六七八九十几多]+余?[个项家名种类条]"
_KIND = "等(?![都也已均纷将在可就全来各])"
"""等 before a word for what the members are, and not for what they do."""
_AFTER_MEMBERS = re.compile(
    rf"""、 (?: [{HAN}]{{1,4}} (?P<mixed> ， )
        (?! [以从在] ) (?= (?:[{HAN}]{{2,4}}、)*[{HAN}]{{2,4}}等{_NUMBERED} )
      | [{HAN}]{{2,3}} (?P<broken> ； ) (?= [{HAN}]{{2,3}}等 )
      | [{HAN}]{{1,4}} (?P<last> ， ) (?= [{HAN}]{{2,4}}等(?:领导|同志|人员) )
      | [{HAN}]{{2}} (?P<middle> ， ) (?= [{HAN}]{{2}}、[{HAN}]{{2}}等 )
      | [{HAN}]{{2}} (?P<halted> 。 ) (?= [{HAN}]{{2}}等 )
      | [{HAN}]{{2,4}} (?P<kinds> [，。] ) (?= [{HAN}]{{2,4}}{_KIND}[{HAN}]{{2,4}}[。；，] ) )""",
    re.VERBOSE,
)
_AFTER_THE_FIRST = re.compile(
    rf"""(?: ^ | (?<= [。；：，、] ) ) [{HAN}]{{1,6}} (?P<body> [村镇乡局办委府协院部站] )
      (?P<begun> ， ) (?= [{HAN}]{{1,5}} (?P=body) 、 [{HAN}]{{1,5}} (?P=body) [等和及、] )
    | (?P<office> [室办局委部] ) (?P<joint> ， | [ ]?[/／&＆][ ]? )
      (?= [{HAN}]{{2,8}} (?P=office) (?:联合|共同) )
    | 有 [{HAN}]{{1,3}} (?P<commas> ， ) (?= [{HAN}]{{1,3}}，[{HAN}]{{1,3}}等 )
    | 书记 (?P<titles> ， ) (?= [区县市镇]长[、，和] )
    | \d时 (?P<hours> [.．，。；] ) (?= \d{{1,2}}时[、和] )
    | (?P<area> [区县市省] ) 委 (?P<committee> [，。；] ) (?= (?P=area)政府 )
    | (?: 种植 | 查看 | 检查 | 展[出示] | 发放 | 采购 | 购置 ) 了? [{HAN}]{{2,4}} (?P<objects> ， )
      (?= [{HAN}]{{1,5}}、[{HAN}]{{1,5}}{_KIND}[{HAN}]{{2,6}}[。；] )
    | [检查察][查看] [{HAN}]{{2,5}} (?P<state> ， )
      (?= (?:[{HAN}]{{2,5}}、)* [{HAN}]{{2,5}} [、和] [{HAN}]{{2,8}} 是否 )
    | (?P<first> ； ) (?= [{HAN}]{{1,4}} ； [{HAN}]{{1,4}} 等 )
    | (?<= ； ) [{HAN}]{{1,4}} (?P<second> ； ) (?= [{HAN}]{{1,4}} 等 )""",
    re.VERBOSE,
)
_MEMBER = re.compile(f"[{HAN}]+?(?=[、等])")


def mixed_marks(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where such a mark stands."""
    for match in passage.matches(_AFTER_MEMBERS) if passage.has("、") else ():
        if match.lastgroup != "mixed" or _are_alike(passage.text, match):
            yield match.span(match.lastgroup or 0)
    for match in passage.matches(_AFTER_THE_FIRST):
        yield match.span(match.lastgroup or 0)


def _are_alike(text: str, match: re.Match[str]) -> bool:
    """Tell whether the members before and after a comma have as many characters."""
    end = match.end()
    following = _MEMBER.match(text, end)
    return following is not None and len(following[0]) == match.start("mixed") - match.start() - 1
