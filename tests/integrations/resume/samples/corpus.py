"""Thirty-odd résumés: people crossed with layouts and ways to write dates."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.integrations.resume.samples import pdfs, texts, words
from tests.integrations.resume.samples import people as p
from tests.integrations.resume.samples import written as w

Layout = Callable[[p.Person, w.Dates], bytes]


@dataclass(frozen=True)
class Sample:
    name: str
    file_name: str
    layout: Layout
    person: p.Person
    dates: w.Dates

    def data(self) -> bytes:
        return self.layout(self.person, self.dates)


def _sample(layout: Layout, extension: str, person: p.Person, dates: w.Dates) -> Sample:
    name = f"{layout.__module__.rpartition('.')[2]}-{layout.__name__}-{person.name.split()[0]}"
    return Sample(name, f"resume.{extension}", layout, person, dates)


SAMPLES: tuple[Sample, ...] = (
    *(
        _sample(pdfs.classic, "pdf", who, dates)
        for who, dates in ((p.AISYAH, w.short), (p.LAN, w.slashed), (p.HAFIZ, w.long))
    ),
    *(
        _sample(pdfs.sidebar, "pdf", who, dates)
        for who, dates in ((p.WEI_MING, w.short), (p.RAJESH, w.long), (p.SITI, w.slashed))
    ),
    *(
        _sample(pdfs.dated_table, "pdf", who, dates)
        for who, dates in ((p.SITI, w.slashed), (p.AISYAH, w.short), (p.MARIA, w.short))
    ),
    *(_sample(pdfs.centred, "pdf", who, dates) for who, dates in ((p.RAJESH, w.long), (p.WEI_MING, w.slashed))),
    *(_sample(pdfs.right_rail, "pdf", who, dates) for who, dates in ((p.MARIA, w.short), (p.LAN, w.long))),
    *(_sample(pdfs.plain_malay, "pdf", who, w.malay) for who in (p.HAFIZ, p.SITI)),
    *(
        _sample(words.headed, "docx", who, dates)
        for who, dates in ((p.AISYAH, w.short), (p.LAN, w.long), (p.RAJESH, w.slashed))
    ),
    *(_sample(words.side_table, "docx", who, dates) for who, dates in ((p.WEI_MING, w.long), (p.MARIA, w.slashed))),
    *(_sample(words.boxed, "docx", who, dates) for who, dates in ((p.HAFIZ, w.short), (p.SITI, w.long))),
    *(_sample(words.tabled, "docx", who, dates) for who, dates in ((p.SITI, w.short), (p.AISYAH, w.slashed))),
    *(_sample(texts.capitals, "txt", who, dates) for who, dates in ((p.AISYAH, w.long), (p.RAJESH, w.short))),
    *(_sample(texts.colons, "txt", who, dates) for who, dates in ((p.WEI_MING, w.short), (p.LAN, w.slashed))),
    *(_sample(texts.chinese, "txt", p.XIAOMING, dates) for dates in (w.chinese, w.dotted)),
    *(_sample(texts.page, "html", who, dates) for who, dates in ((p.MARIA, w.long), (p.RAJESH, w.short))),
    *(_sample(texts.table_page, "html", who, dates) for who, dates in ((p.SITI, w.short), (p.HAFIZ, w.slashed))),
    *(_sample(texts.odt, "odt", who, dates) for who, dates in ((p.WEI_MING, w.short), (p.AISYAH, w.long))),
    *(_sample(texts.odt_table, "odt", who, w.malay) for who in (p.HAFIZ, p.SITI)),
)
