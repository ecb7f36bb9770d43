"""Proofreading: rules with stable codes, and what they find in an issue."""
