"""SQLite lets one write at a time; here the others stand in a queue and are woken when it is their turn.

By itself SQLite has them look again and again, after up to a tenth of a second each time: with a few threads and processes that
write often, most of the time nobody writes although many want to.
"""

from __future__ import annotations

import fcntl
import os

from django.db.backends.sqlite3 import base


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection that takes its turn before a transaction and gives it up after. A process that dies gives it up, too."""

    _turn: int | None = None  # the open file that is locked while it is this connection's turn

    def _start_transaction_under_autocommit(self) -> None:
        self._take_turn()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # missing in the stubs
        except BaseException:
            self._end_turn()
            raise

    def _commit(self) -> None:
        try:
            super()._commit()  # type: ignore[misc]  # missing in the stubs
        finally:
            self._end_turn()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc]  # missing in the stubs
        finally:
            self._end_turn()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc]  # missing in the stubs
        finally:
            self._end_turn()

    def _take_turn(self) -> None:
        self._end_turn()
        if self.is_in_memory_db():
            return
        # Opened anew each time: processes that inherited an open file would share its lock.
        self._turn = os.open(f"{self.settings_dict['NAME']}-turn", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(self._turn, fcntl.LOCK_EX)

    def _end_turn(self) -> None:
        if self._turn is not None:
            os.close(self._turn)
            self._turn = None
