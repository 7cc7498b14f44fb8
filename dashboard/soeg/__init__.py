"""`/soeg`: the search of the header as a page, for those without scripts and for links."""
