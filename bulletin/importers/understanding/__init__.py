"""From a mended original to its parts."""
