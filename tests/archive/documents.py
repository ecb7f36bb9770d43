"""Descriptions, the files made of them, and what a person reads in these files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import yaml

from tests.archive.files import markdown_file, page_marks, text_file
from tests.archive.layouts import Described, issue_lines, item_lines
from tests.archive.pdf import pdf_file
from tests.archive.scoring import Answer, bare
from tests.archive.word import word_file

FOLDER = Path(__file__).parent
_SIGNED = ("unit", "source", "author")
Part: TypeAlias = dict[str, str]
"""A part of a feature: its name and its text; a byline beside a text runs in at its end."""


@dataclass(frozen=True)
class Made:
    """A document as a file: its bytes and the text that a reader sees in it."""

    name: str
    content: bytes
    text: str


def names(half: str) -> list[str]:
    """Return the names of the documents of a half, known or unseen."""
    return sorted(path.stem for path in (FOLDER / half).glob("*.yaml"))


def described(half: str, name: str) -> Described:
    """Return a description."""
    return yaml.safe_load((FOLDER / half / f"{name}.yaml").read_text("utf-8"))


def made(name: str, issue: Described) -> Made:
    """Return the file that a description makes."""
    lines = issue_lines(issue)
    kind = issue["as"]
    habits = issue.get(kind, {})
    text = "\n".join(line.text for line in lines)
    if kind == "txt":
        content, furniture = text_file(lines, habits), page_marks(lines, habits)
    elif kind == "md":
        content, furniture = markdown_file(lines, habits), ""
    elif kind == "docx":
        content, furniture = word_file(lines, habits), "——" if habits.get("marks") else ""
    else:
        head = habits.get("span", len(issue.get("head", ())))
        content, furniture = pdf_file(lines, head, len(issue.get("foot", ())), habits)
    return Made(f"{name}.{kind}", content, f"{text}\n{furniture}")


def paragraphs(issue: Described) -> list[str]:
    """Return the paragraphs and headings that must come through in one piece."""
    blocks = [text for item in issue.get("items", ()) for text in item["body"]]
    lines = item_lines({"items": [{"kind": "brief", "body": blocks}]}) if blocks else ()
    texts = [line.text.removeprefix("△ ") for line in lines if not (line.cells or line.picture)]
    return texts + _parts(issue.get("feature", []), "lead", "text")


def answers(issue: Described) -> Answer:
    """Return what the import should say of a document, in the words of ``import --json``."""
    expected = issue.get("expected", {})
    items = [_item(item) for item in issue.get("items", ())]
    plain = ("number", "total_number", "date", "office")
    return {
        **{part: _alternatives(expected.get(part)) for part in plain},
        **({"publication": expected["publication"]} if "publication" in expected else {}),
        "items": items + ([_feature(issue["feature"])] if "feature" in issue else []),
        "distribution": [
            {"label": label, "to": to} for label, to in expected.get("distribution", {}).items()
        ],
        "credits": [
            {"role": role, "names": names.split()}
            for role, names in expected.get("credits", {}).items()
        ],
    }


def _item(item: Described) -> Answer:
    title = item.get("title")
    headings = [text[2:] for text in item["body"] if text.startswith("# ")]
    return {
        "title": title if isinstance(title, str | None) else " ".join(title),
        "kind": item.get("kind", "item"),
        "section": item.get("section"),
        **{part: _alternatives(item.get(part)) for part in _SIGNED},
        "headings": headings,
        **_ends(paragraphs({"items": [item]}), headings),
        "kicker": None,
        "byline": [],
    }


def _alternatives(value: Described) -> Answer:
    return tuple(value) if isinstance(value, list) else value


def _feature(parts: list[Part]) -> Answer:
    headings = _parts(parts, "heading")
    texts = _parts(parts, "lead", "text", "heading")
    after_lead = _parts(parts, "text", "heading")
    return {
        "title": " ".join(_parts(parts, "headline")),
        "kind": "feature",
        "kicker": " ".join(_parts(parts, "kicker")),
        "byline": _parts(parts, "byline"),
        "headings": headings,
        **dict.fromkeys((*_SIGNED, "section")),
        "starts": (*_ends(texts, headings)["starts"], *_ends(after_lead, headings)["starts"]),
        "ends": _ends(texts, headings)["ends"],
    }


def _parts(parts: list[Part], *names: str) -> list[str]:
    return [text for part in parts for name, text in part.items() if name in names]


def _ends(texts: list[str], headings: list[str]) -> Answer:
    """Return the first and last twelve characters, the first with headings and without."""
    without = "".join(bare(text) for text in texts if text not in headings)
    whole = "".join(map(bare, texts))
    return {"starts": (whole[:12], without[:12]), "ends": whole[-12:]}
