"""Bookmarks, highlights and notes: what they are, where they belong, and how they are kept for good."""
