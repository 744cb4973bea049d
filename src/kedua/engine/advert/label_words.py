"""What labels of job descriptions are called, such as "Location:", in English, Malay and Chinese."""

from __future__ import annotations

import re

from kedua.engine.advert.heading_words import Field

_LABELS: tuple[tuple[Field, str], ...] = (
    (
        "title",
        (
            r"(?:job |position )?(?:title|role|position|vacancy|post|job)|we(?:'re| are) hiring|hiring|now hiring"
            r"|wanted|vacancy"
            r"|(?:nama )?jawatan(?: kosong)?|kekosongan(?: jawatan)?|职位(?:名称)?|岗位(?:名称)?|招聘(?:职位|岗位)?|诚聘|急聘"
        ),
    ),
    (
        "organisation",
        (
            r"(?:the )?(?:company|employer|organisation|organization|entity|school|hospital)(?: name)?|(?:nama )?(?:syarikat"
            r"|majikan)"
            r"|公司(?:名称)?|医院|学校|酒店|餐厅|单位|雇主|企业"
        ),
    ),
    (
        "place",
        (
            r"(?:job |work(?:ing)? |office )?(?:location|place|address|site|workplace|city)(?: of work)?|where"
            r"|based(?: in| at)?|base|where you(?:['’](?:d|ll)| would| will)? work"
            r"|(?:lokasi|tempat|alamat)(?: (?:kerja|bekerja|pejabat))?|(?:工作|上班|办公)?(?:地点|地址|城市)"
        ),
    ),
    (
        "where",
        (
            r"(?:work(?:ing|place)? )(?:arrangement|mode|model|style|type|pattern)s?|remote|mod (?:kerja|bekerja)|办公方式"
            r"|工作方式"
        ),
    ),
    (
        "hours",
        (
            r"(?:work(?:ing)? |shift |weekly )?(?:hours|time|times|shifts?|schedule)(?: per week| of work)?|(?:waktu"
            r"|masa|jam)"
            r"(?: (?:kerja|bekerja|operasi))?|syif|(?:工作|上班)(?:时间|时长)|工时|班次"
        ),
    ),
    ("days", r"(?:work(?:ing)? )?days(?: per week| of work)?|hari (?:kerja|bekerja)|工作日|休息(?:时间|日)?"),
    (
        "pay",
        (
            r"money|(?:stipend|(?:monthly |internship )?allowance)|(?:(?:monthly|basic|base|annual|hourly|gross|starting"
            r"|expected|offered) )?(?:salary|pay|wages?|compensation"
            r"|remuneration|pay rate|rate)(?: (?:range|band|package|offered|scale|per month))?|(?:julat )?(?:gaji|upah)"
            r"(?: (?:pokok|bulanan|ditawarkan|asas))?|(?:月|年|时|底|基本)?薪(?:资|水|酬)?(?:范围|待遇)?|工资(?:待遇)?"
            r"|薪资范围"
        ),
    ),
    (
        "contract",
        (
            r"(?:(?:contract|employment|job|position|engagement)(?: type| status| basis| term)|contract|type|job nature)"
            r"|(?:jenis|status|taraf) (?:pekerjaan|jawatan|kerja|kontrak|perjawatan)|(?:工作|雇佣|用工|合同)(?:性质"
            r"|类型|形式)"
        ),
    ),
    ("contract_length", r"(?:contract )?(?:length|duration|period|term)|tempoh(?: kontrak)?|合同期限?|实习期"),
    (
        "start",
        (
            r"(?:start(?:ing)?|commencement|joining)(?: date)?|starts?|available(?: from)?|from when"
            r"|(?:tarikh )?mula(?: kerja"
            r"| bekerja)?|tarikh lapor diri|到岗(?:时间|日期)|入职(?:时间|日期)"
        ),
    ),
    (
        "reports_to",
        (
            r"report(?:s|ing)?(?: directly)? to|line manager|manager|(?:your )?boss|supervisor"
            r"|melapor kepada|penyelia|汇报(?:对象|给)|直属上级|上级"
        ),
    ),
    (
        "apply_by",
        (
            r"(?:application )?(?:deadline|closing date)(?: for applications)?|apply (?:by|before)|closes|closing"
            r"|applications close"
            r"|tarikh (?:tutup|akhir)(?: permohonan)?|tutup|截止(?:日期|时间)?|申请截止(?:日期)?"
        ),
    ),
    (
        "apply_to",
        (
            r"(?:apply(?: to| at| online| via| here)?|e-?mail(?: (?:us|your (?:cv|resume|résumé)))?"
            r"|send (?:your )?(?:cv|resume|résumé)"
            r"(?: to)?|contact|whatsapp|link)|(?:hantar(?:kan)? (?:resume|permohonan|cv)(?: ke| kepada)?|e-?mel|hubungi"
            r"|mohon di)"
            r"|简历投递(?:至)?|(?:简历投递|投递|联系)?(?:邮箱|方式)|(?:电子)?邮件|投递(?:简历)?|微信|联系人?|电话"
        ),
    ),
)
LABELS: tuple[tuple[Field, re.Pattern[str]], ...] = tuple((name, re.compile(words)) for name, words in _LABELS)
