"""What happens to several things of money at once: each act is done whole or not at all, by somebody."""
