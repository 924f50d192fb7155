"""Benchmarks: each figure in milliseconds and as a ratio to something measured beside it in the same run."""
