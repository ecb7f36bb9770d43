"""Tests of bulletin.source."""
