"""Tests of bulletin.placing."""
