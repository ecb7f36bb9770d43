"""Tests of bulletin.importers.understanding."""
