"""The portal: settings, addresses and the Celery application."""
