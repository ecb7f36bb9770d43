"""What stands between masthead and closing block: items and their parts."""
