"""What a page is built of on the screen."""
