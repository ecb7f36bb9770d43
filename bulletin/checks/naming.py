"""What rules and their families are called, and which words an editor may write for them.

In bulletin.yaml and on the command line the words of every language count, whatever the language
of the messages is: an office keeps its settings when somebody else reads them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.messages import _, deferred, in_every_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.rule import Rule

FAMILIES = {
    "punctuation": deferred("punctuation"),
    "numerals": deferred("numerals"),
    "structure": deferred("structure"),
    "issue": deferred("the issue"),
    "names": deferred("names and posts"),
    "words": deferred("words"),
    "typesetting": deferred("the laid-out pages"),
}
"""The families of rules, in their order, and their titles."""


def called(rule: Rule) -> str:
    """Return a rule's code and its name in the user's language."""
    return f"{rule.code} {_(rule.name)}"


def words_for(rule: Rule) -> Iterator[str]:
    """Yield the words that mean a rule: its code, its name and its family in every language."""
    yield rule.code
    yield from in_every_language(rule.name)
    yield rule.family
    yield from in_every_language(FAMILIES[rule.family])


def names(word: str, rule: Rule) -> bool:
    """Tell whether a word means a rule; the beginning of its code does as well."""
    beginning = word.startswith("BT") and rule.code.startswith(word)
    return beginning or word in words_for(rule)
