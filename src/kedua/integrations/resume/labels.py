"""Lines that say what they hold: "Position: Sales Executive", "Syarikat : …", "职位：…"."""

from __future__ import annotations

import re

_LABELS = {
    "employer": "company name|company|employer|employer name|name of company|name of employer|name and "
    "address of employer|organisation|"
    "organization|nama syarikat|syarikat|majikan|nama majikan|perusahaan|"
    "公司名称|公司|单位名称|单位|雇主|công ty|tên công ty|บริษัท",
    "title": "occupation or position held|occupation|position held|position title|position|job title|"
    "designation|title|post|role|last position|"
    "jawatan|posisi|职位名称|职位|岗位|职务|职称|chức vụ|vị trí|ตำแหน่ง",
    "place": "location|place|country|lokasi|tempat|地点|工作地点|địa điểm",
    "dates": "from - to|duration|period|dates?|date joined|period of employment|employment period|year|years|tempoh|"
    "tarikh|tahun|time|时间|起止时间|在职时间|thời gian|graduation date|date of graduation|"
    "year of graduation|graduation year|graduation|tahun graduasi|tahun tamat|毕业时间|completed|graduated",
    "degree": "title of qualification awarded|qualification awarded|qualification|qualifications|degree|"
    "course|course of study|program|programme|level|highest "
    "qualification|major|field of study|kelayakan|kursus|program pengajian|peringkat|"
    "学历|学位|专业|所学专业|bằng cấp|chuyên ngành|วุฒิการศึกษา|สาขา",
    "school": "name and type of organisation|name of organisation|institution|institute|institution name|name "
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
_LABELLED = re.compile(r"^(?P<label>[^:：\t]{2,32}?)\s*[:：\t]\s*(?P<rest>.*)$")


def labelled(text: str) -> tuple[str, str]:
    """Give what a label says its line holds, and what follows it; two empty texts where there is no label."""
    match = _LABELLED.match(text)
    if match:
        kind = _KIND.get(match["label"].casefold().strip(), "")
        return (kind, match["rest"].strip()) if kind else ("", "")
    bare = text.casefold().strip(" :：")
    return ("body", "") if _KIND.get(bare) == "body" else ("", "")


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
    return len(parts) >= 2 and all(part in _KIND or part in extra for part in parts)
