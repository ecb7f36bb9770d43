"""An old file as an `Original`, whatever its format."""
