"""Kedua: software for second job interviews."""

__version__ = "0.1.0"
