"""One table of fields per object: names, Chinese aliases, types; reading and JSON Schema by it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from bulletin.messages import _
from bulletin.nodes.faults import colon
from bulletin.nodes.tree import Mapping, Scalar
from bulletin.nodes.values import wrong_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bulletin.diagnostics import Location
    from bulletin.nodes.report import Report
    from bulletin.nodes.tree import Node
    from bulletin.nodes.values import Schema, Value

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A field: its English name, its Chinese aliases, its type, and a line about it."""

    name: str
    aliases: tuple[str, ...]
    value: Value[T]
    about: str
    required: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """All spellings, the English one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """A field's value, the name it was written under, and where."""

    field: Field[T]
    key: Scalar
    node: Node
    value: T


class Record:
    """The fields of one object that were written and could be read, in the file's order."""

    def __init__(
        self,
        location: Location,
        entries: dict[str, Entry[Any]],
        written: Iterable[Field[Any]] = (),
    ) -> None:
        """Hold the entries of the object at this place, and which fields it names."""
        self.location = location
        self._entries = entries
        self._written = frozenset(field.name for field in written)

    def get(self, field: Field[T]) -> T | None:
        """Return the field's value; None where it is missing."""
        entry = self._entries.get(field.name)
        return None if entry is None else cast("T", entry.value)

    def has(self, field: Field[Any]) -> bool:
        """Tell whether the field is written, be its value right or wrong."""
        return field.name in self._written

    def place(self, field: Field[Any]) -> Location:
        """Return where the field's value stands, or else the object."""
        entry = self._entries.get(field.name)
        return self.location if entry is None else entry.node.location

    def __iter__(self) -> Iterator[Entry[Any]]:
        """Go through the fields that were written."""
        return iter(self._entries.values())


@dataclass(frozen=True)
class Fields:
    """The fields that an object may have. ``title`` names the object in its JSON Schema."""

    title: str
    fields: tuple[Field[Any], ...]

    @cached_property
    def by_name(self) -> dict[str, Field[Any]]:
        """The fields under all their spellings."""
        return {name: field for field in self.fields for name in field.names}

    def read(self, node: Node, report: Report) -> Record | None:
        """Read an object; what cannot be read is reported and left out."""
        if not isinstance(node, Mapping):
            self._refuse(node, report)
            return None
        entries: dict[str, Entry[Any]] = {}
        for key, value in node.pairs:
            self._read_pair(key, value, entries, report)
        written = self._written(node)
        for field in self.fields:
            if field.required and field not in written:
                message = _("The field {names} is missing. Write: {name}: …")
                names = " / ".join(field.names)
                report.error("BT114", message.format(names=names, name=field.name), node.location)
        return Record(node.location, entries, written)

    def _written(self, node: Mapping) -> list[Field[Any]]:
        return [
            self.by_name[key.value]
            for key, value in node.pairs
            if key.value in self.by_name and not (isinstance(value, Scalar) and value.missing)
        ]

    def _refuse(self, node: Node, report: Report) -> None:
        found = colon(node.source, node.start, node.end - 1) if isinstance(node, Scalar) else None
        if found:
            report.extend((found,))
        else:
            first = self.fields[0].name
            wrong_type(node, self.title, _("fields with values"), f"{first}: …", report)

    def _read_pair(
        self, key: Scalar, node: Node, entries: dict[str, Entry[Any]], report: Report
    ) -> None:
        field = self.by_name.get(key.value)
        if field is None:
            report.error("BT110", self._unknown(key.value), key.location)
        elif field.name in entries:
            other = entries[field.name].key
            message = _("“{name}” and “{other}” (line {line}) are the same field. Delete one.")
            text = message.format(name=key.value, other=other.value, line=other.location.line)
            report.error("BT111", text, key.location)
        elif not (isinstance(node, Scalar) and node.missing):
            value = field.value.read(node, key.value, report)
            if value is not None:
                entries[field.name] = Entry(field, key, node, value)

    def _unknown(self, name: str) -> str:
        near = difflib.get_close_matches(name, self.by_name, n=1, cutoff=0.5)
        if near:
            message = _("There is no field “{name}”. Did you mean “{near}”?")
            return message.format(name=name, near=near[0])
        known = ", ".join("/".join(field.names[:2]) for field in self.fields)
        return _("There is no field “{name}”. The fields are: {known}").format(
            name=name, known=known
        )

    def schema(self) -> Schema:
        """Return the object's JSON Schema, with every spelling as a property of its own."""
        properties = {
            name: {**field.value.schema(), "description": field.about}
            for field in self.fields
            for name in field.names
        }
        required = [
            {"anyOf": [{"required": [name]} for name in field.names]}
            for field in self.fields
            if field.required
        ]
        schema: Schema = {
            "title": self.title,
            "type": "object",
            "properties": properties,
            "additionalProperties": False,
        }
        return {**schema, "allOf": required} if required else schema
