"""Texts that no rule was tuned on: clean ones, and ones with errors planted in them."""
