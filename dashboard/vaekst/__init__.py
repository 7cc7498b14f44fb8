"""`/vaekst`: what public business support did."""
