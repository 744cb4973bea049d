"""What headings of job descriptions are called, in English, Malay and Chinese."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from kedua.engine.advert.text import Part

# What stands below a heading. role: what the job is about in general; steps: how hiring goes; values, growth and team
# as in the facts; other: anything that no fact is made of.
Under = Literal[
    "do", "bring", "nice", "offer", "like", "growth", "team", "values", "role", "purpose", "about", "mission", "steps",
    "apply", "terms", "adjust", "other",
]  # fmt: skip
# What a label such as "Location:" names, besides the above.
Field = Literal[
    "title", "organisation", "place", "where", "hours", "days", "pay", "contract", "contract_length", "start",
    "reports_to", "apply_by", "apply_to",
]  # fmt: skip

_ROLE = r"(?:the |this |your |our )?(?:role|job|position|opportunity|post|vacancy|internship)"
_YOU = r"you(?:'ll| will|'d| would)?"

# In this order: what is said first wins. Matched against the whole heading.
_HEADINGS: tuple[tuple[Under, str], ...] = (
    (
        "nice",
        (
            r"it(?: would|'d) be (?:great|nice|good|lovely|a plus) if(?: you)?|(?:it(?:'s| is|'d be"
            r"| would be) )?(?:a )?(?:nice|good|great)(?: |-)to(?: |-)haves?.*|(?:preferred|desirable|desired"
            r"|optional|additional)(?! (?:info|details|notes|benefits|perks|remarks))(?: \w+){0,3}|nice"
            r"|helpful|(?:a )?bonus(?: points?)?(?: if| for)?.*|(?:a )?plus(?:es)?|advantageous"
            r"|what (?:would|will|might) (?:also )?(?:be|make(?! us)|help).*|what also helps|(?:also|would be) (?:welcome|good"
            r"|useful|nice)"
            r"|added advantages?|(?:even better|it helps|brownie points)(?: if)?.*"
            r"|(?:better|good) if(?: got| have| you(?: have)?)?|not required.*|desirables?"
            r"|kelebihan(?: tambahan)?|(?:syarat )?(?:tambahan|diutamakan)|nilai tambah"
            r"|加分项?|优先条件|优先考虑|有以下.*优先|优先"
        ),
    ),
    (
        "growth",
        (
            r"(?:career |your |personal |professional )?(?:growth|progression|development|career path)(?: opportunities"
            r"| and \w+)?"
            r"|where (?:this|the|it) (?:role |job )?(?:can|could|may|might) (?:lead|go|take).*|how you(?:'ll| will| can) grow"
            r"|learning and (?:growth|development)|peluang kerjaya|perkembangan kerjaya|职业发展|发展空间|晋升.*"
        ),
    ),
    (
        "like",
        (
            r"(?:what(?:'s| is) (?:hard|difficult|tough|it really like|it like|challenging).*|the (?:hard|difficult"
            r"|tough) (?:parts?"
            r"|bits?|things?).*|what (?:it(?:'s| is)|the job is) really like|(?:the )?challenges?|the honest (?:bit|part"
            r"|truth)|what to expect|worth knowing"
            r"|to be honest|hardships?|hard parts?|good to know|physical demands|working conditions|cabaran.*|工作挑战"
            r"|工作难点)"
        ),
    ),
    (
        "purpose",
        (
            r"(?:job |role |position |overall |main )?purpose(?: of (?:the|this) (?:role|job|position|post))?"
            r"|(?:job |role )mission|purpose of (?:role|job|post|position)|why (?:this|the) (?:role"
            r"|job|position) (?:exists?|matters)|what (?:this|the) (?:job|role) is for|tujuan (?:jawatan|pekerjaan)"
            r"|岗位使命|职位目的"
        ),
    ),
    (
        "do",
        (
            r"(?:(?:key|main|core|primary|your|job|role|the|general|essential|principal|day-to-day|daily"
            r"|major) )*(?:duties|duty"
            r"|responsibilit(?:y|ies)|accountabilit(?:y|ies)|tasks?|functions)(?: (?:and|&|/) (?:\w+ )?(?:duties"
            r"|responsibilities"
            r"|accountabilities|tasks))?(?: include)?|duties/responsibilities|responsibilities/duties|(?:(?:key|main|your"
            r"|the) )?(?:duties|responsibilities|tasks)(?: will)? (?:include|are|involve)(?:,? but (?:are )?not limited to)?"
            r"|in your first (?:(?:\w+|\d+) )?(?:weeks?|months?|years?|days?),?(?: you(?:'ll| will)?)?|what (?:your|a"
            r"|the) (?:days?|weeks?|months?|work) (?:looks?|is|are) like"
            r"|roles? (?:and|&) (?:key )?(?:responsibilities|duties|tasks)"
            r"|(?:they|you)(?:'d| would|'ll| will) be doing|your new (?:job|role)|scope of (?:work"
            r"|duties)|job scope"
            rf"|what {_YOU} (?:be )?(?:do|doing|work(?:ing)? on|own|be responsible for)(?: (?:here|all day|day to day"
            rf"|each day))?"
            rf"|what {_YOU} get up to|what (?:will|would|do) you (?:be )?(?:do|doing)|what {_ROLE} involves"
            rf"|{_ROLE} involves|(?:in this role,? )?{_YOU}(?: be| do)?(?! need)"
            rf"|as an? [\w ]{{3,40}},? {_YOU}"
            r"|(?:a|your) (?:(?:typical|usual) )?(?:day|week)(?: to day| in the life)?|(?:your )?day[- ]to[- ]day"
            r"|how you(?:'ll"
            r"| will) (?:help|spend.*)"
            r"|your (?:work|mission|impact|challenge|role|job)|what the (?:job|work) is"
            r"|(?:the )?work(?: to do)?|on the job|to do"
            r"|(?:senarai |skop |deskripsi |bidang )?(?:tugas(?:an|-tugas)?|tanggungjawab)(?: (?:dan|&|serta"
            r"|/) (?:tanggungjawab|tugas(?:an)?))?"
            r"(?: (?:utama|anda|kerja|jawatan|harian))*|(?:skop|deskripsi) (?:kerja|tugas)|apa yang anda akan (?:buat"
            r"|lakukan)"
            r"|(?:主要|岗位|工作|职位)?(?:职责|任务|责任)(?:描述|范围)?|工作内容|岗位描述|职责描述|你(?:将|要)(?:做什么"
            r"|负责)|你会做什么|您将负责|你要做的事情?|你的(?:工作|任务)|日常工作|主要工作"
        ),
    ),
    (
        "bring",
        (
            r"(?:(?:key|main|core|minimum|essential|basic|job|position|role|the|mandatory|entry|our"
            r"|general) )*(?:requirements?"
            r"|qualifications?|criteria|skills|must[- ]haves?|essentials?|competenc(?:y|ies)|prerequisites?)"
            r"(?: (?:and|&|/) (?:\w+ )?(?:requirements?|qualifications?|skills|experience|criteria|competencies))?"
            r"(?: (?:required|needed|criteria|for the (?:job|role)))?"
            r"|(?:required |your )?(?:skills|experience|qualifications)(?: (?:and|&) (?:skills|experience|qualifications))?"
            r"(?: (?:required|needed))?|requirements/qualifications|person(?:al)? spec(?:ification)?|what we(?:'d"
            r"| would) (?:like|love)(?: to see| you to (?:have|bring))?"
            r"|what makes you (?:one of us|right|a (?:good |great )?(?:fit|match)|great).{0,24}|must(?: hv| have)?"
            r"|needs?|needed|your background|eligibility(?: criteria| requirements)?"
            r"|you(?:'ll| will) need(?: to have)?|we (?:ask"
            r"|need|expect|want|seek)(?: (?:someone|somebody|people|a person)(?: (?:who|with|to))?)?"
            r"|candidate profile|your profile|knowledge,? skills?,?(?: and| &) abilit(?:y|ies)|ksas?"
            r"|about you"
            rf"|who (?:you are|we(?:'re| are) looking for|are you)|what (?:{_YOU}(?: need(?: to have)?| bring| have)"
            rf"|we(?:'re| are)"
            r" (?:looking for|after)|we (?:need|want|ask|require|look for|are looking for)(?: from you| for)?|it takes"
            r"|you should (?:have|bring))|what you(?:'ll| will)? need to (?:have|succeed|bring)|you(?: must"
            r"| should)? (?:have|bring|need)"
            r"|you(?:'re| are)|you must(?: be| have)?|to (?:be successful|succeed|apply),? you(?:'ll| will)?(?: need)?"
            r"|we(?:'re| are) looking for(?: someone(?: who)?)?|(?:the |our )?(?:ideal|successful|right|suitable) (?:candidate"
            r"|person|applicant)s?(?: (?:will|should|must))?(?: (?:have|possess|be|need|bring|offer|demonstrate))?"
            r"|you need|the person|you(?:'ll| will| might| may| could|'re| are)? (?:be )?(?:an? )?(?:good|great|right"
            r"|perfect|thrive|do well|enjoy this|love this|get (?:the|this) job|fit|be happy)"
            r".{0,24}if(?: you)?|(?:this|the) (?:job|role) is (?:right )?for you if(?: you)?"
            r"|(?:syarat|kelayakan|keperluan|kemahiran|kriteria)(?:-syarat)?(?: (?:dan|&|/) (?:syarat|kelayakan"
            r"|kemahiran|pengalaman))?"
            r"(?: (?:kelayakan|jawatan|pemohon|calon|minimum|diperlukan|yang diperlukan|wajib|asas|permohonan))*"
            r"|siapa yang kami cari"
            r"|apa yang anda perlukan|wajib ada"
            r"|(?:任职|岗位|职位|应聘|招聘|基本)?(?:要求|资格|条件)|任职资格|我们希望你|我们(?:在找|需要)(?:的)?(?:人"
            r"|你)?|你需要具备|你需要"
        ),
    ),
    (
        "offer",
        (
            r"(?:(?:the|our|employee|company|staff|other|your|key|great) )*(?:benefits?|perks?|rewards?|package)"
            r"(?: (?:and|&|/) (?:benefits?|perks?|rewards?|welfare|package))?(?: package)?"
            rf"|what (?:we(?:'ll| will| can)? offer|{_YOU} (?:get|receive|enjoy)|you get|we(?:'ll)? give(?: you)?|do we offer"
            r"|(?:is|'s) in it for you)(?: you)?|what's on offer|what you can expect(?: from us)?|(?:job )?highlights"
            r"|(?:our|the) offer|why (?:join us|work with us|work here|you(?:'ll"
            r"| will) love.*"
            r"|us|join [\w ]{2,30})|you(?:'ll| will)? (?:also )?(?:get|receive)|in return|we (?:offer|provide|give(?: you)?)"
            r"|(?:we )?offer|on offer|perks & benefits|benefits & perks"
            r"|(?:salary|pay|compensation|remuneration) (?:and|&) (?:benefits|perks)"
            r"|(?:faedah|manfaat|ganjaran|kemudahan|imbuhan)(?: (?:dan|&) (?:faedah|manfaat|ganjaran|kemudahan|elaun))?"
            r"(?: (?:pekerja|kerja|anda|disediakan))?|apa yang (?:kami tawarkan|anda (?:akan )?dapat)|kami (?:tawarkan"
            r"|menawarkan)"
            r"|(?:员工|公司|薪资|薪酬)?(?:福利|待遇)(?:待遇)?|福利待遇|薪资福利|我们提供|你将获得|我们能给你的?"
        ),
    ),
    (
        "steps",
        (
            r"(?:the |our )?(?:hiring|recruitment|selection|interview|application|our) (?:process|steps|stages|timeline)"
            r"|process|how we (?:hire|interview|recruit)|what happens|the process|what (?:happens|to expect) (?:next"
            r"|after you apply)|next steps"
            r"|(?:the )?interviews?|proses (?:pengambilan|temu duga|permohonan|pemilihan)|temu duga|面试流程|招聘流程"
            r"|应聘流程|流程"
        ),
    ),
    (
        "apply",
        (
            r"(?:how|where) to apply|to apply|apply(?: now| here| today| by| to)?|applications?|ready to apply|interested"
            r"|(?:contact|contact us|contact details|get in touch)|mohon|cara (?:memohon|mohon|permohonan)|(?:permohonan"
            r"|hubungi)(?: kami)?"
            r"|(?:应聘|申请|投递|报名)(?:方式|方法)?|联系方式|如何申请"
        ),
    ),
    (
        "terms",
        (
            r"(?:job |key |main |employment |the |practical )?(?:details|terms|facts|information|conditions|particulars"
            r"|basics)"
            r"(?: (?:and|&) (?:conditions|location))?|the practicalities|practicalities|at a glance|in short|key facts"
            r"|the (?:nitty[- ]gritty|small print|fine print|nuts and bolts|boring bits?)|when and where"
            r"|where and when|(?:pay|salary|hours|location)(?:,| and| &) (?:hours|location|pay|place"
            r"|days)(?: and \w+)?"
            r"|maklumat (?:jawatan"
            r"|kerja|pekerjaan)|butiran(?: jawatan| kerja)?|基本信息|工作信息|职位信息"
        ),
    ),
    (
        "adjust",
        r"(?:reasonable )?(?:adjustments?|accommodations?)|accessibility|adjustments at interview|penyesuaian",
    ),
    (
        "team",
        r"(?:(?:the|your|our|about the|meet the|about your) )?team|who you(?:'ll| will) work with|pasukan anda|团队(?:介绍)?",
    ),
    (
        "values",
        r"(?:our |company |the )?(?:core )?values|what we (?:value|believe|stand for)|nilai(?: kami)?|价值观",
    ),
    ("mission", r"(?:our |the )?(?:mission|vision)|our purpose|misi(?: kami)?|使命|我们的使命"),
    (
        "role",
        (
            r"(?:about )?(?:the |this |your )?(?:role|job|position|opportunity|post)(?: (?:overview|summary|description"
            r"|in brief))?"
            r"|(?:the (?:role|job) )?in a nutshell|(?:role |job |position )?(?:overview|summary|description"
            r"|introduction)|the opportunity|job description"
            r"|tentang (?:jawatan|peranan|kerja)(?: ini)?|ringkasan(?: jawatan)?|penerangan kerja|职位描述|岗位介绍|职位简介"
        ),
    ),
    (
        "about",
        (
            r"about(?: us| the (?:company|organisation|organization|employer|firm|school|hospital|charity|business|hotel))"
            r"|who we are|our (?:company|story|organisation|business)|(?:the )?(?:company|organisation|organization|employer)"
            r"(?: (?:overview|profile|description|background))?|about our (?:firm|shop|school|clinic|work)|(?:tentang"
            r"|mengenai) (?:kami|syarikat)|(?:profil"
            r"|latar belakang) syarikat|siapa kami"
            r"|(?:公司|企业|机构)(?:简介|介绍|概况)|关于我们|我们是谁"
        ),
    ),
    (
        "other",
        (
            r"equal (?:opportunit(?:y|ies)|employment).*|(?:diversity|disclaimer|privacy|data protection|eeo|note|notes"
            r"|important"
            r"|recruiters|agencies|follow us|share this job|similar jobs|legal).*|nota|备注|温馨提示|(?:additional|other"
            r"|further|more) (?:information|info|details|notes|remarks)"
        ),
    ),
)

HEADINGS: tuple[tuple[Under, re.Pattern[str]], ...] = tuple((name, re.compile(words)) for name, words in _HEADINGS)
# The part of a description that it is.
PART_OF: Mapping[Under | Field, Part] = {
    "do": "do",
    "bring": "bring",
    "nice": "nice",
    "offer": "offer",
    "growth": "offer",
    "like": "like",
    "role": "opening",
    "purpose": "opening",
    "about": "about",
    "mission": "about",
    "team": "about",
    "values": "about",
    "steps": "hiring",
    "adjust": "hiring",
    "apply": "apply",
    "apply_by": "apply",
    "apply_to": "apply",
    "pay": "pay",
    "terms": "place",
    "place": "place",
    "where": "place",
    "days": "place",
    "hours": "place",
    "contract": "place",
    "contract_length": "place",
    "start": "place",
}
