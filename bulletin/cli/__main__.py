"""``python -m bulletin.cli``."""

from bulletin.cli.main import main

main()
