"""Kedua: software for second job interviews."""

import os

__version__ = "0.2.0"

# The tables multiplied here are small: threads gain nothing, and on a busy machine wait for one another, which doubles
# the time of a plan. numpy reads this when it is first imported; an operator's own setting stands.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
