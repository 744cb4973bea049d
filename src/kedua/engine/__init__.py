"""The pure engine: dataclasses in, dataclasses out; no files, no network, no clock, no sentences."""
