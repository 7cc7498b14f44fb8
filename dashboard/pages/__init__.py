"""The pages: PATH, TITLE and layout(**query) of each."""
