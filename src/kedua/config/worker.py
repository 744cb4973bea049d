"""The door for background work: `python -m kedua.config.worker`, which `kedua worker` and `kedua serve` start."""

from __future__ import annotations

import os
import threading
import time

THREADS = 3  # one may be sending messages for a long time
PARENT = "KEDUA_PARENT"  # set by `kedua serve`: its process id


def main() -> None:
    """Run the consumer until told to stop."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kedua.config.settings")
    import django

    django.setup()
    from kedua.config.databases import flush_every_commit
    from kedua.integrations.queue.background import huey, task
    from kedua.jobs import chats, hourly, inbox, invitations, letters, messages, news, nightly, plans, reminders  # noqa: F401 - importing registers what they handle

    flush_every_commit()
    task()
    chats.register()
    hourly.register()
    inbox.register()
    invitations.register()
    messages.register()
    nightly.register()
    reminders.register()
    if parent := os.environ.get(PARENT):
        threading.Thread(target=_end_with, args=(int(parent),), daemon=True).start()
    huey().create_consumer(workers=THREADS, worker_type="thread", check_worker_health=True).run()


def _end_with(parent: int) -> None:
    """Stop when the server that started this worker is gone, even if it was killed without a word."""
    while os.getppid() == parent:
        time.sleep(2)
    os._exit(0)


if __name__ == "__main__":
    main()
