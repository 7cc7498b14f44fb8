"""How `/uddannelse` stands on the screen."""
