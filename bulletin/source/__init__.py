"""YAML and Markdown to the model, the sources' JSON Schema, and new issues."""

from bulletin.source.loading import load_issue
from bulletin.source.new import Draft, next_issue, write_drafts
from bulletin.source.schema import schema
from bulletin.source.start import init

__all__ = ["Draft", "init", "load_issue", "next_issue", "schema", "write_drafts"]
