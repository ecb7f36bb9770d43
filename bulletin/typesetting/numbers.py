"""Stretches of text that stay on one line: numbers with their units, dates."""

import re
from collections.abc import Iterator

_NUMBER = r"[+\-−±]?\d+(?:[.,:/]\d+)*"
_CHINESE_UNITS = (
    "平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|公顷|公斤|千克|毫升|千瓦时|千瓦|百分点|"
    "人次|户次|小时|分钟|万元|亿元|美元|"
    "[年月日号时分秒天周岁]|[个名人位户家件项次场期届所处台辆套批份篇条类级倍成折页张座栋幢间层"
    "楼支队班本册只头棵株座片块根节道段幅组对双口桌元角吨克斤亩顷米升度瓦伏兆]"
)
_LATIN_UNITS = (
    r"(?:[kmcµ]?m[²³]?|k?g|mg|m?L|k?W(?:h|·h)?|km/h|Hz|[KMGT]B|G)(?![A-Za-z])|[㎡㎥㎏㎞㎜㎝]"
)
_UNIT = (
    rf"(?:\s?(?:{_LATIN_UNITS})|[%‰℃°％]"
    rf"|[余多几来]?[十百千万亿]*[余多]?(?:{_CHINESE_UNITS})?)"
)
_DATE = r"(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{4}年\d{1,2}月"
_ORDINAL = r"第\d+"
_MODEL = (
    r"[A-Z]+(?:/[A-Z]+)? \d+(?:\.\d+)?(?:-\d+)?"
    r"|(?<![A-Za-z0-9./:@_-])[A-Za-z0-9]+(?:[-/][A-Za-z0-9]+)+(?![A-Za-z0-9./:@_-])"
)
_LONGEST_MODEL = 20
"""Characters; what is longer, a web address for one, may break as UAX #14 says."""

_UNBROKEN = re.compile(rf"{_DATE}|{_MODEL}|(?:{_ORDINAL}|{_NUMBER}){_UNIT}")


def unbroken_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each date, number with its unit, model and telephone number.

    A number never breaks across lines (GB/T 15835-2011); its unit stays with it by custom.
    """
    for match in _UNBROKEN.finditer(text):
        if len(match[0]) <= _LONGEST_MODEL:
            yield match.span()
