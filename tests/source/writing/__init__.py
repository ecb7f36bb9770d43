"""Tests of bulletin.source.writing."""
