"""Abbreviations of adverts: those that everybody knows, and those that a reader must have explained."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kedua.engine.advert.advice_findings import AdvertFinding, found
from kedua.engine.advert.advice_outline import Outline
from kedua.engine.advert.advice_technologies import TOOLS
from kedua.engine.language.currencies import SIGNS

# Known to anybody who reads adverts, or the very name under which a certificate, a standard or a tool of a trade is known.
_NAMES = """
    IT HR PDF CV ID UK US USA EU UN UAE KL PJ JB KK PC TV DVD USB GPS SMS FAQ DIY VIP ATM PIN QR LED CD AM PM
    OK MD CEO CFO COO CTO RM MYR SGD USD EUR GBP AUD CAD HKD INR VAT GST SST PAYE NHS DBS NI EPF SOCSO EIS CPF
    KWSP PERKESO SSS BPJS CTOS CCRIS MRT LRT BRT SPM STPM UEC STEM GCSE BTEC NVQ HND BA BSC MSC MA MBA PHD LLB
    BENG MENG RN SRN MOH MOE MOM SSM LHDN ACCA CPA CIMA CA CFA MIA ICAEW PMP CIPD SHRM SQL HTML CSS API APIS
    REST JSON XML YAML HTTP HTTPS AWS GCP SAP ERP CRM POS POSM CMS SEO PPC UX UI QA CAD CNC PLC ISO ASME HACCP
    GMP CPR ICU ER GP A&E PPE HGV LGV PSV CSCS CDL OSHA NEBOSH IOSH DOSH CIDB BIM HVAC M&E RFID PHP C# CI CD
    AI ML GIS IOT VPN LAN WAN TCP IP IP DNS SSO SPSS R&D B2B B2C BPO FMCG NGO SME SMES GDPR PDPA IFRS GAAP
    MFRS EPC LPG LNG CCTV KPI KPIS OTC PR DJ MC FTE ASAP PTO COVID EAL SEN SENCO ECG IV MRI CT NRIC IC
    EEA FIFO USP RSVP PS TESOL TEFL TESL CELTA IELTS TOEFL MUET NIOSH II III IV VI VII IX XI NSW VIC QLD
    WA ACT NZ NY LA SF DC CA TX LLC PLC LTD BHD SDN LLP INC CO GMBH AG SA JV EV EVS USD OT 3D 2D 4G 5G S3 EC2
    A4 A3 MP3 K8S F&B A1 A2 B1 B2 C1 C2 BC ON QLD AB NI DIN BMI NS FT DM GDL
    HDB ITE NITEC WSQ LCCI SKM SVM PT3 NMC GMC HCPC SIA BFA MFA BSN RGN EMT
    CPC GCC PST EOE N1 N2 N3 N4 N5
    AL AK AZ AR CO DE FL GA HI IL IN IA KS KY ME MI MN MS MO MT NE NV NH NJ NM NC ND OH OR RI SC SD TN UT VT VA WV WI WY
    SK MB NB NU YT PEI
"""
KNOWN = frozenset((*_NAMES.split(), *(sign.upper() for sign in SIGNS if sign.isascii() and sign.isalpha())))
_TOKEN = re.compile(
    r"(?<![\w/.@#&-])(?:[A-Z][A-Z0-9&]{1,5}(?:-[A-Z]{2,5})?|[A-Z]\d[A-Z])(?=s?(?![\w@-]|[.,]\d|\.\w|/\w))"
)
# The name of a bus, a road or a machine, and a sum: "X85", "RM300".
_NUMBERED = re.compile(r"[A-Z]\d{2,}|RM\d+")
_BEHIND = re.compile(r" ?(?:\((?=[a-zA-Z][a-z A-Z-]{5})|[–—] [a-z]|, (?:that is|which is|short for))")
_CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
# Words in capitals one after another are a shout: "URGENT HIRING"; letters that stand for words rarely are.
_SHOUTED = re.compile(
    r"\b(?:[A-Z]{4,}(?:[ ,]+[A-Z]{4,})+|[A-Z]{5,}(?:[ ,]+[A-Z]{2,4})+|(?:[A-Z]{2,4}[ ,]+)+[A-Z]{5,})\b"
)
_WORD = re.compile(r"\b[A-Za-z]{2,}\b")
# A word that somebody is to send: "text CLOSE to 555 0170".
_SENT = re.compile(r"\b(?:[Tt]ext|SMS|[Rr]eply|[Tt]ype|[Ss]end|[Ww]hatsApp|[Cc]ode|[Rr]eference) $")


def find_abbreviations(outline: Outline) -> Iterator[AdvertFinding]:
    """Find each abbreviation that is not commonly known, in the title or explained in brackets, once."""
    known = set(KNOWN) | set(_TOKEN.findall(outline.title) if len(outline.lines) > 1 else ())
    for line in outline.lines:
        told = outline.told(line)
        if len(_CAPITALS.findall(told)) * 4 > len(_WORD.findall(told)) * 3:  # a line in capitals hides them
            continue
        told = _SHOUTED.sub(lambda hit: hit.group().lower(), told)
        for hit in _TOKEN.finditer(told):
            name = hit.group()
            if (
                name in known
                or _SENT.search(told[: hit.start()])
                or _NUMBERED.fullmatch(name)
                or TOOLS.fullmatch(name.lower())
                or _explained(outline.plain, name)
            ):
                continue
            known.add(name)
            yield found("abbreviation", line.start + hit.start(), line.start + hit.end(), (("words", name),))


def _explained(text: str, name: str) -> bool:
    """Say whether brackets explain it: "closed-circuit television (CCTV)", or the other way about."""
    if f"({name})" in text or f"({name}s)" in text:
        return True
    behind = (text[hit.end() :].removeprefix("s") for hit in _TOKEN.finditer(text) if hit.group() == name)
    return any(_BEHIND.match(rest) is not None for rest in behind)
