"""A generated archive: issues like those of offices, the same for one seed, of our own words."""
