"""Invented people with everything a reader should find."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Job:
    title: str
    employer: str
    place: str
    start: tuple[int, int]
    end: tuple[int, int] | None
    bullets: tuple[str, ...]


@dataclass(frozen=True)
class Studied:
    degree: str
    school: str
    start: int
    end: int


@dataclass(frozen=True)
class Person:
    name: str
    headline: str
    email: str
    phone: str
    dialled: str  # as it is dialled from anywhere
    address: str
    summary: str
    jobs: tuple[Job, ...]
    studies: tuple[Studied, ...]
    skills: tuple[str, ...]
    languages: tuple[str, ...]
    link: str = ""
    private: tuple[tuple[str, str], ...] = field(default=())


AISYAH = Person(
    name="Nur Aisyah binti Rahman",
    headline="Accounts Executive",
    email="nur.aisyah@example.com",
    phone="012-345 6789",
    dialled="+60123456789",
    address="12 Jalan Mawar 3, 43000 Kajang, Selangor",
    summary="Accounts executive with seven years in food manufacturing, used to tight closings and to explaining figures.",
    jobs=(
        Job(
            "Senior Accounts Executive",
            "Maju Foods Sdn Bhd",
            "Shah Alam",
            (2019, 1),
            None,
            (
                "Cut month-end closing from 9 days to 5 days",
                "Trained two assistants in the new accounting system",
                "Prepared sales tax returns and answered the questions of external auditors every year without adjustments",
            ),
        ),
        Job(
            "Accounts Assistant",
            "Teguh Trading Sdn Bhd",
            "Kajang",
            (2016, 3),
            (2018, 12),
            ("Reconciled 14 bank accounts each month", "Keyed in and filed supplier invoices"),
        ),
    ),
    studies=(
        Studied("Bachelor of Accountancy (Hons)", "Universiti Teknologi MARA", 2012, 2016),
        Studied("Diploma in Accountancy", "Politeknik Ungku Omar", 2009, 2012),
    ),
    skills=("Microsoft Excel", "SQL Accounting", "AutoCount", "Financial reporting", "Teamwork"),
    languages=("Malay", "English"),
    private=(
        ("Date of Birth", "12 March 1991"),
        ("Gender", "Female"),
        ("Marital Status", "Single"),
        ("Religion", "Islam"),
    ),
)
WEI_MING = Person(
    name="Tan Wei Ming",
    headline="Sales Manager",
    email="weiming.tan88@example.com",
    phone="+60 16-778 2234",
    dialled="+60167782234",
    address="Bayan Lepas, Penang",
    summary="Sales manager who builds teams and territories for industrial products across the north of Malaysia.",
    jobs=(
        Job(
            "Regional Sales Manager",
            "Perkasa Industrial Supplies",
            "Penang",
            (2020, 6),
            None,
            ("Grew revenue in the northern region by 34 % in two years", "Led a team of eight sales executives"),
        ),
        Job(
            "Sales Executive",
            "Northern Lights Electrical Sdn. Bhd.",
            "Butterworth",
            (2015, 2),
            (2020, 5),
            ("Opened 60 new accounts among contractors and factories", "Exceeded the yearly target four times"),
        ),
        Job(
            "Retail Assistant",
            "Kedai Buku Cahaya",
            "George Town",
            (2013, 7),
            (2015, 1),
            ("Served customers and ordered stock",),
        ),
    ),
    studies=(Studied("Bachelor of Business Administration", "Universiti Sains Malaysia", 2010, 2013),),
    skills=("Negotiation", "Salesforce", "Key account management", "Forecasting", "Coaching"),
    languages=("English", "Mandarin", "Malay", "Hokkien"),
    link="linkedin.com/in/tanweiming-sales",
)
RAJESH = Person(
    name="Rajesh a/l Kumar",
    headline="Senior Software Engineer",
    email="rajesh.kumar@example.org",
    phone="+65 9123 4567",
    dialled="+6591234567",
    address="Tampines, Singapore",
    summary="Engineer for payment systems; cares for tests, calm releases and people who are new to the team.",
    jobs=(
        Job(
            "Senior Software Engineer",
            "Lionpay Pte Ltd",
            "Singapore",
            (2018, 6),
            None,
            (
                "Moved 40 services to Kubernetes and cut hosting cost by 35%",
                "Introduced cross-functional reviews of incidents",
                "Mentored four junior engineers",
            ),
        ),
        Job(
            "Software Engineer",
            "Bluewave Technologies",
            "Bangalore, India",
            (2014, 8),
            (2018, 5),
            ("Built the settlement service in Java", "Raised test coverage from 40% to 85%"),
        ),
    ),
    studies=(
        Studied("Master of Technology in Software Engineering", "National University of Singapore", 2016, 2018),
        Studied("B.E. Computer Science", "Anna University", 2010, 2014),
    ),
    skills=("Java", "Go", "Python", "Kubernetes", "PostgreSQL", "Terraform"),
    languages=("English", "Tamil", "Hindi"),
    link="github.com/rajeshkumar-dev",
)
LAN = Person(
    name="Nguyễn Thị Lan",
    headline="Marketing Specialist",
    email="lan.nguyen@example.vn",
    phone="+84 912 345 678",
    dialled="+84912345678",
    address="Quận 3, Hồ Chí Minh, Vietnam",
    summary="Marketer of consumer goods with a love of numbers and of plain writing.",
    jobs=(
        Job(
            "Marketing Specialist",
            "Sao Mai Consumer Goods JSC",
            "Ho Chi Minh City",
            (2021, 4),
            None,
            ("Doubled newsletter subscribers from 12,000 to 24,500", "Planned 30 campaigns for three brands"),
        ),
        Job(
            "Content Writer",
            "Lotus Media Agency",
            "Hanoi",
            (2018, 9),
            (2021, 3),
            ("Wrote product pages in Vietnamese and English",),
        ),
    ),
    studies=(Studied("Bachelor of Arts in Communication", "Vietnam National University", 2014, 2018),),
    skills=("SEO", "Google Analytics", "Copywriting", "Canva", "Email marketing"),
    languages=("Vietnamese", "English", "French"),
)
SITI = Person(
    name="Siti Nurhaliza",
    headline="Staff Nurse",
    email="siti_nurhaliza@example.my",
    phone="019-887 6543",
    dialled="+60198876543",
    address="Alor Setar, Kedah",
    summary="Registered nurse with experience of surgical wards and of training new colleagues.",
    jobs=(
        Job(
            "Staff Nurse",
            "Hospital Sultanah Bahiyah",
            "Alor Setar",
            (2017, 10),
            None,
            ("Reduced medication errors on the ward by half", "Trained 12 new nurses in wound care"),
        ),
        Job(
            "Trainee Nurse",
            "Klinik Kasih",
            "Sungai Petani",
            (2016, 6),
            (2017, 9),
            ("Took blood samples and kept records",),
        ),
    ),
    studies=(Studied("Diploma in Nursing", "Kolej Sains Kesihatan Bersekutu", 2013, 2016),),
    skills=("Wound care", "Patient education", "Basic life support", "Record keeping"),
    languages=("Malay", "English", "Thai"),
    private=(("NRIC", "950611-02-5678"), ("Age", "31"), ("Nationality", "Malaysian")),
)
MARIA = Person(
    name="Maria Clara Santos",
    headline="Customer Service Team Lead",
    email="mc.santos@example.ph",
    phone="+63 917 555 0123",
    dialled="+639175550123",
    address="Quezon City, Philippines",
    summary="Team lead in support centres for telecoms and travel.",
    jobs=(
        Job(
            "Customer Service Team Lead",
            "Pacific Reach Solutions Inc.",
            "Makati",
            (2019, 8),
            (2024, 2),
            ("Raised customer satisfaction from 78% to 91%", "Led 18 agents on night shift"),
        ),
        Job(
            "Customer Service Representative",
            "Global Voice Corporation",
            "Quezon City",
            (2016, 1),
            (2019, 7),
            ("Handled 70 calls a day", "Wrote the answers for the help pages"),
        ),
    ),
    studies=(Studied("Bachelor of Science in Psychology", "University of Santo Tomas", 2011, 2015),),
    skills=("Zendesk", "Coaching", "Quality assurance", "Workforce planning"),
    languages=("Filipino", "English"),
)
HAFIZ = Person(
    name="Muhammad Hafiz bin Abdullah",
    headline="Mechanical Engineer",
    email="hafiz.abdullah@example.net",
    phone="(+60)13 456 7890",
    dialled="+60134567890",
    address="Pasir Gudang, Johor",
    summary="Maintenance engineer for presses and conveyors.",
    jobs=(
        Job(
            "Maintenance Engineer",
            "Selatan Steel Works Berhad",
            "Pasir Gudang",
            (2018, 3),
            None,
            ("Shortened unplanned stops from 11 hours to 3 hours a month", "Wrote maintenance plans for 45 machines"),
        ),
        Job(
            "Graduate Trainee",
            "Ombak Shipyard",
            "Johor Bahru",
            (2017, 2),
            (2018, 2),
            ("Checked welds and pressure tests",),
        ),
    ),
    studies=(Studied("Bachelor of Mechanical Engineering", "Universiti Teknologi Malaysia", 2012, 2016),),
    skills=("AutoCAD", "SolidWorks", "Root cause analysis", "Lean manufacturing"),
    languages=("Malay", "English"),
)
XIAOMING = Person(
    name="王小明",
    headline="高级软件工程师",
    email="xiaoming.wang@example.cn",
    phone="138 0013 8000",
    dialled="+8613800138000",
    address="杭州市西湖区",
    summary="八年后端开发经验，擅长高并发系统设计。",
    jobs=(
        Job(
            "高级软件工程师",
            "杭州云海科技有限公司",
            "杭州",
            (2020, 3),
            None,
            ("将接口响应时间降低了40%", "带领5人团队完成支付系统重构"),
        ),
        Job("软件工程师", "上海蓝天网络有限公司", "上海", (2017, 7), (2020, 2), ("负责订单系统的开发和维护",)),
    ),
    studies=(Studied("本科", "浙江大学", 2013, 2017),),
    skills=("Java", "Python", "MySQL", "Redis"),
    languages=("English", "Mandarin"),
    private=(("性别", "男"), ("出生日期", "1995年5月"), ("婚姻状况", "未婚")),
)
