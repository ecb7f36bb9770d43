"""The JSON Schema of all YAML sources, for completion in editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.source.fields import ISSUE_FIELDS, ITEM_FIELDS
from bulletin.workspace import WORKSPACE_FIELDS

if TYPE_CHECKING:
    from bulletin.nodes.values import Schema

SCHEMA_FILE = "schema.json"


def schema() -> Schema:
    """Return one schema (draft 2020-12) for issue.yaml, item files and bulletin.yaml.

    A workspace keeps it as ``schema.json``; a source points to it in its first line, relative to
    itself: ``# yaml-language-server: $schema=../../../schema.json``.
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "bulletin",
        "anyOf": [{"$ref": f"#/$defs/{name}"} for name in ("issue", "item", "workspace")],
        "$defs": {
            "issue": ISSUE_FIELDS.schema(),
            "item": ITEM_FIELDS.schema(),
            "workspace": WORKSPACE_FIELDS.schema(),
        },
    }
