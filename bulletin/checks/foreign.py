"""What in a Chinese text follows other rules, and is left alone."""

from __future__ import annotations

import re

_WORD = r"[A-Za-z][A-Za-z'’]*"
_SAYS_HOW = "不?(?:应|要|能)?(?:写作|写成|写为|误作|误写)"
_FOREIGN = re.compile(
    r"""
      (?: https?:// | ftp:// | www\. ) [!-~]+                              # an address on the web
    | [\w.+-]+ @ [A-Za-z0-9-]+ (?: \. [A-Za-z0-9-]+ )+                     # an e-mail address
    | (?: [A-Za-z0-9-]+ \. )+ (?: com | cn | net | org | gov | edu ) \b [!-~]*   # a bare host name
    | [\w-]+ \. (?: docx? | xlsx? | pptx? | pdf | jpe?g | png | txt | md | zip | mp4 ) \b   # a file
    | `[^`\n]+`                                                           # code
    | [A-Z]{1,4} (?: / [A-Z]{1,2} )? [ ] \d+ (?: \.\d+ )* (?: [-—–] \d{2,4} )?     # GB/T 9704-2012
    | [A-Za-z]+ [0-9]* (?: [-/+.&_] [A-Za-z0-9]+ )+                        # COVID-19, TCP/IP, T+0
    | \d+ [A-Za-z]+ \d* (?: [-/+.] [A-Za-z0-9]+ )* (?! [A-Za-z] )           # 5G, 4K, 3D
    | “[^“”]{1,12}” (?= 一词 | SAYS_HOW | 应(?:改?为|作) )                   # a word mentioned
    | (?: (?<=写作) | (?<=写成) | (?<=写为) | (?<=误作) ) “[^“”]{1,12}”
    | (?: WORD [,;:]? [ ]+ )+ WORD (?: [.!?] (?= \s | $ ) )?                # English words in a row
    """.replace("WORD", _WORD).replace("SAYS_HOW", _SAYS_HOW),
    re.VERBOSE | re.ASCII,
)


_TOLD_BY = re.compile("[A-Za-z@`词写误应]")
"""Characters of which every one of these has at least one; most passages have none."""


def foreign_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where addresses, file names, code, model numbers and English words in a row stand."""
    if not _TOLD_BY.search(text):
        return ()
    return tuple(match.span() for match in _FOREIGN.finditer(text))
