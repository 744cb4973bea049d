"""Servers to measure: Kedua as an operator starts it, on SQLite or on a PostgreSQL of its own, and killed at once."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE = 300  # seconds: a busy machine is no fault


def free_port() -> int:
    """Give a port on this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass
class PostgreSQL:
    """A database server in a folder of its own, that can be killed and started again."""

    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="kedua-pg-")))
    port: int = field(default_factory=free_port)

    @property
    def address(self) -> str:
        """The address of its database."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/postgres"

    def make(self) -> None:
        """Make the database and start it. Raises FileNotFoundError when PostgreSQL is not installed."""
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres")
        self._run("initdb", "-D", str(self.folder / "data"), "-A", "trust", "-U", "postgres")
        self.start()

    def start(self) -> None:
        """Start it; after a kill it recovers first."""
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -k {self.folder}"
        self._run(
            "pg_ctl", "-D", str(self.folder / "data"), "-l", str(self.folder / "log"), "-w", "-o", options, "start"
        )

    def kill(self) -> None:
        """Kill it and all its processes at once, without a word."""
        killed = family(self.first)
        for process in killed:
            with suppress(ProcessLookupError):  # it has just ended: nobody was connected to it any more
                os.kill(process, signal.SIGKILL)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and any(_is_alive(process) for process in killed):
            time.sleep(0.1)
        # Where nobody collects ended processes, the next start would take the old one for alive.
        for lock in (self.folder / "data" / "postmaster.pid", self.folder / f".s.PGSQL.{self.port}.lock"):
            lock.unlink()

    @property
    def first(self) -> int:
        """The process that started all others."""
        return int((self.folder / "data" / "postmaster.pid").read_text().split()[0])

    def stop(self) -> None:
        """Stop it and remove its folder."""
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, name: str, *words: str) -> None:
        found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}")) or [Path(shutil.which(name) or name)]
        before = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
        subprocess.run([*before, str(found[-1]), *words], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words


@dataclass
class Kedua:
    """A Kedua server with a data folder of its own."""

    database: str | None
    workers: int = 2
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="kedua-bench-")))
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def around(self) -> dict[str, str]:
        """Its environment."""
        own = {k: v for k, v in os.environ.items() if not k.startswith(("KEDUA_", "DJANGO_"))}
        address = {"KEDUA_DATABASE_URL": self.database} if self.database else {}
        return {
            **own,
            **address,
            "KEDUA_DATA_DIR": str(self.folder),
            "KEDUA_BASE_URL": f"http://127.0.0.1:{self.port}",
            "KEDUA_WORKERS": str(self.workers),
            "KEDUA_LOG_LEVEL": "error",
        }

    def manage(self, module: str, *words: str) -> list[dict[str, object]]:
        """Run a module of ours in its environment; give the lines of JSON that it prints."""
        command = [sys.executable, "-m", module, *words]
        done = subprocess.run(command, env=self.around, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own module
        return [json.loads(line) for line in done.stdout.splitlines()]

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [
            sys.executable,
            "-m",
            "kedua.commands.main",
            "serve",
            "--bind",
            f"127.0.0.1:{self.port}",
            "--no-worker",
        ]
        self.process = subprocess.Popen(command, env=self.around, start_new_session=True)  # noqa: S603 - our own module
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/account/login/", timeout=2)
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise TimeoutError("the server did not start")

    def kill(self) -> None:
        """Kill the server and all its processes at once, without a word."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def stop(self) -> None:
        """Stop it and remove its folder."""
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


def family(first: int) -> list[int]:
    """List a process, those that it started, and theirs."""
    return [first, *(one for child in _children(first) for one in family(child))]


def processor_seconds(processes: Iterable[int]) -> float:
    """Give the processor time that processes have used."""
    return sum(sum(map(int, _stat(process)[11:13])) for process in processes) / os.sysconf("SC_CLK_TCK")


def memory(processes: Iterable[int]) -> float:
    """Give the megabytes that processes hold; what several share is counted once."""
    rollups = (Path(f"/proc/{process}/smaps_rollup").read_text() for process in processes)
    lines = (line.split() for text in rollups for line in text.splitlines() if line.startswith("Pss:"))
    return sum(int(line[1]) for line in lines) / 1024


def _stat(process: int) -> list[str]:
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()


def _children(parent: int) -> list[int]:
    """List the processes that a process started, from what /proc says of each."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has just ended
        if int(fields[1]) == parent:
            found.append(int(stat.parent.name))
    return found


def _is_alive(process: int) -> bool:
    try:
        return _stat(process)[0] != "Z"
    except OSError:
        return False
