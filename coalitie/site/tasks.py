"""What the site does by itself."""

from celery import shared_task

from coalitie.basis.zoeken.bijhouden import loop_na
from coalitie.site.vindbaar import BRONNEN


@shared_task(name="site.tasks.loop_zoekteksten_na")
def loop_zoekteksten_na():
    """Find again what changed in bulk, and count the words; running it twice does no harm."""
    loop_na(BRONNEN)
