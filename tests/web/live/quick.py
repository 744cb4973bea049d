"""The production server's settings, with answers that are quicker to say that they go on and to ask for leave again."""

from kedua.config import asgi  # noqa: F401, I001 - sets Django up, which the next line needs
from kedua.web.live import stream
from kedua.config.gunicorn import *  # noqa: F403 - gunicorn reads its settings from the names of a module

stream.BEAT, stream.ASK_AGAIN = 0.5, 1.0
