"""What pages are made of; it knows no subject."""
