"""Tables on their way out."""
