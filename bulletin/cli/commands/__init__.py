"""The commands, each in a module of its name that holds it as ``command``."""
