"""Meetings for calendars: the files that Google, Outlook, Apple and CalDAV servers take in."""
