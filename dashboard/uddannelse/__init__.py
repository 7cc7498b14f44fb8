"""`/uddannelse`: trainee places and intake of the SOSU and PAU programmes."""
