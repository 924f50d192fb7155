"""Pictures of the window for docs/: each is a named state of the real program on a screen of its own."""
