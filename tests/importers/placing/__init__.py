"""Tests of bulletin.importers.placing."""
