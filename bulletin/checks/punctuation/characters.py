"""Classes of characters that the rules of punctuation share, as parts of patterns."""

from __future__ import annotations

HAN = r"\u3400-\u4dbf\u4e00-\u9fff〇"
OPENING = "“‘（《〈【〔"
CLOSING = "”’）》〉】〕"
STOPS = "，。、；：？！"
"""The marks that end or divide a sentence, 点号."""
DIGITS = "一二三四五六七八九"
BEGINNING = r"(?:^|(?<=[\n。；：]))"
"""Where a step of a list may begin: at a paragraph's beginning or after a mark."""
