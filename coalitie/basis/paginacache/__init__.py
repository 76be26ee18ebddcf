"""The page cache: finished public pages, kept honest by versions of the tables they were read from.

``middleware`` decides and answers, ``bewaring`` keeps pages (in the process and in Redis), ``versies``
knows what changed, ``tabellen`` sees what every query reads and writes, ``momenten`` knows when time
alone changes a page. docs/beslissingen/0017-paginacache.md explains why it may be trusted.
"""
