"""Safe YAML as nodes with places, and reading them by tables of fields."""

from bulletin.nodes.fields import Field, Fields, Record
from bulletin.nodes.parsing import parse
from bulletin.nodes.places import Passage, SourceText
from bulletin.nodes.reading import read_source
from bulletin.nodes.report import Report
from bulletin.nodes.tree import Mapping, Node, Scalar, Sequence
from bulletin.nodes.values import Choice, Date, Flag, ListOf, Object, Texts, TextValue, WholeNumber

__all__ = [
    "Choice",
    "Date",
    "Field",
    "Fields",
    "Flag",
    "ListOf",
    "Mapping",
    "Node",
    "Object",
    "Passage",
    "Record",
    "Report",
    "Scalar",
    "Sequence",
    "SourceText",
    "TextValue",
    "Texts",
    "WholeNumber",
    "parse",
    "read_source",
]
