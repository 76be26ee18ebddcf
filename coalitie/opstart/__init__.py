"""Starting the portal from nothing: packages, embedded servers and processes.

Nothing here imports Django; what needs it runs as a separate ``manage.py`` process.
"""
