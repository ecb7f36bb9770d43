"""Tests of bulletin.importers.comparing."""
