"""Tests of bulletin.importers.modelling."""
