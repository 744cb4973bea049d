"""Answers that go on."""
