"""East and west: from published figures to what a reader asked to see."""
