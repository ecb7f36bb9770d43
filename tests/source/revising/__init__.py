"""Tests of bulletin.source.revising."""
