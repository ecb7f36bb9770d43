"""Tests of bulletin.workspace."""
