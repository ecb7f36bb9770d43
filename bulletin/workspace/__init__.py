"""The workspace: its publications, its issues and their addresses."""

from bulletin.workspace.entries import SUFFIXES, Catalogue, Entry
from bulletin.workspace.names import safe_name
from bulletin.workspace.settings import PLACEHOLDERS, WORKSPACE_FIELDS
from bulletin.workspace.workspace import Workspace

__all__ = [
    "PLACEHOLDERS",
    "SUFFIXES",
    "WORKSPACE_FIELDS",
    "Catalogue",
    "Entry",
    "Workspace",
    "safe_name",
]
