"""What the parts of a résumé are called, in English, Malay, Indonesian, Chinese, Vietnamese and Thai."""

from __future__ import annotations

import re
from functools import cache

# Kind -> headings, lower case, parted by "/". "&" is written "and".
HEADINGS: dict[str, str] = {
    "summary": "summary/professional summary/profile/professional profile/career summary/executive summary/"
    "about me/about/objective/"
    "career objective/objectives/personal statement/profile summary/career profile/introduction/personal "
    "profile/career overview/"
    "overview/summary of qualifications/qualifications summary/highlights/career highlights/my profile/who i am/"
    "ringkasan/profil/objektif/objektif kerjaya/ringkasan profesional/ringkasan kerjaya/matlamat kerjaya/"
    "tentang saya/profil diri/"
    "自我评价/自我介绍/个人简介/个人总结/职业目标/求职意向/个人评价/个人优势/职业概述/自我評價/個人簡介/"
    "mục tiêu nghề nghiệp/giới thiệu/giới thiệu bản thân/tóm tắt/mục tiêu/จุดมุ่งหมาย/เป้าหมายในอาชีพ/"
    "ข้อมูลโดยย่อ/ประวัติโดยย่อ",
    "experience": "experience/experiences/practice/professional practice/posts held/jobs held/jobs/"
    "work exp/exp/working exp/work experience/work experiences/"
    "professional experience/employment/"
    "employment history/work history/"
    "career history/career progression/career path/career summary and experience/working experience/working "
    "experiences/relevant experience/relevant work experience/job "
    "history/job experience/employment record/"
    "work/career/professional background/industry experience/employment experience/professional history/"
    "internship/internships/"
    "internship experience/industrial training/practical training/teaching experience/clinical experience/"
    "research experience/"
    "experience and achievements/work and internship experience/where i have worked/where i've worked/career "
    "experience/practical experience/professional experiences/"
    "positions held/appointments/previous experience/other experience/additional experience/earlier "
    "experience/other work experience/selected experience/"
    "employment background/work background/employment details/industrial experience/"
    "pengalaman/pengalaman kerja/pengalaman bekerja/pengalaman pekerjaan/sejarah pekerjaan/latihan industri/"
    "pekerjaan/kerjaya/riwayat pekerjaan/"
    "pengalaman profesional/sejarah kerjaya/rekod pekerjaan/latar belakang pekerjaan/"
    "工作经历/工作经验/工作履历/职业经历/实习经历/实习经验/工作與實習/工作經歷/工作經驗/任职经历/主要工作经历/工作背景/从业经历/"
    "kinh nghiệm/kinh nghiệm làm việc/kinh nghiệm chuyên môn/quá trình làm việc/quá trình công tác/ประสบการณ์/"
    "ประสบการณ์ทำงาน/ประสบการณ์การทำงาน/ประวัติการทำงาน",
    "education": "education/edu/academic details/academic background/academic qualification/academic qualifications/education "
    "background/educational background/"
    "education and training/qualifications/academic history/academic record/academics/academic/studies/"
    "education history/"
    "educational qualification/educational qualifications/education and qualifications/academic profile/"
    "educational attainment/academic credentials/"
    "education and certifications/tertiary education/schooling/training and education/academic education/"
    "education details/"
    "education qualification/education qualifications/academic qualifications and training/where i studied/"
    "pendidikan/latar belakang pendidikan/kelayakan akademik/taraf pendidikan/kelulusan akademik/kelulusan/"
    "akademik/riwayat pendidikan/latar belakang akademik/"
    "maklumat akademik/sejarah pendidikan/pencapaian akademik/kelayakan/"
    "教育背景/教育经历/学历/教育程度/学习经历/教育/學歷/教育背景及培训/教育經歷/学历背景/"
    "học vấn/trình độ học vấn/quá trình học tập/giáo dục/bằng cấp/การศึกษา/ประวัติการศึกษา",
    "skills": "skills/skill/personal skills and competences/computer skills and competences/"
    "technical skills and competences/technical skills/key skills/core skills/core competencies/competencies/skill set/"
    "skillset/areas of expertise/expertise/"
    "skills and expertise/technical expertise/technical proficiencies/computer skills/it skills/software/"
    "software skills/tools/"
    "technologies/professional skills/soft skills/hard skills/key competencies/strengths/key strengths/"
    "technical competencies/"
    "skills and tools/skills and abilities/skills summary/abilities/other skills/skills and interests/"
    "technical skills and tools/tools and technologies/"
    "relevant skills/special skills/skills highlights/additional skills/interpersonal skills/tech stack/"
    "proficiencies/capabilities/specialties/specialisations/"
    "technical knowledge/computer literacy/computer proficiency/skills and competencies/technical summary/"
    "programming/programming skills/what i can do/"
    "skills and knowledge/it proficiency/technology/core strengths/key expertise/transferable skills/"
    "kemahiran/kemahiran teknikal/kemahiran komputer/kebolehan/kemahiran lain/keahlian/kemahiran insaniah/"
    "kecekapan/kepakaran/kemahiran utama/kemahiran dan kebolehan/keterampilan/"
    "技能/专业技能/技能特长/个人技能/职业技能/技能专长/计算机技能/核心技能/掌握技能/技術技能/專業技能/技能与特长/技能与工具/专业能力/核心能力/"
    "kỹ năng/các kỹ năng/kỹ năng chuyên môn/kĩ năng/kỹ năng mềm/tin học/ทักษะ/ความสามารถ/ทักษะและความสามารถ/"
    "ความสามารถพิเศษ",
    "languages": "languages/mother tongue(s)/other language(s)/"
    "language/language skills/language proficiency/languages known/spoken languages/"
    "languages spoken/linguistic skills/"
    "language abilities/language ability/bahasa/kemahiran bahasa/penguasaan bahasa/kebolehan bahasa/语言/语言能力/"
    "外语水平/語言能力/語言/外语能力/语言技能/"
    "ngoại ngữ/ngôn ngữ/trình độ ngoại ngữ/ภาษา/ความสามารถทางภาษา/ทักษะทางภาษา",
    "certifications": "certifications/certificates/certification/licenses/licences/licenses and "
    "certifications/professional certifications/"
    "certificates and licenses/professional qualifications/professional qualification/accreditations/"
    "professional development/courses/training/trainings/"
    "training and certifications/certifications and training/trainings and seminars/seminars and trainings/"
    "trainings attended/seminars attended/"
    "courses and certifications/certifications and courses/professional training/trainings and certifications/"
    "certifications and licences/licences and certifications/"
    "courses and training/training attended/workshops/seminars/training and courses/eligibility/licensure/"
    "professional licences/professional licenses/credentials/"
    "sijil/sijil profesional/kursus/kursus dan latihan/latihan/sijil dan kursus/sertifikasi/pelatihan/kursus "
    "dihadiri/"
    "证书/资格证书/技能证书/培训经历/专业证书/证书与资质/职业资格/證書/培训/"
    "chứng chỉ/khóa học/đào tạo/การฝึกอบรม/ประวัติการฝึกอบรม/ใบรับรอง",
    "projects": "projects/key projects/personal projects/academic projects/selected projects/project "
    "experience/project/final year project/side projects/notable projects/"
    "projek/projek akhir/proyek/projek utama/项目经历/项目经验/项目/項目經驗/dự án/các dự án/โครงการ",
    "awards": "awards/honours/honors/awards and honours/honors and awards/achievements/key achievements/"
    "awards and achievements/accomplishments/selected achievements/career achievements/"
    "achievements and awards/recognition/awards and recognition/honours and awards/scholarships/scholarships "
    "and awards/key accomplishments/"
    "anugerah/pencapaian/anugerah dan pencapaian/penghargaan/获奖情况/荣誉奖项/所获荣誉/获奖经历/荣誉/奖项/"
    "奖励/獲獎/giải thưởng/"
    "thành tích/รางวัล/ผลงาน",
    "references": "references/referees/reference/referee/character references/professional references/"
    "character reference/rujukan/perujuk/referensi/推荐人/证明人/"
    "介绍人/người tham khảo/người giới thiệu/บุคคลอ้างอิง/ผู้อ้างอิง",
    "personal": "personal details/personal particulars/personal information/personal data/particulars/bio "
    "data/biodata/personal/personal info/details/"
    "personal background/about the candidate/my details/maklumat peribadi/butiran peribadi/butir-butir "
    "peribadi/butir peribadi/data peribadi/data diri/"
    "maklumat diri/个人信息/基本信息/个人资料/个人基本信息/基本资料/個人資料/基本資料/thông tin cá nhân/ข้อมูลส่วนตัว/ประวัติส่วนตัว",
    "contact": "contact/contact details/contact information/contact me/contacts/contact info/get in touch/"
    "reach me/maklumat perhubungan/hubungi/hubungi saya/kontak/"
    "perhubungan/联系方式/联系信息/聯絡方式/联系我/liên hệ/thông tin liên hệ/ติดต่อ/ข้อมูลติดต่อ/ช่องทางการติดต่อ",
    "family": "family/family background/family details/family particulars/latar belakang keluarga/maklumat "
    "keluarga/butiran keluarga/keluarga/家庭情况/家庭成员/家庭背景/gia đình",
    "other": "interests/hobbies/hobbies and interests/interests and hobbies/activities/extracurricular "
    "activities/extra-curricular activities/co-curricular activities/"
    "extracurricular/cocurricular activities/leadership/leadership experience/leadership and activities/"
    "volunteer experience/volunteering/volunteer work/voluntary work/volunteer/"
    "community service/community involvement/publications/selected publications/research/research interests/"
    "patents/memberships/professional memberships/affiliations/"
    "professional affiliations/associations/additional information/other information/declaration/availability/"
    "expected salary/salary/presentations/conferences/"
    "notice period/other details/additional/miscellaneous/others/conference presentations/memberships and "
    "affiliations/social/links/portfolio/"
    "current salary/current and expected salary/co-curriculum/cocurriculum/personal interests/personality/"
    "aktiviti kokurikulum/kokurikulum/aktiviti/minat/hobi/hobi dan minat/maklumat tambahan/pengakuan/gaji/"
    "gaji dijangka/keahlian profesional/sukarelawan/aktiviti sukarela/kepimpinan/"
    "penglibatan/lain-lain/organisasi/pengalaman organisasi/"
    "兴趣爱好/爱好/兴趣/校园经历/社会实践/社团活动/校园活动/志愿者经历/志愿经历/出版物/发表论文/其他/其他信息/附加信息/期望薪资/"
    "sở thích/hoạt động/hoạt động ngoại khóa/thông tin thêm/งานอดิเรก/กิจกรรม/ความสนใจ",
}
# Words that make a short, marked line a heading even when the whole is not listed; the first kind that matches holds.
_KEYS: tuple[tuple[str, str], ...] = (
    ("references", r"\b(?:references?|referees?)\b"),
    ("other", r"\b(?:volunteer\w*|(?:extra|co)-?curricular|community|publications?|memberships?|interests)\b"),
    ("projects", r"\bprojects?\b|项目"),
    (
        "experience",
        r"\b(?:experiences?|employment|work history|career history|pengalaman|internships?)\b|工作经|工作經",
    ),
    ("experience", r"\b(?:career|worked|work|jobs?|appointments|posts|positions|roles|journey|service|been)\b"),
    (
        "education",
        r"\b(?:education(?:al)?|academic|pendidikan|akademik|degrees?|learning|stud(?:y|ies|ied)|schools?)\b|教育|学历",
    ),
    ("certifications", r"\b(?:certifications?|certificates?|licen[cs]es?|trainings?|courses?)\b|证书"),
    ("awards", r"\b(?:awards?|achievements?|honou?rs|accomplishments?)\b|获奖|荣誉"),
    ("languages", r"\b(?:languages?|speaks?|spoken|tongues?)\b|语言"),
    (
        "skills",
        r"\b(?:skills?|competenc(?:y|ies)|expertise|proficienc(?:y|ies)|kemahiran|tool(?:kit|box|s)|good at|bring)\b|技能",
    ),
    ("summary", r"\b(?:summary|profile|objective|about)\b"),
    ("personal", r"\bpersonal (?:details|information|particulars|data)\b|个人"),
    ("contact", r"\b(?:contact|reach|find me|say hello)\b|联系"),
)
_TRIM = re.compile(
    r"^[\W_]*(?:(?:\d{1,2}|[ivx]{1,4}|[a-h]|[一二三四五六七八九十])\s*[.)、:]\s*)?|[\s:：.\-–—_|=*#~]+$", re.IGNORECASE
)
_SQUEEZE = re.compile(r"\s*(?:&|\+|/)\s*")


def normal(text: str) -> str:
    """Give a heading without its number, colon, capitals and odd spaces."""
    plain = _TRIM.sub("", text).casefold().strip(" []【】〖〗「」()（）<>《》")
    return " ".join(_SQUEEZE.sub(" and ", plain).split())


@cache
def _kinds() -> dict[str, str]:
    pairs = [(name, kind) for kind, names in HEADINGS.items() for name in names.split("/")]
    squeezed = [(name.replace(" ", ""), kind) for name, kind in pairs]
    return dict(squeezed) | dict(pairs)


def known_kind(text: str) -> str:
    """Give the kind of a heading that is listed, else ""."""
    if len(text) > 60:
        return ""
    name = normal(text)
    if sum(1 for word in name.split() if len(word) == 1) >= 2:  # set with wide gaps: "AWA R D S"
        name = name.replace(" ", "")
    return _kinds().get(name) or _kinds().get(name.removeprefix("my ")) or _bilingual(name)


def _bilingual(name: str) -> str:
    """Read "工作经历 work experience" and "pendidikan and education": two headings that agree."""
    pieces = [
        piece
        for piece in re.split(
            r"\s+and\s+|\s*[|(（/·•]\s*|(?<=[\u4e00-\u9fff])\s*(?=[a-z])|(?<=[a-z])\s*(?=[\u4e00-\u9fff])", name
        )
        if piece
    ]
    kinds = {_kinds().get(piece.strip(" )）"), "") for piece in pieces}
    if len(pieces) < 2 or "" in kinds:
        return ""
    return kinds.pop() if len(kinds) == 1 else _kinds().get(pieces[0].strip(" )）"), "")


def likely_kind(text: str) -> str:
    """Give the kind of a heading that is known, or that holds a telling word; else ""."""
    name = normal(text)
    return known_kind(text) or next((kind for kind, pattern in _KEYS if re.search(pattern, name)), "")
