"""The tests mirror the package: tests/source/test_x.py tests bulletin/source/x.py."""
