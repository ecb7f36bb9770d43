"""bulletin.yaml: what the publications are, which units there are, how outputs are named."""

from __future__ import annotations

import string
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bulletin.diagnostics import Location
from bulletin.messages import _
from bulletin.model.proofreading import Person, RuleSettings, Wording
from bulletin.model.publication import FormerName, Publication, Unit
from bulletin.model.text import Text
from bulletin.nodes import (
    Field,
    Fields,
    Flag,
    ListOf,
    Report,
    Texts,
    TextValue,
    parse,
    read_source,
)
from bulletin.workspace.forms import FORM_FIELDS, formed
from bulletin.workspace.names import safe_name
from bulletin.workspace.proofreading import (
    CHECKS,
    FORMER,
    FORMER_NAME,
    FORMER_UNTIL,
    PEOPLE,
    PROOFREADING_FIELDS,
    WORDS,
)
from bulletin.workspace.texts import (
    CLOSING_FIELDS,
    credits_of,
    distribution_of,
    optional_text,
    text_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.nodes import Mapping, Scalar

OUTPUT_NAME = "{publication}{year}年第{number}期"
PLACEHOLDERS = ("publication", "year", "number", "total_number", "date", "title")
"""What an output's name may contain: ``{date}`` is 2023-06-01, ``{title}`` the first item's."""

_TITLE = Field(
    "title", ("名称", "刊名"), TextValue(), "刊物名称 · the title in the masthead", required=True
)
_OFFICE = Field("office", ("编发单位",), TextValue(), "编发单位 · the issuing office")
_NUMBERED = Field("numbered", ("编号",), Flag(), "是否按年编号，专题写 否 · false for features")
_PUBLICATION = Fields(
    "publication 刊物", (_TITLE, _OFFICE, _NUMBERED, *FORM_FIELDS, *CLOSING_FIELDS, CHECKS)
)

_NAME = Field("name", ("名称",), TextValue(), "单位名称 · the unit's name", required=True)
_ALIASES = Field("aliases", ("别名",), Texts(), "别名、简称 · other names that it goes by")


def _read_former(node: Mapping, report: Report) -> FormerName | None:
    record = FORMER.read(node, report)
    name = record.get(FORMER_NAME) if record else None
    if record is None or name is None:
        return None
    return FormerName(text_of(name), record.get(FORMER_UNTIL))


def _bare_former(scalar: Scalar) -> FormerName:
    return FormerName(text_of(scalar))


_FORMER = Field(
    "former",
    ("原名",),
    ListOf(_read_former, FORMER.schema, "[{名称: 区农委, 至: 2019-01-31}]", _bare_former),
    "原名称 · names that it had",
)
_UNIT = Fields("unit 单位", (_NAME, _ALIASES, _FORMER))


def _read_publication(node: Mapping, report: Report) -> Publication | None:
    record = _PUBLICATION.read(node, report)
    title = optional_text(record.get(_TITLE)) if record else None
    if record is None or title is None:
        return None
    publication = Publication(
        title=title,
        location=record.location,
        office=optional_text(record.get(_OFFICE)),
        numbered=record.get(_NUMBERED) is not False,
        distribution=distribution_of(record) or (),
        credits=credits_of(record) or (),
        checks=record.get(CHECKS) or RuleSettings(),
    )
    return formed(publication, record)


def _read_unit(node: Mapping, report: Report) -> Unit | None:
    record = _UNIT.read(node, report)
    name = record.get(_NAME) if record else None
    if record is None or name is None:
        return None
    aliases = tuple(text_of(alias) for alias in record.get(_ALIASES) or ())
    return Unit(text_of(name), aliases, name.location, record.get(_FORMER) or ())


def _bare_unit(scalar: Scalar) -> Unit:
    return Unit(text_of(scalar), (), scalar.location)


_PUBLICATIONS = Field(
    "publications",
    ("刊物",),
    ListOf(_read_publication, _PUBLICATION.schema, "[{名称: 上街信息}]"),
    "刊物；第一种为默认 · the publications, the first being the default",
    required=True,
)
_UNITS = Field(
    "units",
    ("单位",),
    ListOf(_read_unit, _UNIT.schema, "[区农委, {名称: 区委办, 别名: 区委办公室}]", _bare_unit),
    "报送单位及其别名 · the contributing units with their aliases",
)
_OUTPUT = Field(
    "output_name", ("输出名称",), TextValue(), f"输出文件名，默认 {OUTPUT_NAME} · the outputs' name"
)
WORKSPACE_FIELDS = Fields("bulletin.yaml", (_PUBLICATIONS, _UNITS, _OUTPUT, *PROOFREADING_FIELDS))


@dataclass(frozen=True, slots=True)
class Settings:
    """What bulletin.yaml says; there is always at least one publication."""

    publications: tuple[Publication, ...]
    units: tuple[Unit, ...] = ()
    output_name: str = OUTPUT_NAME
    checks: RuleSettings = field(default_factory=RuleSettings)
    people: tuple[Person, ...] = ()
    words: tuple[Wording, ...] = ()


def read_settings(path: Path) -> tuple[Settings, tuple[Diagnostic, ...]]:
    """Read bulletin.yaml; what cannot be read is reported and has its default."""
    report = Report()
    source, found = read_source(path)
    report.extend(found)
    node, found = parse(source) if source else (None, ())
    report.extend(found)
    record = WORKSPACE_FIELDS.read(node, report) if node else None
    publications = _distinct(record.get(_PUBLICATIONS) or () if record else (), report)
    if not publications:
        if not report.diagnostics:
            message = _("bulletin.yaml names no publication. Write: publications: [{title: …}]")
            report.error("BT301", message, Location(path))
        publications = (Publication(Text("", Location(path)), Location(path)),)
    if record is None:
        return Settings(publications), report.diagnostics
    output = _output_name(record.get(_OUTPUT), report)
    settings = Settings(
        publications,
        record.get(_UNITS) or (),
        output,
        record.get(CHECKS) or RuleSettings(),
        record.get(PEOPLE) or (),
        record.get(WORDS) or (),
    )
    return settings, report.diagnostics


def _distinct(publications: tuple[Publication, ...], report: Report) -> tuple[Publication, ...]:
    kept: dict[str, Publication] = {}
    for publication in publications:
        name = safe_name(publication.title.text)
        if name in kept:
            message = _("There are two publications named {title}. Rename or delete one.")
            text = message.format(title=publication.title)
            report.error("BT302", text, publication.title.location)
        else:
            kept[name] = publication
    return tuple(kept.values())


def _output_name(pattern: Scalar | None, report: Report) -> str:
    if pattern is None:
        return OUTPUT_NAME
    try:
        parts = list(string.Formatter().parse(pattern.value))
        wrong = [part[1] for part in parts if part[1] is not None and _odd(*part[1:])]
    except ValueError:
        wrong = [pattern.value]
    if not wrong:
        return pattern.value.strip() or OUTPUT_NAME
    known = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    message = _("The output name cannot contain “{wrong}”. Placeholders are: {known}")
    report.error("BT303", message.format(wrong=wrong[0], known=known), pattern.location)
    return OUTPUT_NAME


def _odd(name: str | None, spec: str | None, flag: str | None) -> bool:
    return name not in PLACEHOLDERS or bool(spec) or bool(flag)
