"""Human languages as résumés list them, by the name we give them."""

from __future__ import annotations

import re

_NAMES: dict[str, str] = {
    "English": "english/inggris/bahasa inggeris/inggeris/bahasa inggris/英语/英文/英語/tiếng anh/อังกฤษ/ภาษาอังกฤษ",
    "Malay": "malay/bahasa malaysia/bahasa melayu/melayu/bm/马来语/马来文/國語/bahasa/tiếng mã lai/ภาษามลายู",
    "Indonesian": "indonesian/bahasa indonesia/indonesia/印尼语",
    "Mandarin": "mandarin/mandarin chinese/putonghua/bahasa mandarin/普通话/国语/华语/中文/汉语/華語/ภาษาจีน/tiếng trung/"
    "chinese (mandarin)/bahasa cina/cina",
    "Chinese": "chinese",
    "Cantonese": "cantonese/kantonis/粤语/广东话/廣東話",
    "Hokkien": "hokkien/福建话/闽南语",
    "Teochew": "teochew/潮州话",
    "Hakka": "hakka/客家话",
    "Hainanese": "hainanese",
    "Tamil": "tamil/bahasa tamil/淡米尔语",
    "Hindi": "hindi",
    "Punjabi": "punjabi",
    "Telugu": "telugu",
    "Malayalam": "malayalam",
    "Urdu": "urdu",
    "Bengali": "bengali",
    "Kannada": "kannada",
    "Gujarati": "gujarati",
    "Marathi": "marathi",
    "Sinhala": "sinhala/sinhalese",
    "Nepali": "nepali",
    "Thai": "thai/ภาษาไทย/ไทย/泰语",
    "Vietnamese": "vietnamese/tiếng việt/越南语",
    "Tagalog": "tagalog",
    "Filipino": "filipino",
    "Cebuano": "cebuano/bisaya",
    "Ilocano": "ilocano",
    "Burmese": "burmese",
    "Khmer": "khmer",
    "Lao": "lao",
    "Javanese": "javanese",
    "Sundanese": "sundanese",
    "Iban": "iban",
    "Kadazan": "kadazan/kadazandusun/dusun",
    "Bidayuh": "bidayuh",
    "Japanese": "japanese/jepang/bahasa jepun/日语/日文/tiếng nhật/ภาษาญี่ปุ่น",
    "Korean": "korean/韩语/bahasa korea/tiếng hàn",
    "Arabic": "arabic/bahasa arab/arab",
    "French": "french/法语/bahasa perancis/tiếng pháp",
    "German": "german/德语/bahasa jerman",
    "Spanish": "spanish/西班牙语",
    "Portuguese": "portuguese",
    "Italian": "italian",
    "Dutch": "dutch",
    "Russian": "russian/俄语",
    "Turkish": "turkish",
    "Persian": "persian/farsi",
    "Polish": "polish",
    "Swedish": "swedish",
    "Danish": "danish",
    "Norwegian": "norwegian",
    "Greek": "greek",
    "Hebrew": "hebrew",
    "Ukrainian": "ukrainian",
    "Romanian": "romanian",
    "Swahili": "swahili",
    "Afrikaans": "afrikaans",
}
LANGUAGE = {name: language for language, names in _NAMES.items() for name in names.split("/")}
_PATTERN = re.compile(
    r"(?<!\w)(?:"
    + "|".join(
        re.escape(name) for name in sorted(LANGUAGE, key=len, reverse=True) if len(name) > 2 or not name.isascii()
    )
    + r")(?![a-z])",
    re.IGNORECASE,
)
_HAN = re.compile(r"[\u4e00-\u9fff]")


def languages_in(text: str) -> list[str]:
    """Give the languages named in a text, each once, in the order in which they stand."""
    found = []
    for match in _PATTERN.finditer(text):
        found.append(LANGUAGE[match.group().casefold()])
    for name in () if not _HAN.search(text) else LANGUAGE:
        if _HAN.search(name) and name in text:
            found.append(LANGUAGE[name])
    return list(dict.fromkeys(found))
