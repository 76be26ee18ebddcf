"""Servers of somebody else's: do they answer before anything is started on them?"""

from urllib.parse import urlsplit

from coalitie.opstart.meldingen import OpstartFout, voortgang


def waar(url):
    """Return host and name from an address, never its user or password."""
    try:
        delen = urlsplit(url)
        plaats = delen.hostname or "een socket"
        poort = f":{delen.port}" if delen.port else ""
    except ValueError:
        return "een onleesbaar adres"
    return f"{plaats}{poort}{delen.path}"


def controleer(database_url, redis_url):
    """Ask both servers, as far as they have an address, for a sign of life; raises ``OpstartFout``."""
    with voortgang("Wachten op antwoord van de database en Redis"):
        if database_url:
            _vraag_database(database_url)
        if redis_url:
            _vraag_redis(redis_url)


def _vraag_database(url):
    import psycopg

    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.Error as fout:
        reden = (str(fout).strip().splitlines() or ["geen reden genoemd"])[-1]
        reden = reden.removeprefix("connection failed: ")
        raise OpstartFout(f"De database van DATABASE_URL ({waar(url)}) antwoordt niet: {reden}") from None


def _vraag_redis(url):
    import redis
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    try:
        with redis.Redis.from_url(
            url, socket_connect_timeout=3, socket_timeout=3, retry=Retry(NoBackoff(), 0)
        ) as server:
            server.ping()
    except (redis.RedisError, ValueError, OSError) as fout:
        raise OpstartFout(f"De server van REDIS_URL ({waar(url)}) antwoordt niet: {fout}") from None
