"""Days, ages and events, as a page tells them."""
