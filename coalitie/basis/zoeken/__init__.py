"""Searching: what can be found (``bronnen``), keeping it up to date (``bijhouden``), asking (``vinden``)."""
