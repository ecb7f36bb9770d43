"""Tests of bulletin.nodes."""
