"""Finished files, as bytes."""
