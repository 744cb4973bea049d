"""Benchmarks: how fast Kedua is, how much memory it takes, and how valid the decisions are that it leads to."""
