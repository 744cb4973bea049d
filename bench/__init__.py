"""Benchmarks: how fast Kedua is, how much memory it takes, and how valid the decisions are that it leads to."""

import kedua  # noqa: F401  # before numpy, as in every command: it settles how many threads numpy takes
