"""Tests of bulletin.importers.submission."""
