"""What names of people are made of, in Southeast Asia and beyond."""

from __future__ import annotations

_SMALL = (  # words inside a name that are small letters
    "bin binti binte bte bt b. bt. bnt a/l a/p al ap anak d/o s/o van von der den de da del della dos das di "
    "la le el ibn al- y e @ bin. binti. do so"
)
SMALL = frozenset(_SMALL.split())
_BEFORE = (
    "mr mr. mrs mrs. ms ms. miss dr dr. ir ir. ts ts. prof prof. encik en. en puan pn. pn cik tuan dato dato' "
    "datuk datin tan-sri hj hj. hajah haji engr engr. sir madam mdm"
)
BEFORE = frozenset(_BEFORE.split())
_AFTER = (
    "phd ph.d ph.d. mba msc m.sc bsc b.sc ma ba cpa cfa acca fcca cma rn pmp pe p.eng ceng mieaust mnie mia "
    "ca ca(m) aca bem llb llm md mbbs frm shrm-cp shrm-scp csm "
    "cissp cisa cia pgce jp rph rgn cscp cpim pmi-acp mcips cipd chrp bba beng b.eng meng bcom be btech "
    "cssbb lssbb csp mrics lpt cphr crm aat"
)
AFTER = frozenset(_AFTER.split())
_NOT_NAMES = (
    "curriculum vitae resume résumé cv biodata profile page contact address email e-mail phone tel mobile "
    "confidential applicant application candidate name nama "
    "portfolio summary experience education skills objective about street road jalan taman lorong avenue "
    "block floor unit apartment kampung website linkedin github "
    "university universiti college sdn bhd pte ltd inc llc company department the and for with of in my "
    "resumé personal details information photo january february "
    "malaysia singapore kuala lumpur selangor penang johor references certified professional senior junior "
    "years experienced skilled"
)
NOT_NAMES = frozenset(_NOT_NAMES.split())
SURNAMES_HAN = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
    "張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭葉蘇呂盧鍾譚陸鄒龍顧龔萬錢嚴湯温溫洪颜顏施柯涂辛翁凌卓甘古丘欧歐池简簡游沙饶"
)
