"""What is measured of one municipality."""
