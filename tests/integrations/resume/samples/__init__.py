"""Résumés made in code: people, and layouts that set them as PDF, Word, OpenDocument, HTML and text."""
