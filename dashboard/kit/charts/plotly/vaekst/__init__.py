"""The figures of `/vaekst`; each draws one kind of figure and refuses the others."""
