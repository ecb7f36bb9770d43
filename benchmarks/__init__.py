"""How fast it is: each module prints a table, which ``docs/`` quotes with machine and day."""
