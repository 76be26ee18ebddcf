"""The admin of what we want and do. Interventions are registered in ``coalitie.beheer.admin``."""

from themas.admin import document, doelstelling, programma, wijk  # noqa: F401 - they register themselves
