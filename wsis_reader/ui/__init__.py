"""The window: what is seen, clicked and typed into, over the library and the navigation."""
