"""The example programme: plain data, read by ``manage.py voorbeeld``."""
