"""Matters that must not weigh in hiring, as résumés state them: whoever finds one leaves the line out."""

from __future__ import annotations

import re

_LABELS = (
    "date of birth/birth date/birthdate/birthday/d.o.b./d.o.b/dob/date & place of birth/place of birth/birth "
    "place/birthplace/born/born on/age/gender/sex/marital status/civil status/marital/"
    "religion/race/ethnicity/ethnic group/nationality/citizenship/citizen/nric/nric no/nric number/nric no./i/"
    "c no/i/c no./ic no/ic no./ic number/ic/i.c. no./i/c/identity card/identity card no/identity card no./"
    "identification no/identification number/id number/national id/"
    "passport/passport no/passport no./passport number/fin no/fin/height/weight/blood type/blood group/"
    "children/no. of children/number of children/dependents/dependants/spouse/spouse name/father's name/"
    "mother's name/father’s name/"
    "mother’s name/father/mother/name of spouse/health/health status/disability/photo/photograph/sss no/sss "
    "no./tin no/tin/philhealth/philhealth no/pag-ibig/zodiac/caste/political status/pregnant/gender identity/"
    "visa status/residency status/residential status/"
    "tarikh lahir/umur/jantina/taraf perkahwinan/status perkahwinan/status/agama/bangsa/keturunan/warganegara/"
    "kewarganegaraan/no. k/p/no k/p/no. kp/no kp/no. kad pengenalan/no kad pengenalan/kad pengenalan/tempat lahir/"
    "tarikh & tempat lahir/tinggi/berat/nama bapa/nama ibu/bilangan anak/kaum/jumlah anak/tempat tanggal "
    "lahir/tempat, tanggal lahir/tempat/tanggal lahir/tanggal lahir/jenis kelamin/status pernikahan/golongan "
    "darah/nik/suku/no. ktp/"
    "出生日期/出生年月/出生/生日/年龄/年齡/性别/性別/婚姻状况/婚姻狀況/婚姻/婚否/民族/种族/宗教/宗教信仰/国籍/國籍/籍贯/籍貫/身份证/身份证号/身份证号码/身份證/政治面貌/身高/体重/健康状况/"
    "护照/护照号/户口/户籍/出生地/"
    "ngày sinh/năm sinh/giới tính/quốc tịch/tôn giáo/dân tộc/tình trạng hôn nhân/hôn nhân/cmnd/cccd/nơi sinh/"
    "chiều cao/cân nặng/tuổi/"
    "วันเกิด/วันเดือนปีเกิด/อายุ/เพศ/สัญชาติ/เชื้อชาติ/ศาสนา/สถานภาพ/สถานภาพสมรส/ส่วนสูง/น้ำหนัก/"
    "เลขบัตรประชาชน/เลขประจำตัวประชาชน"
)
_JOIN = "|".join(
    re.escape(label).replace(r"\ ", r"\s+")
    for label in sorted(
        set(_LABELS.split("/")) | {"i/c no", "i/c no.", "i/c", "no. k/p", "no k/p"}, key=len, reverse=True
    )
    if label
)
_LABELLED = re.compile(rf"^\W*(?:{_JOIN})\s*(?:\([^)]*\))?\s*[:：\t=]", re.IGNORECASE)
_RUN_ON = re.compile(  # a label that no colon follows, sure enough on its own
    r"^\W*(?:date of birth|d\.?o\.?b\b|marital status|civil status|nationality|religion|tarikh lahir|taraf "
    r"perkahwinan|warganegara|jantina|nric|passport no)\b|"
    r"^(?:出生日期|出生年月|性别|民族|国籍|籍贯|婚姻状况|政治面貌|身份证|年龄)",
    re.IGNORECASE,
)
_VALUES = re.compile(
    r"^\W*(?:(?:fe)?male|single|married|divorced|widow(?:ed|er)?|(?:malaysian|singaporean|indonesian|filipino|"
    r"vietnamese|thai|chinese|indian) (?:citizen|national)|malaysian|singaporean|"
    r"(?:malaysia|singapore)n? (?:citizen|pr|permanent resident)|muslim|islam|buddhist|buddhism|christian|"
    r"catholic|hindu|sikh|roman catholic|christianity|hinduism|"
    r"lelaki|perempuan|wanita|bujang|berkahwin|duda|janda|belum (?:menikah|kahwin|berkahwin)|laki-laki|男|女|未婚|"
    r"已婚|离异|汉族|回族|满族|壮族|党员|中共党员|共青团员|群众|"
    r"\d{1,2}\s*(?:years? old|y/?o\b|tahun|岁|歲|tuổi)|aged?\s*:?\s*\d{2}|nam|nữ|độc thân|ชาย|หญิง|โสด|สมรส)\W*$",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(
    r"(?<![\d-])\d{6}[-–\s]\d{2}[-–\s]\d{4}(?![\d-])|(?<!\w)[STFGM]\d{7}[A-Z](?!\w)|(?<!\d)\d{6}(?:19|"
    r"20)\d{2}[01]\d[0-3]\d\d{3}[\dX](?!\d)|"
    r"\b(?:date of birth|marital status|tarikh lahir|born (?:on|in) .{0,12}\d{4}|\d{2}[- ]years?[- ]old|years? "
    r"of age)\b|(?<!\d)\d{2}\s*岁|出生日期|婚姻状况|身份证号",
    re.IGNORECASE,
)
_LABEL_ONLY = re.compile(rf"^\W*(?:{_JOIN})\s*[:：]?\s*$", re.IGNORECASE)


def is_private(text: str) -> bool:
    """Tell whether a piece of a line states a protected matter."""
    return bool(_LABELLED.match(text) or _RUN_ON.match(text) or _VALUES.match(text) or _ANYWHERE.search(text))


def is_private_value(text: str) -> bool:
    """Tell whether a piece is nothing but such a value: "Single", "28 years old"."""
    return bool(_VALUES.match(text))


def is_private_label(text: str) -> bool:
    """Tell whether a piece is nothing but the label of a protected matter: what follows it is one too."""
    return len(text) < 40 and bool(_LABEL_ONLY.match(text))
