"""Questions in Malay and Chinese are told apart as far as their own words show; of other languages nothing is said."""

from __future__ import annotations

import pytest

from kedua.engine.language.form import Form, FormResult, question_form

MALAY: list[tuple[str, Form]] = [
    ("Ceritakan tentang satu masa anda menghadapi pelanggan yang marah. Apa yang anda lakukan?", "open"),
    ("Bagaimana anda mengagihkan tugas pada hari yang sibuk?", "open"),
    ("Pernahkah anda memimpin pasukan? Ceritakan satu contoh.", "open"),
    ("Boleh anda ceritakan tentang kesilapan yang pernah anda buat?", "open"),
    ("Apakah langkah pertama yang anda ambil apabila stok tidak cukup?", "open"),
    ("Cuba berikan satu contoh semasa anda terpaksa menolak permintaan pelanggan.", "open"),
    ("Macam mana awak kira untung rugi kedai?", "open"),
    ("Pernahkah anda memimpin pasukan?", "closed"),
    ("Bolehkah anda bekerja pada hujung minggu?", "closed"),
    ("Ada tak pengalaman dengan Excel?", "closed"),
    ("Anda ada kereta sendiri?", "closed"),
    ("Apa nama bos lama awak?", "closed"),
    ("Bila anda boleh mula kerja?", "closed"),
    ("Anda suka bekerja di bawah tekanan, kan?", "leading"),
    ("Anda pasti setuju bahawa ketepatan masa penting, bukan?", "leading"),
]
CHINESE: list[tuple[str, Form]] = [
    ("请讲一次你处理客户投诉的经历，你做了什么？", "open"),
    ("你为什么想来我们公司？", "open"),
    ("你是怎么安排一天的工作的？", "open"),
    ("能不能介绍一下你上一份工作的职责？", "open"),
    ("如果库存不够，你会先做什么？", "open"),
    ("在那次盘点里，你具体负责了哪些部分？", "open"),
    ("举一个你主动帮助同事的例子。", "open"),
    ("你会用Excel吗？", "closed"),
    ("你有什么问题吗？", "closed"),
    ("你有没有带过团队？", "closed"),
    ("你什么时候可以上班？", "closed"),
    ("你一个月能卖多少？", "closed"),
    ("你喜欢加班，对吧？", "leading"),
    ("难道你不觉得客户最重要吗？", "leading"),
]


@pytest.mark.parametrize(("text", "form"), [*MALAY, *CHINESE])
def test_the_form_is_told(text: str, form: Form) -> None:
    assert question_form(text).form == form


def test_the_sentence_that_shows_it_is_named() -> None:
    text = "Kami buka setiap hari. Bolehkah anda bekerja pada hujung minggu?"

    found = question_form(text)

    assert (found.form, text[found.start : found.end]) == ("closed", "Bolehkah anda bekerja pada hujung minggu?")


@pytest.mark.parametrize(
    "text", ["Kedai itu dan pelanggan yang marah.", "关于那次盘点。", "Erzählen Sie von der Arbeit und nicht von sich."]
)
def test_nothing_is_held_against_what_is_not_understood(text: str) -> None:
    assert question_form(text) == FormResult("open", 0, len(text))
