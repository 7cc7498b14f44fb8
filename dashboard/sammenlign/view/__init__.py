"""What `/sammenlign` looks like."""
