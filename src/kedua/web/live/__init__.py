"""Answers that go on: what happens in a room, told to its panel as it happens (server-sent events)."""
