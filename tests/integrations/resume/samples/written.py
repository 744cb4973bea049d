"""Ways to write dates."""

from collections.abc import Callable

from tests.integrations.resume.samples.people import Job, Person, Studied

Month = tuple[int, int]
Dates = Callable[[Month, Month | None], str]
_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MALAY = (
    "Januari",
    "Februari",
    "Mac",
    "April",
    "Mei",
    "Jun",
    "Julai",
    "Ogos",
    "September",
    "Oktober",
    "November",
    "Disember",
)


def short(start: Month, end: Month | None) -> str:
    last = f"{_SHORT[end[1] - 1]} {end[0]}" if end else "Present"
    return f"{_SHORT[start[1] - 1]} {start[0]} – {last}"


def long(start: Month, end: Month | None) -> str:
    last = f"{_LONG[end[1] - 1]} {end[0]}" if end else "Current"
    return f"{_LONG[start[1] - 1]} {start[0]} to {last}"


def slashed(start: Month, end: Month | None) -> str:
    last = f"{end[1]:02d}/{end[0]}" if end else "now"
    return f"{start[1]:02d}/{start[0]} - {last}"


def malay(start: Month, end: Month | None) -> str:
    last = f"{_MALAY[end[1] - 1]} {end[0]}" if end else "kini"
    return f"{_MALAY[start[1] - 1]} {start[0]} – {last}"


def dotted(start: Month, end: Month | None) -> str:
    last = f"{end[0]}.{end[1]:02d}" if end else "至今"
    return f"{start[0]}.{start[1]:02d}-{last}"


def chinese(start: Month, end: Month | None) -> str:
    return f"{start[0]}年{start[1]}月" + (f"-{end[0]}年{end[1]}月" if end else "至今")


def of_job(job: Job, dates: Dates) -> str:
    return dates(job.start, job.end)


def of_study(study: Studied) -> str:
    return f"{study.start} – {study.end}"


def all_private(person: Person) -> list[str]:
    return [f"{label}: {value}" for label, value in person.private]
