"""Codes and inputs in, translated sentences out."""
