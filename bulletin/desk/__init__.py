"""The proofreader's desk: issues read by the rules, what was said of them, and what mends it."""
