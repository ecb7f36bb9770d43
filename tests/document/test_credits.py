from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bulletin.document.credits import LINE, credit_lines, printing_line
from tests.issues import credit, issue

if TYPE_CHECKING:
    from bulletin.model.issue import Credit, Issue

NAMES = ("郝婕", "柴亚文")


def made(*credits_: Credit, copies: int | None = None) -> Issue:
    return replace(issue(credits=credits_), print_run=copies)


def shown(found: Issue) -> list[tuple[str, int | None]]:
    return [
        ("".join(str(credit.role) for credit in line.credits), line.print_run)
        for line in credit_lines(found)
    ]


def test_nothing_of_nothing() -> None:
    assert credit_lines(made()) == ()


def test_short_credits_share_a_line_with_the_copies() -> None:
    assert shown(made(credit("签发", "王平"), credit("编辑", "郝婕"), copies=80)) == [
        ("签发编辑", 80)
    ]


def test_a_line_is_not_overfilled() -> None:
    people = [credit("责任编辑", *NAMES), credit("审核", *NAMES), credit("校对", *NAMES)]
    assert shown(made(*people)) == [("责任编辑审核", None), ("校对", None)]


def test_copies_have_a_line_of_their_own_where_there_is_no_room() -> None:
    people = [credit("责任编辑", *NAMES), credit("审核", *NAMES)]
    assert shown(made(*people, copies=80)) == [("责任编辑审核", None), ("", 80)]
    assert shown(made(copies=80)) == [("", 80)]


def test_a_credit_longer_than_a_line_has_a_line() -> None:
    assert shown(made(credit("编辑", "甲" * LINE), credit("校对", "王平"))) == [
        ("编辑", None),
        ("校对", None),
    ]


@pytest.mark.parametrize(
    ("issued", "parts"),
    [
        ("某区委办公室 2023年6月2日印发", ("某区委办公室", "2023年6月2日印发")),
        ("某区委办公室2023年6月2日印", ("某区委办公室", "2023年6月2日印")),
        ("某县府办 二〇二三年六月二日印发", ("某县府办", "二〇二三年六月二日印发")),
        ("12月2日印发", ("", "12月2日印发")),
        ("某印刷厂", ("某印刷厂", "")),
    ],
)
def test_printing_office_and_date_are_told_apart(issued: str, parts: tuple[str, str]) -> None:
    assert printing_line(issued) == parts
