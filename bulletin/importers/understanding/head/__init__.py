"""The parts of a masthead."""
