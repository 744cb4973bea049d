"""Countries by their ISO 3166 codes, in English: what a description may call the country that its facts give as a code."""

from __future__ import annotations

import re

_NAMES = """
    AE United Arab Emirates, AF Afghanistan, AR Argentina, AT Austria, AU Australia, AZ Azerbaijan, BD Bangladesh, BE Belgium,
    BG Bulgaria, BH Bahrain, BN Brunei, BO Bolivia, BR Brazil, BT Bhutan, BW Botswana, CA Canada, CH Switzerland, CL Chile,
    CM Cameroon, CN China, CO Colombia, CR Costa Rica, CY Cyprus, CZ Czechia, DE Germany, DK Denmark, DZ Algeria, EC Ecuador,
    EE Estonia, EG Egypt, ES Spain, ET Ethiopia, FI Finland, FJ Fiji, FR France, GB United Kingdom, GE Georgia, GH Ghana,
    GR Greece, HK Hong Kong, HR Croatia, HU Hungary, ID Indonesia, IE Ireland, IL Israel, IN India, IQ Iraq, IR Iran,
    IS Iceland, IT Italy, JM Jamaica, JO Jordan, JP Japan, KE Kenya, KH Cambodia, KR South Korea, KW Kuwait, KZ Kazakhstan,
    LA Laos, LB Lebanon, LK Sri Lanka, LT Lithuania, LU Luxembourg, LV Latvia, MA Morocco, MM Myanmar, MN Mongolia, MO Macau,
    MT Malta, MU Mauritius, MV Maldives, MX Mexico, MY Malaysia, MZ Mozambique, NA Namibia, NG Nigeria, NL Netherlands,
    NO Norway, NP Nepal, NZ New Zealand, OM Oman, PA Panama, PE Peru, PG Papua New Guinea, PH Philippines, PK Pakistan,
    PL Poland, PT Portugal, PY Paraguay, QA Qatar, RO Romania, RS Serbia, RW Rwanda, SA Saudi Arabia, SE Sweden, SG Singapore,
    SI Slovenia, SK Slovakia, SN Senegal, TH Thailand, TL Timor-Leste, TN Tunisia, TR Turkey, TW Taiwan, TZ Tanzania,
    UA Ukraine, UG Uganda, US United States, UY Uruguay, UZ Uzbekistan, VN Vietnam, ZA South Africa, ZM Zambia, ZW Zimbabwe
"""
_BY_CODE = dict(entry.strip().split(" ", 1) for entry in _NAMES.split(","))


_SHORT = {"uk": "GB", "us": "US", "usa": "US", "uae": "AE"}
_NAMED = {name.casefold(): name for name in _BY_CODE.values()} | {
    short: _BY_CODE[code] for short, code in _SHORT.items()
}
_BETWEEN = re.compile(r"\s*[,;|/]\s*(?:and |or )?|\s+(?:and|or)\s+")


def countries_in(place: str) -> tuple[str, ...]:
    """Name the countries of a place that is nothing else, such as "Malaysia, Kenya or the Philippines"; else none."""
    names = [_NAMED.get(one.casefold().removeprefix("the ")) for one in _BETWEEN.split(place.strip())]
    return tuple(name for name in names if name) if all(names) else ()


def country_name(code: str) -> str:
    """Name a country; the code itself, where we have no name for it."""
    return _BY_CODE.get(code.upper(), code)
