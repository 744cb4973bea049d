"""Lines that say what they hold: "Position: Sales Executive", "Syarikat : …", "职位：…"."""

from __future__ import annotations

import re
from dataclasses import replace

from kedua.integrations.resume.document import Line
from kedua.integrations.resume.words.headings import known_kind, normal

_VALUE_OF = re.compile(
    r"^(?:full name|name|nama(?: penuh)?|contact(?: no)?|phone|telephone|tel|mobile|h/?p|no\.? telefon|telefon)\W*[:：\t]",
    re.IGNORECASE,
)
_VALUE_APART = 60.0  # points
_LONGEST_LABEL = 3  # lines below the first
_SHORTEST_PART, _LONGEST_PART = 4, 26  # letters on one line of a label
_LABELS = {
    "employer": "company name|company|employer|employer name|name of company|name of employer|name and "
    "address of employer|organisation|"
    "organization|nama syarikat|syarikat|majikan|nama majikan|perusahaan|"
    "公司名称|公司|单位名称|单位|雇主|công ty|tên công ty|บริษัท",
    "title": "occupation or position held|occupation|position held|position title|position|job title|"
    "designation|title|post|role|last position|"
    "jawatan|posisi|职位名称|职位|岗位|职务|职称|chức vụ|vị trí|ตำแหน่ง",
    "place": "location|place|country|lokasi|tempat|地点|工作地点|địa điểm",
    "dates": "from - to|duration|year of passing|passing year|year completed|year obtained|"
    "period|dates?|date joined|period of employment|employment period|year|years|tempoh|"
    "tarikh|tahun|time|时间|起止时间|在职时间|thời gian|graduation date|date of graduation|"
    "year of graduation|graduation year|graduation|tahun graduasi|tahun tamat|毕业时间|completed|graduated",
    "degree": "title of qualification awarded|qualification awarded|qualification|certificate|qualifications|degree|"
    "course|course of study|program|programme|level|highest "
    "qualification|major|field of study|kelayakan|kursus|program pengajian|peringkat|"
    "学历|学位|专业|所学专业|bằng cấp|chuyên ngành|วุฒิการศึกษา|สาขา",
    "school": "name and type of organisation providing education and training|"
    "name and type of organisation|name of organisation|institution|institute|institution name|name "
    "of institution|university|university/college|"
    "college|school|institusi|universiti|sekolah|nama institusi|学校|毕业院校|院校|学校名称|trường|สถาบัน|"
    "สถาบันการศึกษา",
    "body": "responsibilities|main duties and responsibilities|main activities and responsibilities|main "
    "activities|job responsibilities|key responsibilities|roles and responsibilities|roles & "
    "responsibilities|duties|duties and responsibilities|main duties|job scope|"
    "job description|scope of work|work description|achievements|key achievements|accomplishments|key "
    "projects|highlights|tasks|key contributions|tanggungjawab|tugas|skop tugas|skop kerja|"
    "deskripsi tugas|pencapaian|tugas dan tanggungjawab|工作内容|工作职责|主要职责|职责|工作描述|工作业绩|"
    "主要业绩|业绩|mô tả công việc|"
    "thành tích|หน้าที่|หน้าที่ความรับผิดชอบ|responsibilities include",
    "skip": "industry|specialization|specialisation|position level|monthly salary|salary|last drawn salary|"
    "basic salary|reason for leaving|reason of leaving|reporting to|report to|reports to|supervisor|"
    "company website|website|nature of business|business nature|employment type|type of employment|department|"
    "notice period|team size|no\\. of subordinates|tech stack|technologies|technologies used|tools|environment|"
    "industri|gaji|gaji terakhir|sebab berhenti|部门|行业|薪资|离职原因|汇报对象|"
    "公司规模|公司性质|grade|cgpa|gpa|result|results|"
    "pngk|成绩|主修课程|ระดับ|เงินเดือน",
}
_KIND = {name.replace("\\", ""): kind for kind, names in _LABELS.items() for name in names.split("|")} | {
    "date": "dates"
}
_LABELLED = re.compile(r"^(?P<label>[^:：\t]{2,64}?)\s*[:：\t]\s*(?P<rest>.*)$")


def labelled(text: str) -> tuple[str, str]:
    """Give what a label says its line holds, and what follows it; two empty texts where there is no label."""
    match = _LABELLED.match(text)
    if match:
        kind = _KIND.get(match["label"].casefold().strip(), "")
        return (kind, match["rest"].strip()) if kind else ("", "")
    bare = text.casefold().strip(" :：")
    return ("body", "") if _KIND.get(bare) == "body" else ("", "")


def with_whole_labels(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Put a label together that a narrow column broke: "Name and address of" beside a value, and "employer" below it."""
    found: list[Line] = []
    rest = list(lines)
    while rest:
        line = rest.pop(0)
        whole, taken = _whole_label(line, rest[:_LONGEST_LABEL])
        found.append(replace(line, text=whole) if taken else line)
        del rest[:taken]
    return tuple(found)


def _whole_label(line: Line, below: list[Line]) -> tuple[str, int]:
    """Give a line with its whole label, and how many of the lines below it hold the rest; 0 where nothing is broken."""
    first = normal(line.parts[0]) if len(line.parts) > 1 else ""
    if len(first) < _SHORTEST_PART or _KIND.get(first) or known_kind(first):
        return line.text, 0
    label, value = line.parts[0], list(line.parts[1:])
    for taken, more in enumerate(below, 1):
        if more.lane != line.lane or more.bullet or not 1 <= len(more.parts) <= 2 or len(more.parts[0]) > _LONGEST_PART:
            break
        if known_kind(more.parts[0]) and not more.parts[0][:1].islower():
            break
        label += f" {more.parts[0]}"
        value += more.parts[1:]
        if _KIND.get(normal(label)) or known_kind(label):
            return f"{label}: {' '.join(value)}", taken
    return line.text, 0


_SINCE, _TILL = {"from", "start", "start date", "mula", "dari"}, {"to", "until", "end", "end date", "hingga", "tamat"}
_TELLING = {"employer", "title", "school", "degree"}


def with_whole_values(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Put the value of a label together that a narrow cell broke: "Full Name: Thinagaran s/o" and, below, "Veerappan"."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        if before and line.box and before.box and _VALUE_OF.match(before.text) and _hangs(before, line):
            found[-1] = replace(before, text=f"{before.text} {line.text}")
        else:
            found.append(line)
    return tuple(found)


def _hangs(before: Line, line: Line) -> bool:
    """Tell whether a line is nothing but the rest of a value: far right of the label, close below, without a mark."""
    beside = line.lane == before.lane and line.page == before.page and line.number == before.number + 1
    plain = not (line.gap or line.bullet or line.bold) and len(line.parts) == 1 and len(line.text) <= _LONGEST_PART
    apart = line.left > before.left + _VALUE_APART and not _LABELLED.match(line.text)
    return beside and plain and apart and "@" not in before.text


def is_head_of(cells: list[str]) -> bool:
    """Tell whether cells are the head of a table of positions or studies, whose cells are worth a label each."""
    return is_table_head("\t".join(cells)) and any(_KIND.get(cell.strip(" :").casefold()) in _TELLING for cell in cells)


def told_cells(labels: list[str], cells: list[str]) -> list[tuple[str, str]]:
    """Give what the cells of a row say under the labels of their table, "From" and "To" as one, without what is skipped."""
    told: list[tuple[str, str]] = []
    for number, (label, cell) in enumerate(zip(labels, cells, strict=False)):
        name, before = label.casefold(), labels[number - 1].casefold() if number else ""
        if name in _TILL and before in _SINCE and told and cell:
            told[-1] = ("Period", f"{told[-1][1]} - {cell}")
        elif cell and (name in _SINCE or name in _KIND):
            told.append(("Period" if name in _SINCE else label, cell))
    return told


def is_table_head(text: str) -> bool:
    """Tell whether a line is the head of a table: nothing but labels."""
    parts = [part.strip().casefold() for part in text.split("\t") if part.strip()]
    extra = {
        "no",
        "no.",
        "#",
        "remarks",
        "major",
        "company & position",
        "from",
        "to",
        "from - to",
        "date/year",
        "year attended",
        "result",
        "results",
        "description",
    }
    known = sum(1 for part in parts if part in _KIND or part in extra)
    plain = all(len(part) <= _LONGEST_PART and not any(map(str.isdigit, part)) for part in parts)
    return len(parts) >= 2 and (known == len(parts) or (plain and known >= 2 and 2 * known >= len(parts)))
