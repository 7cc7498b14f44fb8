"""How `/opgaver` stands on the screen."""
