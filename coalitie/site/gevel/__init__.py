"""The façade: drawn houses that stand where there is no photo, and the street of the front page."""
