"""Tests of bulletin.importers.revising."""
