import pytest
from hypothesis import given
from hypothesis import strategies as st

from kedua.usecases.csv_candidates import guess_columns, read_lines
from kedua.usecases.csv_tables import MOST_ROWS, Table, read_table
from kedua.usecases.errors import Refused
from kedua.wording.imports import column_name, line_error
from kedua.wording.refusals import refusal


@pytest.mark.parametrize("parter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_letters_and_what_parts_the_cells_are_found_out(parter: str, encoding: str) -> None:
    text = f"Name{parter}E-mail\r\nJosé Peña{parter}jose@mail.example\r\n"

    table = read_table(text.encode(encoding))

    assert table == Table(("Name", "E-mail"), ((2, ("José Peña", "jose@mail.example")),))


def test_chinese_as_a_spreadsheet_saves_it_is_read() -> None:
    assert read_table("姓名,邮箱\n欧阳雪梅,ou@mail.example\n".encode("gb18030")) == Table(
        ("姓名", "邮箱"), ((2, ("欧阳雪梅", "ou@mail.example")),)
    )


def test_quoted_cells_keep_commas_and_line_breaks_and_lines_keep_their_numbers() -> None:
    table = read_table(b'Name,Skills\n"Tan, Wei","a\nb"\n\nLim,c\n')

    assert table.lines == ((2, ("Tan, Wei", "a\nb")), (5, ("Lim", "c")))


def test_what_excel_writes_in_the_first_line_counts() -> None:
    assert read_table(b"sep=;\nName;Phone\nTan;1,5\n").lines == ((3, ("Tan", "1,5")),)


def test_a_cell_that_looks_like_a_formula_is_data() -> None:
    table = read_table(b"Name,Skills\n=1+1,@SUM(A1)\n")

    assert table.lines == ((2, ("=1+1", "@SUM(A1)")),)


def test_short_and_long_lines_fit_the_columns() -> None:
    assert read_table(b"Name,Email\nTan\nLim,l@x.example,more\n").lines == (
        (2, ("Tan", "", "")),
        (3, ("Lim", "l@x.example", "more")),
    )


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b" \r\n \n", "file-empty"),
        (b"Name,Email\n", "import-no-rows"),
        (b"PK\x03\x04rest", "import-unreadable"),
        (b"%PDF-1.7", "import-unreadable"),
        (b"a,b\n\x00\x01,c\n", "import-unreadable"),
        (b"Name\n" + b"Tan\n" * (MOST_ROWS + 1), "import-too-many"),
    ],
)
def test_what_is_no_table_gets_a_clear_answer(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_table(data)

    assert refused.value.code == code
    assert refusal(refused.value.code, refused.value.inputs)


def test_as_many_lines_as_are_promised_are_read() -> None:
    assert len(read_table(b"Name\n" + b"Tan\n" * MOST_ROWS).lines) == MOST_ROWS


@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode)))
def test_any_bytes_give_lines_or_a_clear_error(data: bytes) -> None:
    table, said = None, ""
    try:
        table = read_table(data)
    except Refused as refused:
        said = refusal(refused.code, refused.inputs)
    if table is None:
        assert said
        return
    lines = read_lines(table, guess_columns(table.columns))

    assert lines
    assert all(len(cells) == len(table.columns) for _number, cells in table.lines)
    assert all(line_error(code, at) for line in lines for code, at in line.errors)


def test_columns_are_guessed_in_three_languages_and_none_twice() -> None:
    assert guess_columns(["Full Name", "E-mail", "No. Telefon", "Shoe size", "Name"]) == (
        "name",
        "email",
        "phone",
        "",
        "",
    )
    assert guess_columns(["姓名", "电话", "技能"]) == ("name", "phone", "skills")
    assert guess_columns(["First name", "Surname"]) == ("first", "last")
    assert all(column_name(field) for field in guess_columns(["姓名", "Emel", "Jawatan", "x"]))


def read(text: str, *mapping: str) -> list[tuple[str, tuple[tuple[str, int], ...]]]:
    table = read_table(text.encode())
    return [(line.record.name, line.errors) for line in read_lines(table, mapping)]


def test_mistakes_are_named_line_by_line() -> None:
    text = "n,e,d\nTan,t@mail.example,28/11/2026\n,x@mail.example,\nLim,nope,\nOng,T@mail.example,31/02/2026\n"

    assert read(text, "name", "email", "applied") == [
        ("Tan", ()),
        ("", (("no-name", 0),)),
        ("Lim", (("bad-email", 0),)),
        ("Ong", (("bad-date", 0), ("same-as-line", 2))),
    ]


def test_a_name_may_come_in_two_columns() -> None:
    assert read("f,l\nWei Ming,Tan\n", "first", "last") == [("Wei Ming Tan", ())]


def test_a_cell_that_cannot_be_kept_whole_is_a_mistake() -> None:
    assert read(f"n\n{'x' * 161}\n", "name")[0][1] == (("too-long", 0),)


def test_days_are_read_year_first_or_day_first_or_with_the_name_of_the_month() -> None:
    days = ["2026-03-04", "2026/3/4", "4/3/2026", "04.03.2026", "2026-03-04 10:00", "4 March 2026", "4 Mac 2026"]
    table = read_table(b"n,d\n" + "".join(f"a,{day}\n" for day in days).encode())

    assert {line.applied and line.applied.isoformat() for line in read_lines(table, ("name", "applied"))} == {
        "2026-03-04"
    }


@pytest.mark.parametrize("day", ["31/02/2026", "12/31/2026", "4 Foo 2026", "2026-13-01", "yesterday"])
def test_what_is_no_day_is_a_mistake(day: str) -> None:
    (line,) = read_lines(read_table(f"n,d\na,{day}\n".encode()), ("name", "applied"))

    assert (line.applied, line.errors) == (None, (("bad-date", 0),))


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("E-mel", "email"),
        ("Candidate's personal e-mail (required)", "email"),
        ("电子邮箱", "email"),
        ("Nombor telefon bimbit", "phone"),
        ("手机号码", "phone"),
        ("Nama pemohon", "name"),
        ("Applicant's full name", "name"),
        ("Company Name", "employer"),
        ("Emergency", ""),
        ("Notes", ""),
    ],
)
def test_a_heading_is_known_by_what_it_is_about(heading: str, field: str) -> None:
    assert guess_columns([heading]) == (field,)


def test_a_quotation_mark_that_never_closes_is_named_by_its_line() -> None:
    with pytest.raises(Refused) as refused:
        read_table(b'name,email\nAnn,ann@x.example\n"Bob,bob@x.example\nCai,cai@x.example\n')

    assert (refused.value.code, refused.value.inputs) == ("import-open-quote", {"line": 3})


def test_a_quotation_mark_within_a_cell_is_a_letter_like_others() -> None:
    table = read_table(b"name,height\nAnn,5'10\"\n")

    assert table.lines == ((2, ("Ann", "5'10\"")),)
