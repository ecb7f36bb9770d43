"""Font families as Word asks for them: one for Latin letters, one for Chinese."""

from functools import lru_cache

_GENERIC = frozenset({"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"})
_FIRST_IDEOGRAPH = "\u2e80"
_CHINESE_NAMES = (
    "fangsong",
    "kaiti",
    "simsun",
    "simhei",
    "fandol",
    "fzxiaobiaosong",
    "cjk",
    "noto serif sc",
    "noto sans sc",
)
_DEFAULT = "宋体"

_STACKS = 256
"""Font stacks that are remembered: house styles have ten or so, each asked for in every run."""


def is_chinese(family: str) -> bool:
    """Tell whether a family is one for Chinese text."""
    lowered = family.lower()
    return any(c >= _FIRST_IDEOGRAPH for c in family) or any(n in lowered for n in _CHINESE_NAMES)


@lru_cache(_STACKS)
def east_asian_family(families: tuple[str, ...]) -> str:
    """Return the stack's first Chinese family."""
    return next((family for family in families if is_chinese(family)), _DEFAULT)


@lru_cache(_STACKS)
def latin_family(families: tuple[str, ...]) -> str:
    """Return the stack's first Latin family, the Chinese one where it has none."""
    latin = (family for family in families if family not in _GENERIC and not is_chinese(family))
    return next(latin, east_asian_family(families))
