"""Who is about to speak: the verbs of saying, and the gestures that go with a speech."""

from __future__ import annotations

import re

SAYING = (
    "(?:介绍|感[慨叹]|回忆)道|[说问喊唱吟][到道]?|[答笑写赞夸叹念]道|表示|指出|强调|介绍|坦[言陈]|[直连]呼|点赞|[直连]夸|[直笑]言|感[慨叹]|认为"
    "|回忆|反映|提醒|告诉记者|赞叹|夸赞|称赞|回答|追问|询问|发问|叮嘱|嘱咐|招呼|念叨|解释|补充|诉说|讲述|承诺"
)
_BODY = "(?:手|头|掌|嘴|眼|脸|腰|大?拇指|胸[脯口]|肩膀?|大腿|眼泪|汗水?)"
_MOVED = "[摆挥招搓拍竖伸点摇抬仰低回扭拉捧攥晃握指抹擦捂撇眨挠]"
_GESTURE = rf"{_MOVED}[^，。；：！？“”、]{{0,6}}{_BODY}"
_ADVERB = "[一-龥]{2}地|[大微]?笑[笑着了]|笑呵呵|乐呵呵|笑眯眯"
_ANNOUNCING = re.compile(rf"(?:{SAYING}|{_GESTURE}|{_ADVERB})$")
_NEAR = 12
"""How many characters before a speech may hold its announcement."""


def announces(text: str, position: int) -> bool:
    """Tell whether the words right before this place say that somebody speaks."""
    return bool(_ANNOUNCING.search(text[max(position - _NEAR, 0) : position]))
