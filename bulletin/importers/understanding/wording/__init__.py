"""What offices write the same way everywhere: numbers, dates, names of offices and people."""
