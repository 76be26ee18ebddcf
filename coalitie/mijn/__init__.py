"""Composes "Mijn coalitie", where partners work; one module per page. May import every room."""
