"""YAML and Markdown to the model and back, the sources' JSON Schema, and new issues."""

from bulletin.source.drafts import Draft, write_drafts
from bulletin.source.loading import load_issue
from bulletin.source.new import next_issue
from bulletin.source.schema import schema
from bulletin.source.start import init
from bulletin.source.writing import issue_files

__all__ = ["Draft", "init", "issue_files", "load_issue", "next_issue", "schema", "write_drafts"]
