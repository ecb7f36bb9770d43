"""The messages' language, and that the Chinese catalogue is complete."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from bulletin import messages
from bulletin.checks.table import RULES
from tests.locale_folder import compiled_catalogues

NAMES = ("BULLETIN_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en:zh"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "fr:de"}, "zh"),
        ({"LC_ALL": "C", "LANGUAGE": "zh_CN"}, "en"),
        ({"LC_ALL": "C", "BULLETIN_LANG": "zh"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "BULLETIN_LANG": "en"}, "en"),
        ({"BULLETIN_LANG": "ZH-Hans"}, "zh"),
    ],
)
def test_language(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: str
) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert messages.language() == language


CATALOGUES = Path(messages.__file__).parent / "locale" / "zh" / "LC_MESSAGES"
KEYWORDS = {"_": None, "deferred": None, "ngettext": (1, 2)}
CHINESE = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")


def _wanted() -> set[str | tuple[str, ...]]:
    """Return every message that the package's code can show, and what its rules say."""
    package = Path(messages.__file__).parent
    found = extract_from_dir(package, [("**.py", "python"), ("**.j2", "jinja2")], keywords=KEYWORDS)
    shown = {message for _file, _line, message, _comments, _context in found}
    said = {text for rule in RULES for text in (rule.name, *rule.paragraphs)}
    return shown | said


def _translations(domain: str) -> dict[str | tuple[str, ...], list[str]]:
    """Return the finished translations of a catalogue, one text for each plural form."""
    with (CATALOGUES / f"{domain}.po").open("rb") as file:
        catalogue = read_po(file)
    assert not catalogue.obsolete
    return {
        entry.id if isinstance(entry.id, str) else tuple(entry.id): (
            [entry.string] if isinstance(entry.string, str) else list(entry.string or ())
        )
        for entry in catalogue
        if entry.id and not entry.fuzzy
    }


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{\w+(?:[:!][^ }]+)?\}", text))


def test_every_message_is_translated_and_no_translation_is_left_over() -> None:
    wanted, there = _wanted(), set(_translations("bulletin"))
    assert wanted - there == set()
    assert there - wanted == set()


@pytest.mark.parametrize("domain", ["bulletin", "click"])
def test_translations_are_chinese_with_the_same_placeholders(domain: str) -> None:
    for message, texts in _translations(domain).items():
        forms = [message] if isinstance(message, str) else list(message)
        wanted = [_placeholders(form) for form in forms]
        for text in texts:
            assert CHINESE.search(text), message
            assert set.intersection(*wanted) <= _placeholders(text) <= set.union(*wanted), message


def test_messages_come_from_the_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "LOCALE", compiled_catalogues(tmp_path))
    monkeypatch.setenv("BULLETIN_LANG", "zh")
    assert messages.ngettext("{count} page", "{count} pages", 1) == "{count} 页"
    monkeypatch.setenv("BULLETIN_LANG", "en")
    assert messages.ngettext("{count} page", "{count} pages", 2) == "{count} pages"
