"""How fast it is: ``python -m benchmarks`` prints tables, and writes them into docs/."""
