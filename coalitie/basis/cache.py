"""The cache: a Redis that is away must not take a page or the login with it."""

import logging

from django.core.cache import caches
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

# allauth counts attempts at the login under this prefix, and notes under the other which codes of an app
# were used. A code holds one and a half minute, with a little difference between clocks.
DEUR = "allauth:rl:"
GEBRUIKT = "allauth.mfa.totp.used"
HOE_LANG_GEBRUIKT = 120


def _vergevingsgezind(naam, bij_fout):
    """Return a cache method that falls back on ``bij_fout(self, *args)`` when Redis is away.

    What guards a door never goes to Redis at all: it would fall open with it.
    """

    def methode(self, key, *args, **kwargs):
        if isinstance(key, str) and key.startswith((DEUR, GEBRUIKT)):
            return getattr(caches["deur"], naam)(key, *args, **kwargs)
        try:
            return getattr(RedisCache, naam)(self, key, *args, **kwargs)
        except RedisError:
            logger.warning("Redis antwoordt niet; verder zonder cache (%s)", naam)
            return bij_fout(*args, **kwargs)

    methode.__name__ = naam
    return methode


class Portaalcache(RedisCache):
    """Redis where an error is a miss, and attempts at a door are counted in the database."""

    _add = _vergevingsgezind("add", lambda *args, **kwargs: True)
    get = _vergevingsgezind("get", lambda default=None, version=None: default)
    set = _vergevingsgezind("set", lambda *args, **kwargs: None)
    touch = _vergevingsgezind("touch", lambda *args, **kwargs: False)
    delete = _vergevingsgezind("delete", lambda *args, **kwargs: False)
    has_key = _vergevingsgezind("has_key", lambda *args, **kwargs: False)
    get_many = _vergevingsgezind("get_many", lambda *args, **kwargs: {})
    set_many = _vergevingsgezind("set_many", lambda *args, **kwargs: [])
    delete_many = _vergevingsgezind("delete_many", lambda *args, **kwargs: None)

    def add(self, key, value, timeout=DEFAULT_TIMEOUT, version=None):
        """Set a key that is not there; a used code is remembered for as long as any clock may accept it."""
        if isinstance(key, str) and key.startswith(GEBRUIKT):
            timeout = HOE_LANG_GEBRUIKT
        return self._add(key, value, timeout=timeout, version=version)

    def incr(self, key, delta=1, version=None):
        """Add ``delta``; a key that is away counts as one that never was (``ValueError``)."""
        try:
            return super().incr(key, delta, version)
        except RedisError:
            raise ValueError(f"Key {key!r} not found") from None

    def bereikbaar(self):
        """Tell whether Redis answers now."""
        try:
            return bool(self._cache.get_client(None, write=True).ping())
        except RedisError:
            return False

    def clear(self):
        """Empty the cache, if there is one."""
        try:
            return super().clear()
        except RedisError:
            return False
