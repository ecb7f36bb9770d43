"""Word files as clerks make them."""
