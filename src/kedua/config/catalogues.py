"""Brings the catalogues of all languages in step with the sentences that candidates read: the last part of `make messages`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).parent.parent
LOCALE = SOURCE / "locale"
HEADER = """# {language}: what candidates and applicants read in Kedua.
msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""


def sentences(mapping: str) -> set[str | tuple[str, str]]:
    """Give the sentences of the places that a file of `locale` names; one that counts as its two English forms."""
    with (LOCALE / mapping).open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file, mapping)  # type: ignore[no-untyped-call]  # Babel annotates it in part
    found = extract_from_dir(SOURCE, methods, options)
    return {_key(message) for _file, _line, message, *_rest in found}


def languages() -> Iterator[str]:
    """Give the names of the catalogues, such as "ms" and "zh_Hans"."""
    return (path.parents[1].name for path in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")))


def catalogue(language: str) -> Catalog:
    """Read a catalogue as translators keep it."""
    with place(language, "po").open("rb") as file:
        return read_po(file, locale=language)


def renewed(old: Catalog, wanted: Iterable[str | tuple[str, str]]) -> Catalog:
    """Give a catalogue of just these sentences: translated as before where they were, else to be translated."""
    before = {_key(message.id): message.string for message in old if message.id}
    new = Catalog(locale=old.locale, charset="utf-8")
    for key in sorted(wanted, key=str):
        new.add(key, before.get(key, ""))
    return new


def compiled(catalog: Catalog) -> bytes:
    """Give a catalogue as programs read it, the same for the same translations."""
    catalog.creation_date = catalog.revision_date = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)  # nobody reads it there
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def text_of(catalog: Catalog) -> bytes:
    """Give a catalogue as translators keep it, the same for the same translations."""
    file = BytesIO()
    write_po(file, catalog, width=120, no_location=True, omit_header=True, sort_output=True)
    head = HEADER.format(language=str(catalog.locale), plurals=catalog.plural_forms)
    return head.encode() + file.getvalue()


def place(language: str, kind: str) -> Path:
    """Say where a catalogue is kept. kind: "po" for translators, "mo" for programs."""
    return LOCALE / language / "LC_MESSAGES" / f"django.{kind}"


def main() -> None:
    """Renew every catalogue."""
    wanted = sentences("candidates.cfg")
    for language in languages():
        catalog = renewed(catalogue(language), wanted)
        place(language, "po").write_bytes(text_of(catalog))
        place(language, "mo").write_bytes(compiled(catalog))


def _key(message: str | Iterable[str]) -> str | tuple[str, str]:
    if isinstance(message, str):
        return message
    one, many = message
    return one, many


if __name__ == "__main__":
    main()
