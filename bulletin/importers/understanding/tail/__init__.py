"""The parts of a closing block."""
