"""The parts of a feature page: head, byline, lead, sections."""
