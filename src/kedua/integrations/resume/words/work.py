"""Words that tell a job title, an employer, a school and a degree from one another."""

from __future__ import annotations

import re

_TITLES = """
freelance engineer developer programmer architect manager director supervisor executive officer assistant associate
analyst consultant advisor adviser administrator coordinator specialist lead leader head chief president
vice-president vp ceo cto cfo coo cio cmo owner founder co-founder partner intern trainee apprentice clerk accountant
auditor bookkeeper cashier teller teacher lecturer professor tutor instructor trainer nurse doctor physician
pharmacist therapist dentist technician operator mechanic electrician plumber welder driver rider chef cook baker
barista waiter waitress bartender receptionist secretary designer writer editor journalist copywriter translator
interpreter photographer videographer producer marketer planner buyer purchaser merchandiser salesperson salesman
representative agent broker underwriter recruiter generalist hr scientist researcher scholar fellow postdoc lawyer
attorney solicitor paralegal counsel legal surveyor foreman inspector controller comptroller strategist ambassador
promoter crew steward stewardess pilot captain housekeeper concierge host hostess guide guard tester sysadmin devops
scrum webmaster animator illustrator freelancer contractor volunteer storekeeper storeman packer picker
quantity-surveyor treasurer librarian counsellor counselor psychologist dietitian radiographer optometrist midwife
veterinarian biologist chemist superintendent marshal dispatcher scheduler estimator draughtsman drafter machinist
fitter sous commis demi-chef banker trader dealer superviser hairdresser beautician stylist caregiver nanny worker
principal headmaster chairman chairperson secretary-general internship management-trainee engineer-in-training
fundraiser evangelist pengurus jurutera eksekutif penolong pembantu kerani guru pensyarah pegawai akauntan jururawat
juruteknik penyelia pengarah setiausaha perunding pereka pemandu juruwang jurujual juruaudit pelatih penganalisis
pentadbir tukang doktor peguam jurutaksir penyelaras wartawan penyambut pengawal ketua penasihat pemasaran peniaga
usahawan juruanalisis pembangun manajer direktur staf staff karyawan asisten kepala akuntan perawat dosen insinyur
koordinator konsultan pramuniaga
"""
_TITLES_OTHER = re.compile(
    r"经理|工程师|主管|总监|专员|助理|会计师?$|教师|老师|顾问|分析师|设计师|实习生|秘书|编辑|组长|店长|销售|护士|医生|律师|讲师|程序员|客服|厨师|司机|出纳|"
    r"總監|專員|工程師|經理|設計師|主任|代表$|开发$|技术员|审计|"
    r"kỹ sư|trưởng phòng|nhân viên|giám đốc|chuyên viên|kế toán|lập trình viên|quản lý|thực tập|trợ lý|giáo "
    r"viên|trưởng nhóm|điều dưỡng|giảng viên|tư vấn|"
    r"ผู้จัดการ|วิศวกร|พนักงาน|เจ้าหน้าที่|ผู้ช่วย|นักวิเคราะห์|นักบัญชี|นักพัฒนา|หัวหน้า",
    re.IGNORECASE,
)
_TITLE_WORDS = frozenset(_TITLES.split())
_TITLE_ENDS = re.compile(
    r"(?:engineer|developer|manager|officer|assistant|specialist|consultant|scientist|designer|analyst)s?$"
)

_SUFFIX = re.compile(
    r"\b(?:sdn\.? ?bhd|bhd|berhad|pte\.?(?: ltd)?|ltd|limited|inc|incorporated|llc|llp|plc|gmbh|corp|"
    r"corporation|co|company|companies|holdings?|"
    r"group|enterprises?|industries|industry|industrial|solutions|technologies|technology|tech|systems|"
    r"services|consultancy|consulting|consultants|partners|partnership|associates|"
    r"bank|insurance|takaful|airlines?|airways|airasia|hotels?|resorts?|restaurant|café|cafe|bakery|kitchen|"
    r"clinic|hospital|medical cent(?:re|er)|pharmacy|school|college|university|"
    r"institute|academy|ministry|department of|authority|agency|council|foundation|society|association|"
    r"studios?|labs?|laboratories|laboratory|logistics|manufacturing|"
    r"electronics|semiconductors?|motors?|engineering works|construction|properties|property|developments?|"
    r"media|communications|telecoms?|telekom|networks?|ventures|"
    r"capital|investments?|securities|trading|marketing agency|retail|stores?|supermarket|hypermarket|mart|"
    r"plantations?|foods?|beverages?|international|global|asia|"
    r"pt|cv|tbk|persero|kementerian|jabatan|majlis|lembaga|perbadanan|syarikat|klinik|kedai|restoran|sekolah|"
    r"universiti|kolej|hospital|"
    r"sa|ag|bv|nv|kk|pty|cooperative|koperasi|centre|center|works|factory|farm|mill|boutique|salon|firm|"
    r"chambers|library|museum|polyclinic|nhs|trust)\b",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:sdn\.? ?bhd|bhd|berhad|pte\.? ?ltd|ltd|inc|llc|llp|plc|gmbh|corp|tbk|pty|co\.,? ltd|(?-i:PT))\b",
    re.IGNORECASE,
)
_EMPLOYER_OTHER = re.compile(
    r"公司|集团|集團|银行|銀行|酒店|医院|醫院|学校|中学|小学|幼儿园|大学|研究院|研究所|事务所|工厂|工作室|科技$|控股|商店|超市|餐厅|"
    r"^\(?self[- ]?employed\)?$|^bekerja sendiri$|"
    r"công ty|tập đoàn|ngân hàng|bệnh viện|trường|khách sạn|บริษัท|ธนาคาร|โรงพยาบาล|โรงเรียน|มหาวิทยาลัย|โรงแรม",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"\b(?:universit[iyéà]\w*|univ|université|universidad|universität|college|kolej|institute?|institut|"
    r"institute of technology|school|sekolah|smk|sjkc?|sjk ?\(?c\)?|smjk|sk|smka|"
    r"poly(?:technic)?|politeknik|academy|akademi|academia|faculty|matri[ck]ulation|matrikulasi|kmk|"
    r"conservatory|seminary|madrasah|pondok|"
    r"ukm|utm|uitm|usm|upm|uum|uia|iium|utp|uthm|utem|unimap|umt|ums|unimas|upsi|mmu|utar|ucsi|um|inti|hku|"
    r"hkust|nus|ntu|smu|sutd|mit|lse|ucl|rmit|"
    r"unsw|ui|itb|ugm|chulalongkorn|mahidol|ateneo|de la salle|sma|smp|smkn?|sman?|stmik|stie|kmutt|ilp|ikm|ikbn|iktbn|ihm|"
    r"adtec|giatmi|"
    r"imperial|nit|iit|iim|bits|kaist|postech)\b|"
    r"大学|大學|学院|學院|中学|中學|高中$|学校|đại học|trường|cao đẳng|học viện|มหาวิทยาลัย|วิทยาลัย|โรงเรียน",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"\b(?:bachelor(?:'s|’s|s)?|b\.? ?(?:sc|eng|e|a|com|comm|ed|tech|bus|arch|pharm|med|acc|it|cs|ba|des|"
    r"surv)\b|bs|ba|be|bba|bsc|beng|bcom|btech|bfa|bsn|llb|llm|mbbs|mb ?bs|"
    r"master(?:'s|’s|s)?(?= (?:of|in|degree|'s)|s?\b)|m\.? ?(?:sc|eng|a|ed|phil|com|tech|it|res|pharm)\b|ms|ma|"
    r"mba|msc|meng|mphil|mres|mpa|mph|mtech|mfa|"
    r"ph\.? ?d|doctor(?:ate)? of|doctorate|d\.?phil|dba|diplom[ae]?|advanced diploma|postgraduate|pgde|pgce|"
    r"graduate (?:diploma|certificate)|honours degree|degree|"
    r"associate (?:degree|of)|higher national|hnd|foundation(?= (?:in|studies|of|year|programme))|certificate|"
    r"certification in|sijil|"
    r"a[- ]?levels?|o[- ]?levels?|gce|igcse|gcse|spm|stpm|stam|uec|pmr|pt3|srp|muet|"
    r"high school(?= (?:diploma|certificate|graduate))|(?<!.)high school(?!.)|"
    r"secondary(?: "
    r"school)? (?:certificate|education|diploma)|senior high|"
    r"international baccalaureate|ib diploma|hsc|sat|acca|matriculation|matrikulasi|"
    r"ijazah|skm|svm|dkm|sarjana(?: muda)?|doktor falsafah|asasi|pra-?universiti|s1|s2|d3|d4|nitec|higher nitec|tesda|nc "
    r"ii|vocational)\b|"
    r"文凭|学士|碩士|硕士|博士|本科|大专|专科|高中文凭|中专|研究生|學士|"
    r"cử nhân|thạc sĩ|tiến sĩ|kỹ sư|tốt nghiệp|bằng |ปริญญา|บัณฑิต",
    re.IGNORECASE,
)
_NOT_DEGREE = re.compile(r"\b(?:manager|engineer at|intern at)\b", re.IGNORECASE)


def title_score(text: str) -> int:
    """Count how much a piece looks like a job title: 0 for not at all."""
    words = re.findall(r"[a-zà-ỹ’'-]+", text.casefold())
    score = sum(2 for word in words if word in _TITLE_WORDS or _TITLE_ENDS.search(word))
    last = words[-1] if words else ""
    score += 1 if last in _TITLE_WORDS else 0
    return score + (3 if _TITLES_OTHER.search(text) else 0)


def employer_score(text: str) -> int:
    """Count how much a piece looks like the name of an employer: 0 for not at all."""
    return (
        (4 if _STRONG.search(text) else 0)
        + min(2, len(_SUFFIX.findall(text)))
        + (4 if _EMPLOYER_OTHER.search(text) else 0)
    )


def is_school(text: str) -> bool:
    """Tell whether a piece names a school."""
    return bool(_SCHOOL.search(text))


def is_degree(text: str) -> bool:
    """Tell whether a piece names a degree or a certificate of a school."""
    return bool(_DEGREE.search(text)) and not _NOT_DEGREE.search(text)
