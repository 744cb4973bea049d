"""Run the benchmarks and print a readable report: `python -m bench [--only PART] [--quick] [--verbose]`."""

from __future__ import annotations

import argparse
import platform
import sys
import time
import traceback
from collections.abc import Callable

from bench import advert, advice, cold_start, decision, language_speed, plan_time, validity_report
from bench.report import reference_seconds

TITLES = {
    "plan": "Plan time and proven gap",
    "language": "Language: reviews and comparisons",
    "cold": "Cold start",
    "validity": "Decision validity by simulation",
    "decision": "Debrief, finalists, and what comes of undecided",
    "advert": "Job descriptions from facts",
}


def main() -> int:
    """Run the parts asked for; the exit code is 1 when one of them could not be run."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--only", choices=TITLES, help="run this part alone")
    parser.add_argument("--quick", action="store_true", help="fewer cases and candidates")
    parser.add_argument("--verbose", action="store_true", help="also list the slowest imports")
    options = parser.parse_args()
    start = time.perf_counter()
    print(
        f"Kedua benchmarks · Python {platform.python_version()} · {platform.machine()}\n"
        f"1 ref = {1000 * reference_seconds():.1f} ms: sorting a million numbers twice on this machine now, best of seven; "
        "compare times\nbetween machines in these units."
    )
    parts: dict[str, Callable[[], str]] = {
        "plan": lambda: plan_time.run(options.quick),
        "language": lambda: language_speed.run(options.quick),
        "cold": lambda: cold_start.run(options.quick, options.verbose),
        "validity": lambda: validity_report.run(options.quick),
        "decision": lambda: decision.run(options.quick),
        "advert": lambda: f"{advert.run(options.quick)}\n\n{advice.run(options.quick)}",
    }
    failed = [name for name, part in parts.items() if options.only in (None, name) and not _show(name, part)]
    print(f"\nAll in {time.perf_counter() - start:.0f} s." + (f" Not run: {', '.join(failed)}." if failed else ""))
    return 1 if failed else 0


def _show(name: str, part: Callable[[], str]) -> bool:
    print(f"\n## {TITLES[name]}\n", flush=True)
    try:
        print(part())
    except Exception:  # one part that cannot run must not hide the figures of the others
        traceback.print_exc()
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
