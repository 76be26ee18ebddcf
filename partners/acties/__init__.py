"""What happens to several things at once: each act is done whole or not at all, by somebody."""
