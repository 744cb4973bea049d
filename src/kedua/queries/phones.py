"""Telephone numbers as people write them: whose country, how to show them, when two are the same."""

from __future__ import annotations

import re

import phonenumbers

from kedua.records.models import Organisation

# Jurisdictions whose law we know, as telephone regions; the EU has none of its own.
REGIONS = {"my": "MY", "sg": "SG", "uk": "GB", "us": "US", "ca": "CA", "au": "AU"}
ZONES = {
    "Asia/Singapore": "SG",
    "Asia/Jakarta": "ID",
    "Asia/Bangkok": "TH",
    "Asia/Manila": "PH",
    "Asia/Ho_Chi_Minh": "VN",
}


def region_of(organisation: Organisation) -> str:
    """Say in which country a number without a country code is: by the first jurisdiction, else by the time zone."""
    known = (REGIONS[code] for code in organisation.jurisdictions if code in REGIONS)
    return next(known, ZONES.get(organisation.time_zone, "MY"))


def parsed(phone: str, region: str) -> phonenumbers.PhoneNumber | None:
    """Read a number; None when it cannot be one."""
    try:
        number = phonenumbers.parse(phone, region)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_possible_number(number) else None


def shown(phone: str, region: str) -> str:
    """Write a number in the international way; as it came when it cannot be read."""
    number = parsed(phone, region)
    if number is None:
        return phone.strip()
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def phone_words(phone: str, region: str) -> tuple[str, ...]:
    """Give the ways in which a number's digits may be typed: international, national, without its first zero."""
    number = parsed(phone, region)
    if number is None:
        digits = digits_of(phone)
        return (digits,) if digits else ()
    whole = f"{number.country_code}{phonenumbers.national_significant_number(number)}"
    national = digits_of(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL))
    return tuple(dict.fromkeys((whole, national, phonenumbers.national_significant_number(number))))


def digits_of(text: str) -> str:
    """Keep the digits."""
    return re.sub(r"\D", "", text)
