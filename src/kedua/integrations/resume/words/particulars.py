"""What stands in front of particulars in a list of them: name, address, telephone, and private matters."""

from __future__ import annotations

from kedua.integrations.resume.words.private import is_private_label

_TOLD = (
    "name/full name/address/home address/permanent address/current address/correspondence address/phone/phone "
    "no/phone no./phone number/telephone/tel/tel no/tel no./mobile/mobile no/mobile no./"
    "mobile number/contact/contact no/contact no./contact number/hp/h/p/hp no/email/e-mail/email address/"
    "e-mail address/linkedin/website/github/driving licence/driving license/own transport/"
    "languages/language/skype/whatsapp/location/hometown/state/postcode/availability/expected salary/"
    "nama/nama penuh/alamat/alamat rumah/alamat surat-menyurat/telefon/no. telefon/no telefon/no. tel/no. hp/"
    "emel/e-mel/alamat e-mel/lesen memandu/"
    "姓名/地址/住址/现居地/电话/手机/联系电话/手机号码/邮箱/电子邮箱/电子邮件/微信/"
    "họ tên/họ và tên/địa chỉ/điện thoại/số điện thoại/email liên hệ/ชื่อ/ชื่อ-นามสกุล/ที่อยู่/โทรศัพท์/"
    "เบอร์โทร/เบอร์โทรศัพท์/อีเมล"
)
_LABELS = frozenset(_TOLD.split("/"))


def is_label(text: str) -> bool:
    """Tell whether a text is nothing but the label of a particular."""
    name = text.casefold().strip(" :：")
    return name in _LABELS or is_private_label(text)
