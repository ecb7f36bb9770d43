"""A person finds in each file what its description expects of the import."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.archive.documents import answers, described, made, names
from tests.archive.scoring import Answer, bare

ALL = [(half, name) for half in ("known", "unseen") for name in names(half)]


def written(answer: Answer) -> set[str]:
    """Return the texts of an answer that must stand in the file as they are."""
    items = [item[part] for item in answer["items"] for part in ("unit", "source", "author")]
    firsts = [item[0] if isinstance(item, tuple) else item for item in items]
    lines = [f"{line['label']}：{line['to']}" for line in answer["distribution"]]
    credits_ = [f"{line['role']}：{''.join(line['names'])}" for line in answer["credits"]]
    issue = [answer.get("publication"), answer["office"]]
    return {bare(text) for text in (*firsts, *lines, *credits_, *issue) if text}


@pytest.mark.parametrize(("half", "name"), ALL)
def test_what_is_expected_stands_in_the_file(half: str, name: str) -> None:
    issue = described(half, name)
    text = bare(made(name, issue).text).replace("｜", "：")
    answer = answers(issue)
    assert {part for part in written(answer) if part not in text} == set()
    for item in answer["items"]:
        assert all(bare(title) in text for title in (item["title"] or "").split())
        assert item["starts"][0] in text
        assert item["ends"] in text


def test_the_known_half_has_every_format_as_often_as_the_other() -> None:
    known, unseen = (
        Counter(described(half, name)["as"] for name in names(half)) for half in ("known", "unseen")
    )
    assert known >= unseen


def test_at_least_twenty_four() -> None:
    assert len(ALL) >= 24
