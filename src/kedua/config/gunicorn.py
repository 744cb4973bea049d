"""How the production server runs: a few processes with threads, loopback unless told otherwise."""

from __future__ import annotations

import asyncio
import os
import resource
import signal
import sys
from typing import Any

from kedua.config.env import env

MOST_FILES = 65_536
SWITCH = 0.0005  # seconds; on SQLite everybody waits for the thread that writes, while it waits for the interpreter
FLUSH = 0.5  # seconds in which what was answered last may still be on its way

_ENV = env()
wsgi_app = "kedua.config.asgi:application"
worker_class = "asgi"  # its application has KEDUA_THREADS threads
asgi_lifespan = "off"
workers = _ENV.workers
preload_app = True  # the library and its vectors are read once and shared by all processes
timeout = 60
graceful_timeout = 20
keepalive = 75  # seconds; longer than proxies keep a connection to us, so that they never send into a closed one
asgi_disconnect_grace_period = 30  # seconds in which what somebody sent before they went is still done
max_requests, max_requests_jitter = 20_000, 2_000
accesslog = None  # addresses of pages carry tokens of links, which must not reach a log
errorlog = "-"
loglevel = _ENV.log_level
forwarded_allow_ips = "*" if _ENV.trust_proxy else "127.0.0.1"
control_socket_disable = True


def when_ready(_server: Any) -> None:
    """Let every process hold as many connections as the system allows: an answer that goes on is one."""
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_FILES if most == resource.RLIM_INFINITY else min(most, MOST_FILES)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(now, wanted), most))


def post_worker_init(worker: Any) -> None:
    """Have the worker end as soon as nothing is under way, and its threads take turns quickly."""
    sys.setswitchinterval(SWITCH)
    worker.ending = worker.loop.create_task(_end_in_time(worker))


async def _end_in_time(worker: Any) -> None:
    """Wait until the worker is to stop, end the answers that go on, let requests end, and leave idle connections behind.

    By itself gunicorn's worker waits for every connection, also for those that browsers keep for later.
    """
    while worker.alive and os.getppid() == worker.ppid:
        await asyncio.sleep(0.25)
    worker.asgi.close()
    while worker.asgi.under_way:
        await asyncio.sleep(0.1)
    await asyncio.sleep(FLUSH)
    os.kill(os.getpid(), signal.SIGQUIT)  # stop now
