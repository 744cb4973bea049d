"""What somebody wrote in a mail, without what they quote of the mail before."""

from __future__ import annotations

import re

# How mail programs begin a quotation: in English, Malay, Chinese, and as some do in every language.
_WROTE = re.compile(
    r"^(?:on\b.{4,200}\bwrote|pada\b.{4,200}\bmenulis|[在于於]?.{4,200}[写寫]道|.{4,200}<[^<>@\s]+@[^<>\s]+>.{0,20})"
    r"\s*[:：]$",
    re.IGNORECASE | re.DOTALL,
)
_RULED = re.compile(
    r"^\s*(?:-{2,}\s*(?:original message|forwarded message|mesej asal|原始邮件|原始郵件)\s*-{2,}|_{20,})\s*$",
    re.IGNORECASE,
)
_HEAD = re.compile(r"^\s*\*?(?:from|daripada|dari|发件人|寄件者|寄件人)\s*[:：]", re.IGNORECASE)
_SECOND = re.compile(
    r"^\s*\*?(?:sent|date|to|subject|dihantar|tarikh|kepada|发送时间|日期|收件人|收件者)\s*[:：]", re.IGNORECASE
)
_SIGNED_BY_DEVICE = re.compile(
    r"^(?:sent from my|dihantar dari|get outlook for|发自我的|從我的).{0,60}$", re.IGNORECASE
)
WRAPPED = 3  # lines over which a program may break its "On … wrote:"


def without_quotation(text: str) -> str:
    """Give what is new in the text of a mail; all of it where nothing else would be left, or answers stand among quotations."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    kept = _without_leading(_without_trailing(_above_copy(lines)))
    said = "\n".join(kept).strip()
    return said or "\n".join(lines).strip()


def _above_copy(lines: list[str]) -> list[str]:
    """Cut off where a program puts the whole mail before, unmarked, below its heading."""
    for at, line in enumerate(lines):
        headed = _HEAD.match(line) and any(_SECOND.match(after) for after in lines[at + 1 : at + 4])
        if (headed or _RULED.match(line)) and any(before.strip() for before in lines[:at]):
            return lines[:at]
    return lines


def _without_trailing(lines: list[str]) -> list[str]:
    """Cut quoted lines off at the end, and what announces them."""
    end = len(lines)
    while end and (not lines[end - 1].strip() or _is_quoted(lines[end - 1])):
        end -= 1
    for number in range(1, WRAPPED + 1):
        start = end - number
        if start >= 0 and _WROTE.match(" ".join(line.strip() for line in lines[start:end])):
            end = start
            break
    while end and (not lines[end - 1].strip() or _SIGNED_BY_DEVICE.match(lines[end - 1].strip())):
        end -= 1
    return lines[:end]


def _without_leading(lines: list[str]) -> list[str]:
    """Cut quoted lines off at the beginning, where somebody wrote below them and not between."""
    quoted = [at for at, line in enumerate(lines) if _is_quoted(line)]
    if not quoted:
        return lines
    above = " ".join(line.strip() for line in lines[: quoted[0]] if line.strip())
    block = quoted[-1] - quoted[0] + 1 == len(quoted)
    return lines[quoted[-1] + 1 :] if block and (not above or _WROTE.match(above)) else lines


def _is_quoted(line: str) -> bool:
    return line.lstrip().startswith(">")
